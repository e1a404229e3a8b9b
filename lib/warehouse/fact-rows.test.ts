import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Row } from '#lib/db/rows'
import { FACTS } from '#lib/warehouse/schema'
import { createTestStore, type TestStore } from '#lib/warehouse/testing/edition'
import type { TestLoad } from '#lib/warehouse/testing/loads'

const STATUSES = [
  'Ditutup oleh Sistem',
  'Ditindaklanjuti oleh Instansi',
  'Terverifikasi',
  'Belum Terverifikasi',
  'Menunggu Kelengkapan Informasi',
  'Diarsipkan oleh Admin',
  null,
]
/** One report of every bucket; and again from before the calendar begins, where no age is known. */
const JULY: TestLoad = {
  cutoff: '2024-07-31',
  reports: ['2024-07-10', '2012-07-10'].flatMap((received_date, i) =>
    STATUSES.map((status_raw, j) => ({ tracking_id: 10 * i + j, received_date, status_raw })),
  ),
}
const OTHERS: TestLoad[] = [
  { cutoff: '2024-08-31', reports: [{ tracking_id: 99, received_date: '2024-08-01' }] },
  {
    cutoff: '2024-08-31',
    dates: [{ tracking_id: 99, received_date: '2024-08-01', closed_date: '2024-08-05' }],
  },
]

let alone: TestStore
let beside: TestStore

beforeAll(async () => {
  alone = await createTestStore([JULY])
  beside = await createTestStore([JULY, ...OTHERS])
  await alone.build()
  await beside.build()
})
afterAll(async () => {
  await alone.remove()
  await beside.remove()
})

const written = async (store: TestStore) =>
  (await store.all<{ column_name: string }>('DESCRIBE fact_rows')).map(({ column_name }) => column_name)

test('of one load alone no row says what all rows share; of several each does', async () => {
  const few = await written(alone)
  // No row of either is in a burst.
  expect(await written(beside)).toEqual(Object.keys(FACTS).filter((name) => name !== 'in_burst'))
  for (const name of ['load', 'cutoff', 'has_dates', 'closed', 'wd_close', 'wd_close_most'])
    expect(few).not.toContain(name)
  for (const name of ['tracking_id', 'received', 'age_workdays']) expect(few).toContain(name)
})

test('facts reads the same whether a column is written or follows from the others', async () => {
  const rows = 'SELECT * FROM facts WHERE tracking_id < 99 ORDER BY tracking_id'
  const expected = await beside.all<Row>(rows)
  expect(await alone.all<Row>(rows)).toEqual(expected)
  expect(expected.map(({ wd_close_most }) => wd_close_most !== null)).toEqual(
    expected.map(({ bucket, age_workdays }) => bucket === 'completed' && age_workdays !== null),
  )
  expect(new Set(expected.map(({ age_workdays }) => age_workdays))).toEqual(new Set([15, null]))
})
