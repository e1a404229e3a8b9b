import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { Row } from '#lib/db/rows'
import { readReference } from '#lib/reference/read'
import { createTestStore, type TestStore } from '#lib/warehouse/testing/edition'
import { type ReportRow, type TestLoad, writeLoad } from '#lib/warehouse/testing/loads'
import { setUpWorkbench } from '#lib/warehouse/workbench'

const stores: TestStore[] = []
async function newStore(loads: TestLoad[]): Promise<TestStore> {
  const store = await createTestStore(loads)
  stores.push(store)
  return store
}
afterEach(async () => {
  for (const store of stores.splice(0)) await store.remove()
})

const AGENCIES = ['Pemerintah Kabupaten Tabalong', 'Pemerintah Kota Banjarmasin', 'Kementerian Contoh', null]
const STATUSES = [
  'Ditutup oleh Sistem',
  'Proses',
  'Belum Terverifikasi',
  'Diarsipkan oleh Admin',
  'Entah',
  null,
]

const reports = fc.uniqueArray(
  fc.record({
    tracking_id: fc.integer({ min: 1, max: 30 }),
    received_date: fc.constantFrom('2023-12-31', '2024-01-02', '2024-02-29', '2011-05-05'),
    received_seconds: fc.option(fc.integer({ min: 0, max: 86_399 })),
    parent_agency_raw: fc.constantFrom(...AGENCIES),
    status_raw: fc.constantFrom(...STATUSES),
    channel_raw: fc.constantFrom('Website', 'Tatap Muka', null),
    category_id: fc.constantFrom('110', '921', null),
  }),
  { selector: (row) => row.tracking_id, maxLength: 12 },
)

const load = fc.record({
  cutoff: fc.constantFrom('2024-03-31', '2024-06-30', '2028-01-31'),
  reports,
  manifest: fc.record({ agency: fc.constantFrom('Pemerintah Kabupaten Tapin', null) }),
})

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]

const later = (at: number) => ({ imported_at: `2025-01-0${at + 1}T00:00:00.000Z` })

test('three loads in any order give the same edition, which keeps every law', async () => {
  const reference = await readReference('data/reference')
  await fc.assert(
    fc.asyncProperty(fc.tuple(load, load, load), async (loads) => {
      const editions = []
      for (const order of ORDERS) {
        const store = await newStore([])
        for (const [at, i] of order.entries()) {
          const one = loads[i] as TestLoad
          const { sha256 } = await writeLoad(store.config.store, one)
          await writeLoad(store.config.store, { ...one, manifest: { ...one.manifest, ...later(at), sha256 } })
        }
        const { id, digest, counts, span } = await store.build({ reference })
        editions.push({ id, digest, counts, span })
        await store.remove()
      }
      expect(new Set(editions.map((edition) => JSON.stringify(edition))).size).toBe(1)
    }),
    { numRuns: 2 },
  )
}, 120_000)

const ROWS: ReportRow[] = [1, 2, 3].map((tracking_id) => ({ tracking_id, received_date: '2024-05-02' }))

test('the same inputs are the same edition, another cut-off is another', async () => {
  const store = await newStore([{ cutoff: '2024-05-31', reports: ROWS }])
  const first = await store.build()
  expect(first.id).toMatch(/^2024-05-31-[0-9a-f]{12}$/)
  expect(await store.build()).toEqual(first)
  await writeLoad(store.config.store, { cutoff: '2024-06-30', reports: ROWS })
  expect((await store.build()).id).toMatch(/^2024-06-30-/)
})

test('an edition holds its database and its manifest, no write-ahead log; nothing is left in tmp', async () => {
  const store = await newStore([{ cutoff: '2024-05-31', reports: ROWS }])
  const { id } = await store.build()
  expect(readdirSync(join(store.config.store, 'editions', id)).sort()).toEqual([
    'manifest.json',
    'warehouse.duckdb',
  ])
  expect(readdirSync(join(store.config.store, 'tmp'))).toEqual([])
})

test('an export without rows and a store of dates files only are editions too', async () => {
  const empty = await newStore([{ cutoff: '2024-05-31', reports: [] }])
  expect(await empty.build()).toMatchObject({ counts: { reports: 0, loads: 1, findings: 0 }, span: null })
  const dates = await newStore([
    { cutoff: '2024-05-31', dates: [{ tracking_id: 1, closed_date: '2024-05-02' }] },
  ])
  expect(await dates.build()).toMatchObject({ counts: { reports: 0, loads: 1, findings: 1 } })
})

test('nothing to build from, unknown loads and damaged loads are told', async () => {
  const store = await newStore([])
  await expect(store.build()).rejects.toMatchObject({ code: 'no_loads' })
  const { sha256, load } = await writeLoad(store.config.store, { cutoff: '2024-05-31', reports: ROWS })
  await expect(store.build({ loads: ['abcdef'] })).rejects.toMatchObject({ code: 'no_load' })
  rmSync(join(store.config.store, 'loads', sha256, 'rows.parquet'))
  await expect(store.build()).rejects.toMatchObject({
    code: 'damaged_load',
    message: expect.stringContaining(load),
  })
  expect(existsSync(join(store.config.store, 'current.json'))).toBe(false)
})

test('a province that the tables do not know is refused before anything is built', async () => {
  const store = await createTestStore([{ cutoff: '2024-12-31', reports: [] }], '99')
  stores.push(store)
  await expect(store.build()).rejects.toMatchObject({
    code: 'config',
    message: 'no province has the code of RAPOR_PROVINCE: 99',
  })
  expect(existsSync(join(store.config.store, 'editions'))).toBe(false)
})

test('beyond the calendar nothing is guessed, but what is certain is said', async () => {
  const agency = 'Pemerintah Kabupaten Tapin'
  const store = await newStore([
    {
      cutoff: '2028-01-31',
      reports: [
        { tracking_id: 1, received_date: '2027-01-04', parent_agency_raw: agency, status_raw: 'Belum' },
        { tracking_id: 2, received_date: '2027-12-28', parent_agency_raw: agency, status_raw: 'Belum' },
        { tracking_id: 3, received_date: '2012-01-04', parent_agency_raw: agency, status_raw: 'Belum' },
      ],
    },
  ])
  await store.build()
  const rows = await store.all<Row>(
    'SELECT age_workdays, is_overdue, is_mature FROM facts ORDER BY tracking_id',
  )
  expect(rows).toEqual([
    { age_workdays: null, is_overdue: true, is_mature: true },
    { age_workdays: null, is_overdue: null, is_mature: null },
    { age_workdays: null, is_overdue: true, is_mature: true },
  ])
  expect(await store.all<Row>("SELECT count(*) AS n FROM findings WHERE kind = 'beyond_calendar'")).toEqual([
    { n: 3 },
  ])
})

test('made on a workbench that was ready beforehand, an edition is the same', async () => {
  const loads = [{ cutoff: '2024-06-30', reports: [{ tracking_id: 1, received_date: '2024-02-29' }] }]
  const [plain, prepared] = [await newStore(loads), await newStore(loads)]
  const workbench = await setUpWorkbench(await readReference('data/reference'), '63')
  const { digest, id } = await prepared.build({ workbench })
  expect(await plain.build()).toMatchObject({ digest, id })
})
