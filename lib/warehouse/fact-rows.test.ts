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
/** One report of every bucket; and again from before the calendar begins, where no age is known. All of one agency, without a time. */
const JULY: TestLoad = {
  cutoff: '2024-07-31',
  reports: ['2024-07-10', '2012-07-10'].flatMap((received_date, i) =>
    STATUSES.map((status_raw, j) => ({
      tracking_id: 10 * i + j,
      received_date,
      status_raw,
      parent_agency_raw: 'Pemerintah Kabupaten Tapin',
    })),
  ),
}
/** With everything that the others lack: a time, a place instead of an agency, a reason, a rating, dates, a burst. */
const OTHERS: TestLoad[] = [
  {
    cutoff: '2024-08-31',
    reports: Array.from({ length: 10 }, (_, i) => ({
      tracking_id: 99 + i,
      received_date: '2024-08-01',
      received_seconds: 3600,
      province_raw: 'Kalimantan Selatan',
      regency_raw: 'Banjar',
      reason_key: 'other',
      rating: 4,
    })),
  },
  {
    cutoff: '2024-08-31',
    dates: [{ tracking_id: 99, received_date: '2024-08-01', closed_date: '2024-08-05' }],
  },
]
const SHARED = ['has_time', 'region_by', 'has_location', 'reason_key', 'rating', 'in_burst']

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
  expect((await written(beside)).sort()).toEqual(Object.keys(FACTS).sort())
  for (const name of [...SHARED, 'load', 'cutoff', 'has_dates', 'closed', 'wd_close', 'wd_close_most'])
    expect(few).not.toContain(name)
  for (const name of ['tracking_id', 'received', 'age_workdays']) expect(few).toContain(name)
})

test('facts reads the same whether a column is written or follows from the others', async () => {
  const rows = 'SELECT * FROM facts WHERE tracking_id < 99 ORDER BY tracking_id'
  const expected = await beside.all<Row>(rows)
  expect(expected[0]).toMatchObject({ has_time: false, region_by: 'agency', rating: null, in_burst: false })
  expect(await alone.all<Row>(rows)).toEqual(expected)
  expect(expected.map(({ wd_close_most }) => wd_close_most !== null)).toEqual(
    expected.map(({ bucket, age_workdays }) => bucket === 'completed' && age_workdays !== null),
  )
  expect(new Set(expected.map(({ age_workdays }) => age_workdays))).toEqual(new Set([15, null]))
})

test('rows lie by region and day, also where nearly every report has dates', async () => {
  const ids = Array.from({ length: 6000 }, (_, i) => 7 * i + 1)
  const reports = ids.map((tracking_id, i) => ({
    tracking_id,
    received_date: `2024-07-${String(10 + (i % 20))}`,
    parent_agency_raw: i % 3 === 0 ? 'Pemerintah Kabupaten Tapin' : 'Pemerintah Kabupaten Balangan',
  }))
  const dates = ids.slice(100).map((tracking_id) => ({ tracking_id, closed_date: '2024-07-31' }))
  for (const more of [[], [{ cutoff: '2024-08-31', dates }]]) {
    const store = await createTestStore([{ cutoff: '2024-08-31', reports }, ...more])
    try {
      await store.build()
      const [back] = await store.all<{ n: number }>(`SELECT count(*) AS n FROM (
        SELECT (region, received) < lag((region, received)) OVER (ORDER BY rowid) AS is_back
        FROM fact_rows) WHERE is_back`)
      // Of 2,048 rows at a time those without dates come last.
      expect(back?.n).toBeLessThanOrEqual(ids.length / 2048)
    } finally {
      await store.remove()
    }
  }
})
