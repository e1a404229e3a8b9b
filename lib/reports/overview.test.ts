import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { type Fixture, openFixture } from '#lib/kpi/testing/edition'
import { type Fact, fact } from '#lib/kpi/testing/fact'
import { type OverviewReport, runOverview } from '#lib/reports/overview'
import { isAtCeiling } from '#lib/reports/overview/ceiling'
import { tables } from '#lib/reports/tables'

const YEAR = parseQuestion({ from: '2024-01-01', to: '2025-01-01' })

const many = (n: number, received: string, more: Partial<Fact> = {}): Fact[] =>
  Array.from({ length: n }, () => fact({ received, bucket: 'completed', closed_by: 'system', ...more }))

const open = (n: number, received: string, more: Partial<Fact> = {}) =>
  many(n, received, { bucket: 'unverified', closed_by: null, is_open: true, ...more })

const rule = (id: string, from: string, to: string | null, regulation: string) => [
  ...[id, 'aspirasi', 'follow_up', 5, 'workdays', 'received', 'followed_up', from, to, regulation],
  ...['', false, 'main', '', ''],
]

/** HSU completes 100 of 100, Tabalong 60 of 100, Banjarmasin 95 of 100; a year before each 90 of 100. */
const FACTS = [
  ...many(100, '2024-02-02', { region: '63.08' }),
  ...many(60, '2024-02-02', { region: '63.09', unit: 'dinas-a' }),
  ...open(40, '2024-03-04', {
    region: '63.09',
    unit: 'dinas-a',
    agency: 'b',
    age_workdays: 90,
    limit_workdays: 60,
    is_overdue: true,
  }),
  ...many(95, '2024-02-02', { region: '63.71' }),
  ...open(5, '2024-01-03', { region: '63.71', agency: 'c', age_workdays: 120 }),
  ...many(10, '2024-05-05', { region: '63.08', bucket: 'archived', closed_by: null }),
  ...['63.08', '63.09', '63.71'].flatMap((region) => [
    ...many(99, '2023-06-06', { region }),
    ...open(1, '2023-06-06', { region }),
  ]),
]

let fixture: Fixture
let report: OverviewReport
beforeAll(async () => {
  fixture = await openFixture(FACTS, {
    sla_rules: [
      rule('old', '2010-01-01', '2024-03-01', 'Aturan lama'),
      rule('new', '2024-03-01', null, 'Aturan baru'),
    ],
  })
  report = await runOverview(fixture, YEAR)
})
afterAll(() => fixture.close())

describe('the overview', () => {
  test('sets apart only who differs beyond chance', () => {
    const [followUp, completion] = report.standouts
    expect(followUp?.below.map(({ key, figure }) => [key, figure.numerator])).toEqual([['63.09', 60]])
    expect(completion).toMatchObject({ kpi: 'completion_rate_mature', compared: 3 })
    // Against 85 % of all, 95 of 100 still has a chance of 1.6 in 1,000; the alarm line is 1.
    expect(completion?.above.map(({ key }) => key)).toEqual(['63.08'])
  })

  test('names units of one region, not of all', () => {
    const units = report.standouts.find(({ of }) => of === 'units')
    expect(units?.below.map(({ key, region }) => [key, region?.key])).toEqual([['63.09|dinas-a', '63.09']])
  })

  test('says what changed against the year before, among reports past their time', () => {
    expect(report.change.before).toEqual({ from: '2023-01-01', to: '2024-01-01' })
    const completion = report.change.rates.find(({ kpi }) => kpi === 'completion_rate_mature')
    expect([completion?.now.numerator, completion?.now.denominator]).toEqual([255, 300])
    expect([completion?.before.numerator, completion?.before.denominator]).toEqual([297, 300])
    expect(completion?.change).toMatchObject({ beyondChance: true })
    expect(completion?.change?.difference).toBeCloseTo(-0.14)
  })

  test('lists agencies by their longest-waiting report, those of earlier periods too', () => {
    expect(
      report.waiting.map(({ key, oldest, since, open, overdue }) => [key, oldest, since, open, overdue]),
    ).toEqual([
      ['c', 120, '2024-01-03', 5, 5],
      ['pemerintah-kabupaten-hulu-sungai-utara', 100, '2023-06-06', 3, 3],
      ['b', 90, '2024-03-04', 40, 40],
    ])
  })

  test('reads completed by each denominator: 255 of 300, or of 310', () => {
    const read = (id: string) => report.meanings.find(({ figure }) => figure.kpi === id)?.figure
    expect(read('completion_rate')).toMatchObject({ numerator: 255, denominator: 300 })
    expect(read('completion_rate_all')).toMatchObject({ numerator: 255, denominator: 310 })
    expect(read('completion_rate_system')).toMatchObject({ numerator: 255, denominator: 300 })
    expect(report.meanings.filter(({ leads }) => leads)).toHaveLength(1)
  })

  test('marks the day on which other limits came into force, not the first of all', () => {
    expect(report.trend.rules).toEqual([
      { date: '2024-03-01', month: '2024-03', regulation: 'Aturan baru', verified: false },
    ])
  })

  test('leads with the usual figures while they tell regions apart', () => {
    expect(report.ceiling).toBe(false)
    expect(report.headline[2]?.figure.kpi).toBe('completion_rate')
  })

  test('a filter leaves no pace, and an empty period no sentence of change', async () => {
    const empty = await runOverview(fixture, parseQuestion({ from: '2015-01-01', to: '2016-01-01' }))
    expect(empty).toMatchObject({ pace: null, change: { before: null, rates: [] } })
    expect(tables(empty).map(({ id }) => id)).toContain('meanings')
  })
})

test('at the ceiling what still tells regions apart leads', async () => {
  const regions = ['63.08', '63.09', '63.71']
  const facts = regions.flatMap((region) => many(100, '2024-02-02', { region }))
  const { edition, close } = await openFixture(facts)
  const { ceiling, headline, rows } = await runOverview({ edition }, YEAR)
  close()
  expect(ceiling).toBe(true)
  expect(headline.map(({ figure }) => figure.kpi)).toEqual([
    ...['volume', 'auto_closed_share', 'open_overdue', 'completion_rate_mature'],
    ...['within_5_workdays', 'open_age_median'],
  ])
  expect(isAtCeiling(rows.regions.slice(0, 2))).toBe(false)
})

test('one report, and none at all, make a whole overview', async () => {
  for (const facts of [many(1, '2024-02-02'), []]) {
    const { edition, close } = await openFixture(facts)
    const made = await runOverview({ edition }, YEAR)
    close()
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
    expect(made.change.rates.every(({ change }) => change === null)).toBe(true)
  }
})

describe('in a chosen sense', () => {
  const asked = parseQuestion({ from: '2024-01-01', to: '2025-01-01', done: 'closed_by_people', of: 'all' })

  test('tiles, regions, trend and exports follow, and the meanings stay side by side', async () => {
    const read = await runOverview(fixture, asked)
    const tile = read.headline.find(({ figure }) => figure.kpi === 'completion_rate')?.figure
    expect([tile?.numerator, tile?.denominator, tile?.targets]).toEqual([0, 310, []])
    expect(read.rows.regions.map(({ figures }) => figures.completion_rate?.numerator)).not.toContain(60)
    expect(read.trend.points.map((point) => point.completion_rate.numerator)).not.toContain(255)
    expect(read.meanings.map(({ figure }) => figure)).toEqual(report.meanings.map(({ figure }) => figure))
    expect(read.meanings.some(({ leads }) => leads)).toBe(false)
    const [scope] = tables(read)
    expect(scope?.rows).toContainEqual([
      'of',
      expect.anything(),
      expect.objectContaining({ en: 'All reports' }),
    ])
  })

  test('what it is about says so, and by default nothing', () => {
    expect(report.scope.senses).toEqual([])
    expect(report.scope.query).toBe('from=2024-01-01&to=2025-01-01')
  })
})
