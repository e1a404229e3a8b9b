import { expect, test } from 'vitest'
import { monthlyTrend } from '#charts/monthly-trend'
import { frame } from '#charts/testing/fixtures'
import { trendMultiples } from '#charts/trend-multiples'

const PERIODS = ['2024-01', '2024-02', '2024-03']

test('an unknown month has no bar but a dash, and zero has a bar of no height', () => {
  const draw = (last: number | null) => {
    const months = [4, 0, last].map((count, i) => ({ month: PERIODS[i] ?? '', count, burst: 0 }))
    const svg = monthlyTrend({ months }, frame('unknown'))?.svg ?? ''
    return [svg.match(/<title>/g)?.length, svg.includes('>–<')]
  }
  expect(draw(0)).toEqual([3, false])
  expect(draw(null)).toEqual([2, true])
})

test('the line of a region ends where its exports end, and says so in place of its latest number', () => {
  const draw = (last: number | null) => {
    const series = [{ key: 'a', label: 'A', values: [4, 2, last] }]
    return trendMultiples({ periods: PERIODS, series }, frame('unknown'))?.svg ?? ''
  }
  expect(draw(0)).toContain('A: 4, 2, 0')
  expect(draw(null)).toContain('A: 4, 2, –')
  expect(draw(null)).toContain('>–<')
  expect(draw(null)).not.toContain('NaN')
})

test('a lower bound says so above its bar, before its number and in its words', () => {
  const months = [9, 4, 5, 2].map((count, i) => ({
    ...{ month: `2024-0${i + 1}`, count, burst: 0, atLeast: i > 1 },
  }))
  const svg = monthlyTrend({ months }, frame('bound'))?.svg ?? ''
  expect([...svg.matchAll(/>(≥?\d*)<\/text>/g)].map(([, label]) => label)).toEqual(
    expect.arrayContaining(['≥', '≥2', '9']),
  )
  expect(svg).toContain('≥ 5 laporan')
  expect(svg).not.toContain('≥ 9')
})
