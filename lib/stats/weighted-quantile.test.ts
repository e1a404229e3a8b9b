import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightedQuantile } from '#lib/stats/weighted-quantile'

test.each([
  [0, 1],
  [0.5, 2.5],
  [0.9, 8.6],
  [1, 11],
])('quantile %d of 1, 2, 3, 11', (share, expected) => {
  const values = [11, 2, 1, 3].map((value) => [value, 1] as const)
  expect(weightedQuantile(values, share)).toBeCloseTo(expected, 12)
})

test('no values, no quantile', () => {
  expect(weightedQuantile([], 0.5)).toBeNull()
  expect(weightedQuantile([[4, 0]], 0.5)).toBeNull()
})

function written(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const [lo, hi] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return lo + (place % 1) * (hi - lo)
}

test('the same as writing every value out', () => {
  const counted = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })), { minLength: 1 })
  fc.assert(
    fc.property(counted, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      const all = values.flatMap(([value, count]) => Array<number>(count).fill(value))
      expect(weightedQuantile(values, share)).toBeCloseTo(written(all, share), 9)
    }),
  )
})
