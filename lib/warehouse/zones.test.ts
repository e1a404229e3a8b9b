import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Row } from '#lib/db/rows'
import { readReference } from '#lib/reference/read'
import type { Holiday, Reference } from '#lib/reference/tables'
import { createTestStore, type TestStore } from '#lib/warehouse/testing/edition'
import type { ReportRow } from '#lib/warehouse/testing/loads'

/** One region in each zone, with hours from UTC; HSU has a holiday of its own on a day of joint leave. */
const PLACES = {
  WIB: { agency: 'Pemerintah Kabupaten Bandung', region: '32.04', hours: 7 },
  WITA: { agency: 'Pemerintah Kabupaten Hulu Sungai Utara', region: '63.08', hours: 8 },
  WIT: { agency: 'Pemerintah Kota Ambon', region: '81.71', hours: 9 },
} as const
type Zone = keyof typeof PLACES
const ZONES = Object.keys(PLACES) as Zone[]
const LOCAL: Holiday = {
  date: '2024-04-09',
  name: 'Hari jadi',
  type: 'local',
  region: '63.08',
  source: 'contoh',
}

const CUTOFF = '2024-05-31'
const HOURS = 3_600_000
const DAY = 24 * HOURS
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Every 21 hours and 39 minutes of UTC from Christmas 2023 to the middle of May 2024, in each zone. */
const INSTANTS = Array.from({ length: 160 }, (_, i) => Date.parse('2023-12-25T00:30:00Z') + i * 1299 * 60_000)

const idOf = (zone: Zone, i: number) => ZONES.indexOf(zone) * 1000 + i + 1

const REPORTS: ReportRow[] = ZONES.flatMap((zone) =>
  INSTANTS.map((at, i) => ({
    tracking_id: idOf(zone, i),
    received_date: dayOf(at),
    received_seconds: (at % DAY) / 1000,
    parent_agency_raw: PLACES[zone].agency,
    status_raw: 'Proses',
  })),
)

interface Aged extends Row {
  tracking_id: number
  received: string
  age_workdays: number
  age_with_joint_leave: number
}

let store: TestStore
let reference: Reference
const facts = new Map<number, Aged>()
beforeAll(async () => {
  const tables = await readReference('data/reference')
  reference = { ...tables, holidays: [...tables.holidays, LOCAL], digest: 'with a local holiday' }
  store = await createTestStore([{ cutoff: CUTOFF, reports: REPORTS }])
  await store.build({ reference })
  for (const row of await store.all<Aged>('SELECT * FROM facts')) facts.set(row.tracking_id, row)
})
afterAll(() => store.remove())

/** Dates on which nobody works there, weekends apart. */
const daysOff = (region: string, jointLeaveWorked: boolean) =>
  new Set(
    reference.holidays
      .filter((holiday) => ['', region].includes(holiday.region))
      .filter(({ type }) => !(jointLeaveWorked && type === 'joint_leave'))
      .map(({ date }) => date),
  )

/** Day by day on the wall calendar of the place, with nothing but the holiday table. */
function countDays(received: string, off: ReadonlySet<string>): number {
  let worked = 0
  for (let at = Date.parse(received) + DAY; at <= Date.parse(CUTOFF); at += DAY)
    if (![0, 6].includes(new Date(at).getUTCDay()) && !off.has(dayOf(at))) worked += 1
  return worked
}

test.each(ZONES)(
  '%s: every instant has the day of its place, and its working days counted one by one',
  (zone) => {
    const { region, hours } = PLACES[zone]
    const [off, offWithLeaveWorked] = [daysOff(region, false), daysOff(region, true)]
    for (const [i, at] of INSTANTS.entries()) {
      const received = dayOf(at + hours * HOURS)
      expect(facts.get(idOf(zone, i))).toMatchObject({
        received,
        age_workdays: countDays(received, off),
        age_with_joint_leave: countDays(received, offWithLeaveWorked),
      })
    }
  },
)

describe('one calendar serves the three zones', () => {
  test('reports of one local day have one age, wherever they were received', () => {
    const ages = new Map<string, Set<number>>()
    for (const zone of ['WIB', 'WIT'] as const)
      for (const i of INSTANTS.keys()) {
        const fact = facts.get(idOf(zone, i))
        if (fact) ages.set(fact.received, (ages.get(fact.received) ?? new Set()).add(fact.age_workdays))
      }
    expect([...ages.values()].filter(({ size }) => size > 1)).toEqual([])
  })

  test('one instant is another day, and another age, in another zone', () => {
    const differs = [...INSTANTS.keys()].filter(
      (i) => facts.get(idOf('WIB', i))?.age_workdays !== facts.get(idOf('WIT', i))?.age_workdays,
    )
    expect(differs.length).toBeGreaterThan(0)
  })
})

test('across Lebaran 2024: a local holiday on a day of joint leave is not worked in either reading', async () => {
  const rows = await store.all<Row>(`
    SELECT region, max(age_with_joint_leave - age_workdays) AS leave FROM facts
    WHERE received = '2024-04-05' GROUP BY region ORDER BY region`)
  // 8, 9, 12 and 15 April, 10 and 24 May; HSU had its own holiday on 9 April.
  expect(rows).toEqual([
    { region: '32.04', leave: 6 },
    { region: '63.08', leave: 5 },
    { region: '81.71', leave: 6 },
  ])
})
