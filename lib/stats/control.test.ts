import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pChart, xmrChart } from '#lib/stats/control'

test('worked by hand: centre 10, mean moving range 2, limits 4.68 and 15.32', () => {
  const found = xmrChart([9, 11, 9, 11, 9, 11, 9, 11])
  expect(found?.centre).toBe(10)
  expect(found?.points[0]?.lo).toBeCloseTo(4.68, 10)
  expect(found?.points[0]?.hi).toBeCloseTo(15.32, 10)
  expect(found?.signals).toEqual(Array(8).fill(null))
})

test('one month far above is a signal, its neighbours are not', () => {
  const steady = [50, 54, 49, 52, 51, 48, 53, 50, 52, 49, 51, 50]
  const found = xmrChart([...steady, 262, ...steady])
  expect(found?.signals.flatMap((signal, i) => (signal ? [[i, signal]] : []))).toEqual([[12, 'high']])
})

test('the eighth point in a row on one side is a run', () => {
  const found = xmrChart([...Array(8).fill(40), ...Array(8).fill(60)].map((x, i) => x + (i % 2 ? 9 : -9)))
  expect(found?.signals.slice(0, 8)).toEqual([...Array(7).fill(null), 'run_low'])
  expect(found?.signals.slice(8)).toEqual([...Array(7).fill(null), 'run_high'])
})

test('too few months have no limits', () => {
  expect(xmrChart([1, 2, 3])).toBeNull()
  expect(pChart([{ successes: 1, n: 2 }])).toBeNull()
})

test('counts below five a point on average have no limits: one report would be a rise', () => {
  // Sums 39 and 40 over eight points: 4.875 and 5 on average.
  const few = [5, 5, 5, 5, 5, 5, 5, 4]
  expect(xmrChart(few)).toBeNull()
  expect(xmrChart([...few.slice(1), 6])?.centre).toBe(5)
  const rates = (counts: number[]) => pChart(counts.map((n) => ({ successes: n, n })))
  expect(rates(few)).toBeNull()
  expect(rates([...few, 0, 0])).toBeNull()
  expect(rates([...few.slice(1), 6, 0, 0])?.centre).toBe(1)
})

test('small months have wide limits and do not signal', () => {
  const months = [...Array.from({ length: 11 }, () => ({ successes: 45, n: 50 })), { successes: 2, n: 3 }]
  const found = pChart(months)
  expect(found?.signals.at(-1)).toBeNull()
  expect(found?.points.at(-1)?.lo).toBeLessThanOrEqual(1 / 3)
})

test('a collapse signals low; a month without reports does not', () => {
  const steady = Array.from({ length: 11 }, () => ({ successes: 90, n: 100 }))
  const found = pChart([...steady, { successes: 0, n: 0 }, { successes: 60, n: 100 }])
  expect(found?.signals.slice(-2)).toEqual([null, 'low'])
  expect(found?.points[11]?.value).toBeNaN()
})

test('a constant series never signals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 500 }), fc.integer({ min: 8, max: 60 }), (value, length) => {
      expect(xmrChart(Array(length).fill(value))?.signals.every((signal) => signal === null)).toBe(true)
    }),
  )
})
