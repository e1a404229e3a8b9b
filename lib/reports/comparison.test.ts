import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import type { Fixture } from '#lib/kpi/testing/edition'
import { compareBy, runComparison } from '#lib/reports/comparison'
import { compareRegions } from '#lib/reports/comparison-standings'
import { runPair } from '#lib/reports/pair'
import type { RegionRow } from '#lib/reports/region-row'
import { openReportFixture } from '#lib/reports/testing/edition'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openReportFixture()
})
afterAll(() => fixture.close())

const ALL = parseQuestion({})

/** A region with `k` of `n` completed and so many reports per 10,000 people. */
function region(code: string, [k, n]: [number, number], volume: number | null = 1): RegionRow {
  const figure = { coverage: null, reason: null, target: null, targets: [], interval: null }
  return {
    ...{ code, name: code, short_name: code, label_en: code, type: 'Kabupaten', kind: 'region' },
    ...{ population: 1, tile: null, sparkline: [], in_burst: [] },
    figures: {
      completion_rate: { ...figure, kpi: 'completion_rate', numerator: k, denominator: n, value: k / n },
      volume_per_10k: { ...figure, kpi: 'volume_per_10k', numerator: n, denominator: 1, value: volume },
    },
  }
}

describe('standings', () => {
  const regions = [
    region('a', [180, 200], 4),
    region('b', [181, 200], 3),
    region('c', [120, 200], 2),
    region('d', [4, 5], 1),
    region('e', [0, 0], 0),
  ]
  const { mean, standings, medians, limits, spread } = compareRegions(regions, 'completion_rate')

  test('the mean counts every report once', () => {
    expect(mean).toEqual({ successes: 485, n: 605, rate: 485 / 605 })
  })

  test('three tiers, and nothing of a region without reports', () => {
    expect(standings.map(({ tier }) => tier)).toEqual(['above', 'above', 'below', 'same', null])
    expect(standings.at(-1)).toMatchObject({ place: null, around_mean: null, shrunk: null, corner: null })
  })

  test('places are ranges among the regions with reports', () => {
    expect(standings[2]?.place).toMatchObject({ hi: 4 })
    expect(standings[3]?.place?.lo).toBe(1)
    expect(standings[3]?.place?.hi).toBe(4)
  })

  test('corners: fewer than ten reports have none, silent regions count for the middle', () => {
    expect(medians).toEqual({ volume: 2, rate: 0.9 })
    expect(standings.map(({ corner }) => corner)).toEqual(['loud_good', 'loud_good', 'loud_poor', null, null])
  })

  test('limits reach beyond the largest region, overdispersion is said', () => {
    expect(limits.mean.at(-1)?.n).toBe(320)
    expect(limits.target).toEqual([])
    expect(spread).toMatchObject({ applies: true, regions: 4 })
  })
})

test('of one region alone no corner can be told', () => {
  const { medians, standings } = compareRegions([region('a', [775, 776], 2)], 'completion_rate')
  expect([medians, standings[0]?.tier, standings[0]?.corner]).toEqual([null, 'same', null])
})

test('without any report there is nothing to compare', () => {
  const none = compareRegions([region('a', [0, 0], null)], 'completion_rate')
  expect(none).toMatchObject({ mean: { rate: null }, spread: null, medians: null })
  expect(none.limits).toEqual({ mean: [], target: [] })
})

describe('the report', () => {
  test('names regions in order of name, with their months', async () => {
    const { rows, comparison, series, months } = await runComparison(fixture, ALL)
    const names = rows.regions.map(({ short_name }) => short_name)
    expect(names).toEqual([...names].sort())
    expect(comparison.standings.map(({ code }) => code)).toEqual(rows.regions.map(({ code }) => code))
    for (const { volume } of series) expect(volume).toHaveLength(months.length)
    const all = series.flatMap(({ volume }) => volume).reduce<number>((sum, n) => sum + (n ?? 0), 0)
    expect(all).toBe(rows.regions.reduce((sum, { figures }) => sum + (figures.volume?.value ?? 0), 0))
  })

  test('compares by the rate that was asked for', async () => {
    const { comparison, rows } = await compareBy(fixture, ALL, 'follow_up_rate')
    const [first] = rows.regions
    expect(comparison.standings[0]?.successes).toBe(first?.figures.follow_up_rate?.numerator)
  })

  test('a few months set no limits', async () => {
    const { series } = await runComparison(fixture, parseQuestion({ from: '2024-01-01', to: '2024-04-01' }))
    expect(series.every(({ signals }) => signals === null)).toBe(true)
  })
})

describe('pair', () => {
  test('two regions, or one beside the others', async () => {
    const two = await runPair(fixture, parseQuestion({ region: '63.08,63.09' }))
    expect(two.sides.map(({ key }) => key)).toEqual(['63.08', '63.09'])
    const rest = await runPair(fixture, parseQuestion({ region: '63.08' }))
    expect(rest.sides[1]).toMatchObject({ key: 'rest', label: { id: '2 kabupaten/kota lain' } })
    expect(rest.rows[0]?.figures[0]).toEqual(two.rows[0]?.figures[0])
  })

  test('a difference is of rates with at least ten reports on both sides', async () => {
    const { rows } = await runPair(fixture, parseQuestion({ region: '63.08' }))
    for (const { difference, figures } of rows) {
      const [a, b] = figures.map(({ denominator, interval }) => (interval ? (denominator ?? 0) : 0))
      expect(difference !== null).toBe((a ?? 0) >= 10 && (b ?? 0) >= 10)
    }
  })

  test('none or three are refused', async () => {
    await expect(runPair(fixture, ALL)).rejects.toThrow('one or two regions')
    await expect(runPair(fixture, parseQuestion({ region: '63.08,63.09,63.71' }))).rejects.toThrow(
      'one or two',
    )
  })
})
