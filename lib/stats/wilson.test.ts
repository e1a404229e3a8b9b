import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from '#lib/stats/wilson'

const percent = (interval: [number, number]) => interval.map((x) => Math.round(x * 1000) / 10)
const sample = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

test.each([
  [62, 62, [94.2, 100]],
  [363, 373, [95.1, 98.5]],
  [5, 5, [56.6, 100]],
  [0, 5, [0, 43.4]],
])('%i of %i is %j', (successes, n, expected) => {
  expect(percent(wilson(successes, n))).toEqual(expected)
})

test('nothing is known without a trial', () => {
  expect(wilson(0, 0)).toEqual([0, 1])
})

test('holds the point, within 0..1', () => {
  fc.assert(
    fc.property(sample, ([successes, n]) => {
      const [lo, hi] = wilson(successes, n)
      return 0 <= lo && lo <= successes / n && successes / n <= hi && hi <= 1
    }),
  )
})

test('failures mirror successes', () => {
  fc.assert(
    fc.property(sample, ([successes, n]) => {
      const [lo, hi] = wilson(successes, n)
      const [failLo, failHi] = wilson(n - successes, n)
      expect(lo).toBeCloseTo(1 - failHi, 12)
      expect(hi).toBeCloseTo(1 - failLo, 12)
    }),
  )
})

test('ten times the evidence is narrower', () => {
  fc.assert(
    fc.property(sample, ([successes, n]) => {
      const [lo, hi] = wilson(successes, n)
      const [nearLo, nearHi] = wilson(10 * successes, 10 * n)
      return nearHi - nearLo < hi - lo
    }),
  )
})
