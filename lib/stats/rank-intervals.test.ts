import { expect, test } from 'vitest'
import { seededRandom } from '#lib/stats/random'
import { placeChances, rankIntervals } from '#lib/stats/rank-intervals'
import { drawBeta } from '#lib/stats/testing/draw-beta'
import type { Trials } from '#lib/stats/trials'

const clear = [
  { successes: 990, n: 1000 },
  { successes: 500, n: 1000 },
  { successes: 100, n: 1000 },
]
const mixed = [
  ...clear,
  { successes: 0, n: 0 },
  { successes: 5, n: 5 },
  { successes: 52, n: 100 },
  { successes: 98_800, n: 100_000 },
  { successes: 0, n: 40 },
]

test('one of one against none of one: worked out by hand, 1/2 + 4/pi^2', () => {
  const [first, second] = placeChances([
    { successes: 1, n: 1 },
    { successes: 0, n: 1 },
  ])
  expect(first?.[0]).toBeCloseTo(1 / 2 + 4 / Math.PI ** 2, 4)
  expect(second?.[0]).toBeCloseTo(1 / 2 - 4 / Math.PI ** 2, 4)
})

test('every region has one place, and every place one region', () => {
  const chances = placeChances(mixed)
  for (const own of chances) expect(own.reduce((sum, chance) => sum + chance)).toBeCloseTo(1, 4)
  for (const place of chances.keys())
    expect(chances.reduce((sum, own) => sum + (own[place] ?? 0), 0)).toBeCloseTo(1, 4)
})

const WORLDS = 40_000

function simulate(regions: readonly Trials[]): number[][] {
  const random = seededRandom(1708)
  const counts = regions.map(() => regions.map(() => 0))
  for (let world = 0; world < WORLDS; world++) {
    const rates = regions.map(({ successes, n }) => drawBeta(successes + 0.5, n - successes + 0.5, random))
    for (const [i, own] of counts.entries()) {
      const place = rates.filter((rate) => rate > (rates[i] ?? 0)).length
      own[place] = (own[place] ?? 0) + 1
    }
  }
  return counts.map((own) => own.map((count) => count / WORLDS))
}

test('simulated worlds give the same chances', () => {
  const simulated = simulate(mixed)
  for (const [i, own] of placeChances(mixed).entries())
    for (const [place, chance] of own.entries())
      expect(Math.abs(chance - (simulated[i]?.[place] ?? 0)), `${i} at ${place}`).toBeLessThan(0.01)
})

test('far apart: places are certain', () => {
  expect(rankIntervals(clear)).toEqual([
    { lo: 1, median: 1, hi: 1 },
    { lo: 2, median: 2, hi: 2 },
    { lo: 3, median: 3, hi: 3 },
  ])
})

test('equal regions could stand almost anywhere, all alike', () => {
  const equal = Array.from({ length: 13 }, () => ({ successes: 90, n: 100 }))
  for (const interval of rankIntervals(equal)) expect(interval).toEqual({ lo: 1, median: 7, hi: 13 })
})

test('a region without reports could stand anywhere', () => {
  const [, , , silent] = rankIntervals([...clear, { successes: 0, n: 0 }])
  expect(silent).toMatchObject({ lo: 1, hi: 4 })
})

test('no regions, no ranks', () => {
  expect(rankIntervals([])).toEqual([])
})
