import { expect, test } from 'vitest'
import { rankIntervals } from '#lib/stats/rank-intervals'

const clear = [
  { successes: 990, n: 1000 },
  { successes: 500, n: 1000 },
  { successes: 100, n: 1000 },
]

test('far apart: places are certain', () => {
  expect(rankIntervals(clear)).toEqual([
    { lo: 1, median: 1, hi: 1 },
    { lo: 2, median: 2, hi: 2 },
    { lo: 3, median: 3, hi: 3 },
  ])
})

test('equal regions could stand almost anywhere', () => {
  const equal = Array.from({ length: 13 }, () => ({ successes: 90, n: 100 }))
  for (const { lo, hi } of rankIntervals(equal)) {
    expect(lo).toBeLessThanOrEqual(2)
    expect(hi).toBeGreaterThanOrEqual(12)
  }
})

test('a region without reports could stand anywhere', () => {
  const [, , , silent] = rankIntervals([...clear, { successes: 0, n: 0 }])
  expect(silent).toMatchObject({ lo: 1, hi: 4 })
})

test('the same seed gives the same intervals', () => {
  const regions = [62, 55, 71].map((successes) => ({ successes, n: 80 }))
  expect(rankIntervals(regions, { seed: 4 })).toEqual(rankIntervals(regions, { seed: 4 }))
})

test('no regions, no ranks', () => {
  expect(rankIntervals([])).toEqual([])
})
