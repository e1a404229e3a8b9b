import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Row } from '#lib/db/rows'
import { createTestStore, type TestStore } from '#lib/warehouse/testing/edition'
import type { ReportRow, TestLoad } from '#lib/warehouse/testing/loads'

const HSU = 'Pemerintah Kabupaten Hulu Sungai Utara'
const TAPIN = 'Pemerintah Kabupaten Tapin'
const OPEN = 'Terdisposisi Belum Ditindaklanjuti'
const FOLLOWED_UP = 'Ditindaklanjuti oleh Instansi'
const CLOSED = 'Ditutup oleh Sistem'

const report = (tracking_id: number, status_raw: string, received_date = '2024-01-10'): ReportRow => ({
  tracking_id,
  received_date,
  status_raw,
  classification_raw: 'Aspirasi',
})

const exportOf = (cutoff: string, reports: ReportRow[], sha256?: string): TestLoad => ({
  cutoff,
  reports,
  manifest: {
    agency: HSU,
    period: { from: '2024-01-01', to: '2024-12-31' },
    notes: cutoff === '2024-03-31' ? { duplicate_status_differs: 2 } : {},
    ...(sha256 && { sha256, load: sha256.slice(0, 12) }),
  },
})

/** Three exports of one agency: 1 goes on and is closed, 2 goes backwards, 3 is lost, 4 is lost and comes back. */
const EXPORTS: TestLoad[] = [
  exportOf('2024-01-31', [report(1, OPEN), report(2, CLOSED), report(3, OPEN), report(4, OPEN)]),
  exportOf('2024-02-29', [report(1, FOLLOWED_UP), report(2, FOLLOWED_UP)]),
  exportOf('2024-03-31', [
    report(1, CLOSED, '2024-01-11'),
    report(2, CLOSED),
    report(4, CLOSED),
    report(5, OPEN, '2023-12-31'),
  ]),
]

const SAME_CUTOFF = [
  exportOf('2024-03-31', [report(9, OPEN)], '0'.repeat(64)),
  exportOf('2024-03-31', [report(9, CLOSED)], 'f'.repeat(64)),
]

/** Received on Wednesday 10 January 2024. */
const DATES: TestLoad = {
  cutoff: '2024-03-31',
  dates: [
    {
      tracking_id: 1,
      disposed_date: '2024-01-10',
      followed_up_date: '2024-01-18',
      closed_date: '2024-02-01',
    },
    {
      tracking_id: 2,
      disposed_date: '2024-01-15',
      followed_up_date: '2024-01-12',
      first_response_date: '2024-01-11',
    },
    { tracking_id: 3, followed_up_date: '2024-04-01', closed_date: '2030-01-01' },
    { tracking_id: 777, followed_up_date: '2024-01-12' },
  ],
}

let store: TestStore
beforeAll(async () => {
  store = await createTestStore([...EXPORTS, ...SAME_CUTOFF, DATES])
  await store.build()
})
afterAll(() => store.remove())

const findings = (kind: string) =>
  store.all<Row>(`SELECT tracking_id, detail FROM findings WHERE kind = '${kind}' ORDER BY ALL`)

test('the row of the latest cut-off wins; of one cut-off that of the larger SHA-256', async () => {
  const rows = await store.all<Row>('SELECT tracking_id, status, cutoff FROM facts ORDER BY tracking_id')
  expect(rows).toEqual([
    { tracking_id: 1, status: 'ditutup-oleh-sistem', cutoff: '2024-03-31' },
    { tracking_id: 2, status: 'ditutup-oleh-sistem', cutoff: '2024-03-31' },
    { tracking_id: 3, status: 'terdisposisi-belum-ditindaklanjuti', cutoff: '2024-01-31' },
    { tracking_id: 4, status: 'ditutup-oleh-sistem', cutoff: '2024-03-31' },
    { tracking_id: 5, status: 'terdisposisi-belum-ditindaklanjuti', cutoff: '2024-03-31' },
    { tracking_id: 9, status: 'ditutup-oleh-sistem', cutoff: '2024-03-31' },
  ])
})

test('every sight is history', async () => {
  const rows = await store.all<Row>(
    'SELECT cutoff, bucket FROM status_history WHERE tracking_id IN (2, 9) ORDER BY tracking_id, cutoff, load',
  )
  expect(rows).toEqual([
    { cutoff: '2024-01-31', bucket: 'completed' },
    { cutoff: '2024-02-29', bucket: 'in_process' },
    { cutoff: '2024-03-31', bucket: 'completed' },
    { cutoff: '2024-03-31', bucket: 'not_followed_up' },
    { cutoff: '2024-03-31', bucket: 'completed' },
  ])
})

test('followed up and closed between two cut-offs', async () => {
  const rows = await store.all<Row>('SELECT * FROM status_intervals ORDER BY tracking_id')
  const interval = (tracking_id: number, followedUp: (string | null)[], closed: (string | null)[]) => ({
    tracking_id,
    followed_up_after: followedUp[0],
    followed_up_by: followedUp[1],
    closed_after: closed[0],
    closed_by_date: closed[1],
  })
  expect(rows).toEqual([
    interval(1, ['2024-01-31', '2024-02-29'], ['2024-02-29', '2024-03-31']),
    interval(2, [null, '2024-01-31'], [null, '2024-01-31']),
    interval(4, ['2024-01-31', '2024-03-31'], ['2024-01-31', '2024-03-31']),
    interval(9, [null, '2024-03-31'], [null, '2024-03-31']),
  ])
})

test('bounds of the durations, in working days from receipt', async () => {
  const rows =
    await store.all<Row>(`SELECT tracking_id, wd_follow_up_least, wd_follow_up_most, wd_close_least,
    wd_close_most FROM facts WHERE tracking_id IN (1, 2, 5) ORDER BY tracking_id`)
  // January after the 11th has 14 working days, February 18 (holidays on 8, 9, 14), March 18 (11, 12, 29).
  expect(rows.map((row) => Object.values(row))).toEqual([
    [1, 14, 32, 32, 50],
    [2, 0, 15, 0, 15],
    [5, null, null, null, null],
  ])
})

test('a status that goes backwards', async () => {
  expect(await findings('status_backwards')).toEqual([{ tracking_id: 2, detail: 'completed > in_process' }])
})

test('a report that later exports of its agency no longer have', async () => {
  const rows = await findings('vanished')
  expect(rows.filter(({ tracking_id }) => Number(tracking_id) < 9)).toEqual([
    { tracking_id: 3, detail: 'after 2024-01-31' },
    { tracking_id: 4, detail: 'after 2024-01-31' },
  ])
})

test('exports that name no agency are exports of each agency in their rows', async () => {
  const of = (agency: string, id: number, status: string) => ({
    ...report(id, status),
    parent_agency_raw: agency,
  })
  const early = [of(HSU, 1, FOLLOWED_UP), of(HSU, 2, OPEN), of(TAPIN, 3, OPEN), of(TAPIN, 4, OPEN)]
  const late = [of(HSU, 1, OPEN), of(TAPIN, 3, 'Belum Terverifikasi')]
  const other = await createTestStore([
    { cutoff: '2024-01-31', reports: early },
    { cutoff: '2024-02-29', reports: late },
    { cutoff: '2024-03-31', reports: [of(TAPIN, 3, 'Menunggu Kelengkapan Informasi'), of(TAPIN, 4, OPEN)] },
  ])
  await other.build()
  const found = await other.all<Row>('SELECT kind, tracking_id, detail FROM findings ORDER BY ALL')
  await other.remove()
  expect(found).toEqual([
    { kind: 'status_backwards', tracking_id: 1, detail: 'in_process > not_followed_up' },
    { kind: 'status_backwards', tracking_id: 3, detail: 'not_followed_up > unverified' },
    { kind: 'vanished', tracking_id: 2, detail: 'after 2024-01-31' },
    { kind: 'vanished', tracking_id: 4, detail: 'after 2024-01-31' },
  ])
})

test('a received date that changes, a date outside the period, differing duplicates', async () => {
  expect(await findings('received_changed')).toEqual([{ tracking_id: 1, detail: '2024-01-10 > 2024-01-11' }])
  expect(await findings('out_of_period')).toEqual([{ tracking_id: 5, detail: '2023-12-31' }])
  expect((await findings('duplicate_status_differs'))[0]).toEqual({ tracking_id: null, detail: 'n = 2' })
})

test('working days from a dates file', async () => {
  const [one, two, three] = await store.all<Row>(
    'SELECT * FROM facts WHERE tracking_id IN (1, 2, 3) ORDER BY tracking_id',
  )
  // Received on 11 January by the latest export: disposed the day before is negative, 12 and 15 to 18 are worked.
  expect(one).toMatchObject({ has_dates: true, wd_disposition: null, wd_follow_up: 5, wd_first_response: 5 })
  // 12, 15 - 19, 22 - 26, 29 - 31 January, 1 February: no holiday.
  expect(one).toMatchObject({ wd_follow_up_disposed: 6, wd_close: 15, wd_verification: null })
  // 11 January; 11 and 12; 11, 12 and 15; the follow-up before the disposition is negative.
  expect(two).toMatchObject({
    wd_first_response: 1,
    wd_follow_up: 2,
    wd_disposition: 3,
    wd_follow_up_disposed: null,
  })
  expect(three).toMatchObject({
    has_dates: true,
    followed_up: '2024-04-01',
    wd_follow_up: null,
    wd_close: null,
  })
})

test('negative and absurd durations, and ids that no export has, are findings', async () => {
  expect(await findings('negative_duration')).toEqual([
    { tracking_id: 1, detail: 'received 2024-01-11 > disposed 2024-01-10' },
    { tracking_id: 2, detail: 'disposed 2024-01-15 > followed_up 2024-01-12' },
  ])
  expect((await findings('absurd_duration')).map(({ tracking_id }) => tracking_id)).toEqual([3, 3, 3])
  expect(await findings('dates_unknown_id')).toEqual([{ tracking_id: 777, detail: null }])
})

test('every finding knows its region', async () => {
  const rows = await store.all<Row>("SELECT DISTINCT region FROM findings WHERE kind <> 'dates_unknown_id'")
  expect(rows).toEqual([{ region: '63.08' }])
})

test('quality counts the rows of each load', async () => {
  const rows = await store.all<Row>(`SELECT l.cutoff, q.rows, q.no_category, q.with_dates
    FROM quality q JOIN loads l USING (load) WHERE l.cutoff < '2024-03-01' ORDER BY l.cutoff`)
  expect(rows).toEqual([
    { cutoff: '2024-01-31', rows: 4, no_category: 4, with_dates: 3 },
    { cutoff: '2024-02-29', rows: 2, no_category: 2, with_dates: 2 },
  ])
})

test('a date outside the period of the only load, in the region of its report', async () => {
  const loads = [exportOf('2024-01-31', [report(1, OPEN), report(5, OPEN, '2023-12-31')])]
  const only = await createTestStore(loads)
  try {
    await only.build()
    expect(await only.all<Row>('SELECT kind, load, region, tracking_id, detail FROM findings')).toEqual([
      {
        kind: 'out_of_period',
        load: expect.stringMatching(/^[0-9a-f]{12}$/),
        region: '63.08',
        tracking_id: 5,
        detail: '2023-12-31',
      },
    ])
  } finally {
    await only.remove()
  }
})
