import fc from 'fast-check'
import { expect, test } from 'vitest'
import { funnelLimits, funnelSignal, highLimit, lowLimit } from '#lib/stats/funnel'

test('62 reports at 90 %', () => {
  expect(funnelLimits(62, 0.9)).toEqual({ warnLow: 50, alarmLow: 47, warnHigh: 61, alarmHigh: null })
})

test('200 reports at 90 %', () => {
  const { warnLow, alarmLow } = funnelLimits(200, 0.9)
  expect([warnLow, alarmLow]).toEqual([170, 165])
})

test.each([
  [47, 'alarm_low'],
  [48, 'warn_low'],
  [50, 'warn_low'],
  [51, 'inside'],
  [60, 'inside'],
  [61, 'warn_high'],
  [62, 'warn_high'],
])('%i of 62 at 90 %% is %s', (successes, signal) => {
  expect(funnelSignal(successes, funnelLimits(62, 0.9))).toBe(signal)
})

test('a region with few reports can never signal', () => {
  expect(funnelLimits(1, 0.9)).toEqual({ warnLow: null, alarmLow: null, warnHigh: null, alarmHigh: null })
})

test('no reports, no limits', () => {
  expect(funnelLimits(0, 0.9)).toEqual({ warnLow: null, alarmLow: null, warnHigh: null, alarmHigh: null })
})

test('when all regions are at 100 % a single miss signals', () => {
  expect(funnelLimits(40, 1)).toEqual({ warnLow: 39, alarmLow: 39, warnHigh: null, alarmHigh: null })
})

/** Term by term, as a check on the library. */
function lowerTail(count: number, n: number, p: number): number {
  let term = (1 - p) ** n
  let sum = term
  for (let k = 1; k <= count; k++) {
    term *= ((n - k + 1) / k) * (p / (1 - p))
    sum += term
  }
  return sum
}

const cases = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }))

test('the low limit is the last count whose tail is small enough', () => {
  fc.assert(
    fc.property(cases, ([n, p]) => {
      const limit = lowLimit(n, p, 0.025) ?? -1
      const reached = limit < 0 ? 0 : lowerTail(limit, n, p)
      return reached <= 0.025 * (1 + 1e-9) && lowerTail(limit + 1, n, p) > 0.025 * (1 - 1e-9)
    }),
  )
})

test('high mirrors low', () => {
  fc.assert(
    fc.property(cases, ([n, p]) => {
      const high = highLimit(n, p, 0.001)
      const low = lowLimit(n, 1 - p, 0.001)
      expect(high === null ? null : n - high).toBe(low)
    }),
  )
})

test.each([
  [54_000, 0.873, 0.001, 46_901],
  [400_000, 0.9991, 0.025, 399_601],
  [400_000, 0.0004, 0.00135, 122],
  [5_000_000, 0.25, 0.001, 1_247_008],
  [1000, 0.5, 0.001, 450],
  [12, 0.97, 0.025, 9],
])('of %i at %d the low limit is that of scipy', (n, p, tail, limit) => {
  expect(lowLimit(n, p, tail)).toBe(limit)
})
