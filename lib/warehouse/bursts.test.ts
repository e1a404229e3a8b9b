import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Row } from '#lib/db/rows'
import { outOfOrdinary } from '#lib/warehouse/bursts'
import { createTestStore, type TestStore } from '#lib/warehouse/testing/edition'
import type { ReportRow, TestLoad } from '#lib/warehouse/testing/loads'

let id = 0
/** `n` reports of one agency and channel on one day, all at noon when `minute` is given. */
const day = (
  agency: string,
  channel_raw: string,
  received_date: string,
  n: number,
  minute?: number,
): ReportRow[] =>
  Array.from({ length: n }, (_, i) => ({
    tracking_id: ++id,
    received_date,
    channel_raw,
    parent_agency_raw: agency,
    received_seconds: minute === undefined ? null : minute * 60 + (i % 60),
  }))

const weeks = (agency: string, channel: string, n: number) =>
  ['01-08', '01-09', '02-05', '02-06', '03-04', '03-05', '04-01', '04-02', '05-06', '05-07'].flatMap((date) =>
    day(agency, channel, `2024-${date}`, n),
  )

const TAPIN = 'Pemerintah Kabupaten Tapin'
const BALANGAN = 'Pemerintah Kabupaten Balangan'
const TABALONG = 'Pemerintah Kabupaten Tabalong'

const REPORTS = [
  // Usually 2 a day: 10 is not over 5 x 2, 11 is.
  ...weeks(TAPIN, 'Tatap Muka', 2),
  ...day(TAPIN, 'Tatap Muka', '2024-06-03', 10),
  ...day(TAPIN, 'Tatap Muka', '2024-06-04', 11),
  // Only one day of a channel: usual is taken as 1.
  ...day(TAPIN, 'Pos Surat', '2024-06-03', 10),
  // Usually 1 a day and 2 a month: 30 in one month, on days of 5 and of 2.
  ...weeks(BALANGAN, 'Instagram', 1),
  ...['03', '04', '05', '06', '07'].flatMap((d) => day(BALANGAN, 'Instagram', `2024-06-${d}`, 5)),
  ...['10', '11', '12'].flatMap((d) => day(BALANGAN, 'Instagram', `2024-06-${d}`, 2)),
  // Usually 2 a day and 4 a month: 31 in one month. 2 + 3 * 1.41 is 6.2, so 7 stands out, 5 and 6 do not.
  ...weeks(TAPIN, 'Instagram', 2),
  ...day(TAPIN, 'Instagram', '2024-06-03', 7),
  ...['04', '05'].flatMap((d) => day(TAPIN, 'Instagram', `2024-06-${d}`, 6)),
  ...['06', '07'].flatMap((d) => day(TAPIN, 'Instagram', `2024-06-${d}`, 5)),
  ...day(TAPIN, 'Instagram', '2024-06-10', 2),
  // Usually 20 a day: 8 within a minute stand out, 7 do not.
  ...weeks(TABALONG, 'Hotline Service', 20),
  ...day(TABALONG, 'Hotline Service', '2024-06-03', 8, 120),
  ...day(TABALONG, 'Hotline Service', '2024-06-03', 7, 121),
]

let store: TestStore
beforeAll(async () => {
  store = await createTestStore([{ cutoff: '2024-12-31', reports: REPORTS }])
  await store.build()
})
afterAll(() => store.remove())

test('a day, a batch within a month and a minute', async () => {
  expect(await store.all<Row>('SELECT * FROM bursts')).toEqual([
    { region: '63.05', channel: 'instagram', day: '2024-06-03', n: 7, usual: 2 },
    { region: '63.05', channel: 'pos-surat', day: '2024-06-03', n: 10, usual: 1 },
    { region: '63.05', channel: 'tatap-muka', day: '2024-06-04', n: 11, usual: 2 },
    { region: '63.09', channel: 'hotline-service', day: '2024-06-03', n: 8, usual: null },
    ...['03', '04', '05', '06', '07'].map((d) => ({
      region: '63.11',
      channel: 'instagram',
      day: `2024-06-${d}`,
      n: 5,
      usual: 1,
    })),
  ])
})

test('exactly the rows of the bursts are marked', async () => {
  expect(await store.all<Row>('SELECT count(*) AS n FROM facts WHERE in_burst')).toEqual([
    { n: 10 + 11 + 7 + 8 + 25 },
  ])
})

describe('rows are marked the same whatever part of them is in bursts, and whatever they are loaded with', () => {
  const BURST = day(TAPIN, 'Tatap Muka', '2024-06-04', 11)
  const USUAL = weeks(TAPIN, 'Tatap Muka', 2)
  const LATER = '2024-11-30'
  const elsewhere = { cutoff: LATER, reports: day(BALANGAN, 'Website', '2024-08-01', 1) }
  const dated = {
    cutoff: LATER,
    dates: [{ tracking_id: Number(BURST[0]?.tracking_id), closed_date: '2024-06-10' }],
  }
  const besides: [string, TestLoad[]][] = [
    ['alone', []],
    ['beside another load, with dates', [elsewhere, dated]],
  ]
  const MINUTE = day(TAPIN, 'Hotline Service', '2024-06-03', 8, 120)
  /** Usually 14 a day, 7 of them within a minute. */
  const MINUTES = ['01', '02', '03', '04', '05'].flatMap((month) =>
    [200, 300].flatMap((minute) => day(TAPIN, 'Hotline Service', `2024-${month}-08`, 7, minute)),
  )
  const parts: [string, ReportRow[], ReportRow[]][] = [
    ['all', BURST, []],
    ['none', [], USUAL],
    ['few', BURST, USUAL],
    ['few, of one minute, all with times', MINUTE, MINUTES],
    ['few, of one minute, others without times', MINUTE, [...MINUTES, ...USUAL]],
    ['most', [...BURST, ...day(TAPIN, 'Tatap Muka', '2024-06-05', 30)], USUAL],
  ]
  for (const [loads, more] of besides)
    test.each(parts)(`%s, ${loads}`, async (_, inside, outside) => {
      const marked = await createTestStore([
        { cutoff: '2024-12-31', reports: [...inside, ...outside] },
        ...more,
      ])
      try {
        await marked.build()
        const rows = await marked.all<{ tracking_id: number }>(
          "SELECT tracking_id FROM facts WHERE in_burst AND region = '63.05' ORDER BY tracking_id",
        )
        expect(rows.map(({ tracking_id }) => tracking_id)).toEqual(
          inside.map(({ tracking_id }) => tracking_id),
        )
        expect(await marked.all<Row>('SELECT count(*) AS n FROM facts WHERE in_burst IS NULL')).toEqual([
          { n: 0 },
        ])
      } finally {
        await marked.remove()
      }
    })
})

test('chance alone is out of the ordinary on less than one day in 100, however few are usual', async () => {
  const rows = await store.all<{ usual: number; least: number }>(`
    SELECT u / 2 AS usual, min(n) AS least FROM range(2, 61) AS usuals(u), range(1, 100) AS days(n)
    WHERE ${outOfOrdinary('n', '(u / 2)')} GROUP BY u ORDER BY u`)
  expect(
    rows.map(({ usual, least }) => chanceOf(usual, least)).filter((chance) => chance >= 1 / 100),
  ).toEqual([])
  expect(rows.slice(0, 7).map(({ least }) => least)).toEqual([5, 6, 7, 8, 9, 10, 11])
})

/** Of `least` reports or more in a day, when they come by chance with that mean (Poisson). */
function chanceOf(mean: number, least: number): number {
  let [term, below] = [Math.exp(-mean), 0]
  for (let n = 0; n < least; n++) {
    below += term
    term *= mean / (n + 1)
  }
  return 1 - below
}
