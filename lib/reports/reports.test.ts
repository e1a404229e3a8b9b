import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#lib/kpi/ask'
import { parseQuestion } from '#lib/kpi/parse'
import { type Fixture, openFixture } from '#lib/kpi/testing/edition'
import { fact } from '#lib/kpi/testing/fact'
import type { Figure } from '#lib/reports/figure'
import { runHome } from '#lib/reports/home'
import { findReport, REPORTS } from '#lib/reports/index'
import type { Mix } from '#lib/reports/mix'
import { runOverview } from '#lib/reports/overview'
import { runRegion } from '#lib/reports/region'
import { openReportFixture } from '#lib/reports/testing/edition'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openReportFixture()
})
afterAll(() => fixture.close())

const YEAR = parseQuestion({ from: '2024-01-01', to: '2025-01-01' })
const ALL = parseQuestion({})
const HSU = parseQuestion({ region: '63.08' })
const parts = ({ numerator, denominator }: Figure) => [numerator, denominator]
const counts = ({ parts }: Mix) => Object.fromEntries(parts.map(({ key, count }) => [key, count]))

describe('every report', () => {
  test.each(REPORTS)('$id is plain JSON', async ({ id, parameters, run }) => {
    const report = await run(fixture, parameters.length > 0 ? HSU : ALL)
    expect(report.id).toBe(id)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test('is found by its id, and takes no split', async () => {
    expect(() => findReport('hime')).toThrow('no such report: hime')
    await expect(runHome(fixture, parseQuestion({ by: 'region' }))).rejects.toThrow('takes no split')
  })
})

describe('home', () => {
  test('leads with the province: volume, followed up, completed', async () => {
    const { headline, in_burst } = await runHome(fixture, ALL)
    expect(in_burst).toBe(3)
    expect(headline.map(({ kpi, numerator, denominator }) => [kpi, numerator, denominator])).toEqual([
      ['volume', 24, null],
      ['follow_up_rate', 15, 22],
      ['completion_rate', 12, 22],
    ])
    expect(headline[2]?.target).toMatchObject({ id: 'hearsay', verdict: 'unverified' })
  })

  test('lists kab/kota alone; what is none stands apart; silent ones are named', async () => {
    const { rows } = await runHome(fixture, parseQuestion({ from: '2023-01-01', to: '2024-01-01' }))
    expect(rows.regions.map(({ code }) => code)).toEqual(['63.08', '63.09', '63.71'])
    expect(rows.province_government).toMatchObject({ code: '63', kind: 'province_government' })
    expect(rows.unmapped).toBeNull()
    expect([rows.silent, rows.not_loaded]).toEqual([['63.08', '63.09', '63.71'], []])
    expect((await runHome(fixture, ALL)).rows.unmapped?.figures.volume?.value).toBe(1)
  })

  test('its figures are the answers to the same question', async () => {
    const { rows } = await runHome(fixture, YEAR)
    const answers = await ask(fixture.edition, ['completion_rate'], { ...YEAR, by: ['region'] })
    const [first] = answers.get('completion_rate') ?? []
    expect(rows.regions[0]?.figures.completion_rate).toMatchObject({
      value: first?.value,
      interval: first?.interval,
    })
    expect(rows.regions[0]?.figures.volume?.targets).toMatchObject([{ id: 'volume-2024', verdict: 'met' }])
  })
})

test('a region no load speaks of is not called silent', async () => {
  const { edition, close } = await openFixture([fact({ received: '2024-01-02', bucket: 'completed' })])
  const { rows } = await runHome({ edition }, parseQuestion({ from: '2024-02-01' }))
  const { notes } = await runOverview({ edition }, ALL)
  const { loaded } = await runRegion({ edition }, parseQuestion({ region: '63.09' }))
  close()
  expect(loaded).toBe(false)
  expect([rows.silent, rows.not_loaded]).toEqual([['63.08'], ['63.09', '63.71']])
  expect(notes[0]).toMatchObject({ code: 'not_loaded', count: 2, of: 3 })
})

describe('scope', () => {
  test('says the period, the one before, the filters and the choices', async () => {
    const { scope } = await runHome(
      fixture,
      parseQuestion({ from: '2024-01-01', to: '2025-01-01', where: 'channel=website' }),
    )
    expect(scope).toMatchObject({
      query: 'from=2024-01-01&to=2025-01-01&where=channel=website',
      calendar_year: 2024,
      previous: { from: '2023-01-01', to: '2024-01-01' },
      filters: [{ dimension: 'channel', values: [{ key: 'website' }] }],
      choices: { years: [2023, 2024] },
    })
  })

  test('without an asked period is the span of the data', async () => {
    const { scope } = await runHome(fixture, ALL)
    expect(scope).toMatchObject({
      period: { from: '2023-11-15', to: '2024-12-31' },
      previous: null,
      query: '',
    })
  })
})

describe('overview', () => {
  test('has tiles with the previous period and a value for every month', async () => {
    const { headline, months } = await runOverview(fixture, YEAR)
    expect(months).toHaveLength(12)
    expect(headline[0]).toMatchObject({
      figure: { kpi: 'volume', value: 23 },
      previous: { value: 1 },
      sparkline: [3, 5, 2, 1, 1, 4, 0, 1, 1, 0, 1, 4],
    })
    expect(headline.find(({ figure }) => figure.kpi === 'completion_rate')?.sparkline[6]).toBeNull()
  })

  test('marks bursts and months that the question cuts', async () => {
    const { trend } = await runOverview(fixture, parseQuestion({ from: '2024-02-05', to: '2024-04-01' }))
    expect(
      trend.points.map(({ month, volume, in_burst, partial }) => [month, volume, in_burst, partial]),
    ).toEqual([
      ['2024-02', 3, 3, true],
      ['2024-03', 2, 0, false],
    ])
    expect(trend.bursts.map(({ day, count }) => [day, count])).toEqual([['2024-02-10', 3]])
  })

  test('its mixes sum to the whole, and what is missing is named', async () => {
    const { categories, statuses } = await runOverview(fixture, YEAR)
    expect(counts(categories)).toEqual({ kesehatan: 21, none: 1, unmapped: 1 })
    expect(categories).toMatchObject({ total: 23, previous_total: 1, rest: null })
    expect(counts(statuses)).toEqual({
      completed: 12,
      in_process: 3,
      not_followed_up: 3,
      unverified: 2,
      pending: 1,
      archived: 1,
      unknown: 1,
    })
    expect(statuses.parts[0]).toMatchObject({
      label: { en: 'Completed' },
      share: 12 / 23,
      previous: { count: 0 },
    })
  })

  test('draws each region on the same months', async () => {
    const { rows, months } = await runOverview(fixture, YEAR)
    // No export of its own is loaded: other exports name it in three months, of the rest nothing is known.
    const rest = Array(7).fill(null)
    expect(rows.regions[1]?.sparkline).toEqual([null, null, 2, 1, 1, ...rest])
    expect(rows.unmapped?.sparkline).toHaveLength(months.length)
  })

  test('notes what a reader must know, warnings first', async () => {
    const { notes } = await runOverview(fixture, ALL)
    expect(notes.map(({ code, count, of, date }) => [code, count, of, date])).toEqual([
      ['unmapped_region', 1, 24, null],
      ['unknown_status', 1, 24, null],
      ['burst', 3, 24, null],
      ['stale_loads', 1, 2, '2024-06-30'],
      ['rejected', 6, 60, null],
      ['not_mature', 4, 22, null],
      ['unclassified', 6, 24, null],
      ['uncategorised', 1, 24, null],
      ['unmapped_category', 1, 24, null],
      ['by_location', 1, 24, null],
      ['keyed_in', 4, 24, null],
      ['dates_coverage', 9, 22, null],
      ['findings', 3, null, null],
    ])
  })
})

describe('region', () => {
  test('is one code with its neighbours, going round', async () => {
    const { region, previous, next, province } = await runRegion(fixture, HSU)
    expect(region).toMatchObject({
      code: '63.08',
      figures: { volume: { value: 8 }, open_count: { value: 2 } },
    })
    expect([previous?.code, next?.code]).toEqual(['63.71', '63.09'])
    expect(province.map(parts)[2]).toEqual([12, 22])
    expect(await runRegion(fixture, parseQuestion({ region: '63' }))).toMatchObject({
      previous: null,
      next: null,
    })
  })

  test('says who closed, how old the open ones are, and which units', async () => {
    const { closed_by, open_ages, units, classifications } = await runRegion(fixture, HSU)
    expect(counts(closed_by)).toEqual({ system: 2, admin: 1, reporter: 1, unstated: 1 })
    expect(open_ages).toEqual([
      { from: 0, to: 5, count: 0 },
      { from: 6, to: 14, count: 0 },
      { from: 15, to: 60, count: 0 },
      { from: 61, to: null, count: 2 },
    ])
    expect(units.map(({ key, figures }) => [key, figures.volume?.value])).toEqual([['dinas-sosial', 8]])
    expect(classifications.total).toBe(8)
  })

  test('takes exactly one code', async () => {
    await expect(runRegion(fixture, ALL)).rejects.toThrow('exactly one region')
    await expect(runRegion(fixture, parseQuestion({ where: 'region=63.08,63.09' }))).rejects.toThrow(
      'exactly one',
    )
  })
})
