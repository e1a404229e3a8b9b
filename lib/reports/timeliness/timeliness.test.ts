import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { type Fixture, HOME, openFixture } from '#lib/kpi/testing/edition'
import { GOLDEN_FACTS } from '#lib/kpi/testing/golden-facts'
import { rule } from '#lib/kpi/testing/rule'
import { runTimeliness, type TimelinessReport } from '#lib/reports/timeliness'

/** Reports are numbered as in golden-facts.ts; all cut-offs are 31 December 2024. */
const RULES = [
  rule('follow-up', 'follow_up', { limit: 60, classification: 'none' }),
  rule('follow-up-60', 'follow_up', { limit: 60, unit: 'calendar_days', variant: 'enam-puluh' }),
  rule('response', 'first_response', { limit: 3 }),
  rule('response-3', 'first_response', { limit: 3, unit: 'calendar_days', variant: 'tiga' }),
  rule('ombudsman', 'ombudsman', { limit: 14 }),
  rule('ombudsman-3', 'ombudsman', { limit: 3, unit: 'calendar_days', variant: 'tiga' }),
  rule('ombudsman-60', 'ombudsman', { limit: 60, unit: 'calendar_days', variant: 'enam-puluh' }),
]

/** Every day from November 2023 to January 2025; joint leave on 12, 13 and 16 December 2024. */
const CALENDAR = Array.from({ length: 440 }, (_, i) => {
  const day = new Date(Date.UTC(2023, 10, 1 + i)).toISOString().slice(0, 10)
  const joint = ['2024-12-12', '2024-12-13', '2024-12-16'].filter((leave) => leave <= day).length
  return ['', day, true, i, i + joint, null]
})

let fixture: Fixture
let report: TimelinessReport
beforeAll(async () => {
  fixture = await openFixture(GOLDEN_FACTS, { ...HOME, sla_rules: RULES, calendar: CALENDAR })
  report = await runTimeliness({ edition: fixture.edition }, parseQuestion({}))
})
afterAll(() => fixture.close())

describe('curves', () => {
  test('of the follow-up: open reports count as long as they were watched', () => {
    const [curve] = report.curves?.events ?? []
    // [22: 1+] [3: 3] [1 4: 6] [20: 9+] [2: 14] [9: 40] [10: 70] [5: 225+]
    expect(curve).toMatchObject({ key: 'follow_up', reports: 9, events: 6, half: 14, nine_tenths: null })
    const shares = curve?.steps.map(({ days, share }) => [days, Math.round(share * 1000) / 1000])
    // 1/8, then 2 of 7, 1 of 4, 1 of 3, 1 of 2
    expect(shares).toEqual([
      [0, 0],
      [3, 0.125],
      [6, 0.375],
      [14, 0.531],
      [40, 0.688],
      [70, 0.844],
    ])
  })

  test('of closing: completed reports without the date are left out', () => {
    // closed [3: 4] [1: 16] [2: 20] [9: 55]; open [22: 1] [20: 9] [10: 196] [5: 225] [4: 226]
    expect(report.curves?.events[1]).toMatchObject({ key: 'close', reports: 9, events: 4, half: 55 })
  })

  test('a class of few reports has none', () => {
    expect(report.curves?.classes).toEqual([])
  })
})

test('the way from receipt to closing, by who held the report', () => {
  // [1: 1 0 5 10] [3: 0 0 3 1]; [2] was verified after its assignment, [9] has no verification
  expect(report.held).toEqual({
    reports: 2,
    parts: [
      { holder: 'national_admin', days: 0.5 },
      { holder: 'agency_admin', days: 0 },
      { holder: 'unit', days: 4 },
      { holder: 'reporter', days: 5.5 },
    ],
  })
})

test('ages sum to the open reports, class by class', () => {
  expect(report.ages.reduce((sum, { open }) => sum + open, 0)).toBe(10)
  for (const { open, overdue, unknown, bands } of report.ages) {
    expect(bands.reduce((sum, band) => sum + band.within + band.overdue, unknown)).toBe(open)
    expect(bands.reduce((sum, band) => sum + band.overdue, 0)).toBe(overdue)
  }
  const without = report.ages.find(({ key }) => key === 'pengaduan-tidak-berkadar-pengawasan')
  // [22: 1] [20: 9] within 14 days, [17: 40] and [5: 225] past them
  expect(without).toMatchObject({ open: 4, overdue: 2 })
})

test('whose turn it is: open reports by status sum to all of them', () => {
  const counts = report.holders.map(({ holder, figures }) => [holder, figures.open_count?.value])
  expect(counts).toEqual([
    ['national_admin', 3], // unverified [11 20 23]
    ['agency_admin', 3], // verified [5 19 22]
    ['reporter', 3], // followed up [4 10 17]
    ['unstated', 1], // [18]
  ])
})

describe('the horizon', () => {
  test('lists only where something nears or has passed a limit', () => {
    const rows = report.horizon.regions.map(({ key, figures }) => [
      key,
      ...['ombudsman_soon_14', 'ombudsman_eligible'].map((kpi) => figures[kpi]?.value),
    ])
    expect(rows).toEqual([
      ['63.08', 0, 1], // [5]
      ['63.09', 0, 1], // [11]
      ['63.71', 2, 0], // [19: 12] [20: 9]
      ['63', 0, 1], // [23]
    ])
  })

  test('says the day it ends on', () => {
    expect(report.horizon).toMatchObject({ workdays: 10, until: '2025-01-10' })
  })
})

describe('readings of one rule', () => {
  const figureOf = (id: string) =>
    report.readings.flatMap(({ readings }) => readings).find(({ rule: { id: own } }) => own === id)

  test('silence by calendar days: 3 days and 60 days', () => {
    expect(figureOf('ombudsman-3')?.figure.value).toBe(5) // all silent but [22: 1 day]
    expect(figureOf('ombudsman-60')?.figure.value).toBe(3) // [5 11 23]
    expect(figureOf('ombudsman-60')?.beside.value).toBe(3)
  })

  test('first response: in the fixture every answer came in December, calendar days are many', () => {
    // answered [1 2 3 4 9 10] none within 3 days; silent and past 3 days [5] [20]; [22] received yesterday
    expect(figureOf('response-3')?.figure).toMatchObject({ numerator: 0, denominator: 8 })
    expect(figureOf('response-3')?.beside).toMatchObject({ numerator: 3, denominator: 8 })
  })
})

test('joint leave counted as worked makes [19] one that may go to the Ombudsman: 12 + 3 working days', () => {
  const reading = report.joint_leave.find(({ figure }) => figure.kpi === 'ombudsman_eligible')
  expect([reading?.figure.value, reading?.worked.value]).toEqual([3, 4])
})

test('without a date nothing is computed and everything says why', async () => {
  const question = parseQuestion({ from: '2024-06-01', to: '2024-12-11' })
  const blank = await runTimeliness({ edition: fixture.edition }, question)
  expect(blank.dated).toBe(false)
  expect([blank.curves, blank.held]).toEqual([null, null])
  for (const figure of blank.headline) expect(figure).toMatchObject({ value: null, reason: 'not_available' })
  expect(blank.holders.length).toBeGreaterThan(0)
})
