import { expect, test } from 'vitest'
import { standardise } from '#lib/stats/standardise'
import { wilson } from '#lib/stats/wilson'

test('worked by hand: good at both, but mostly hard cases', () => {
  // crude 170/200 = 85 %; easy 98 %, hard 80.7 %: with the standard's 3 to 1 mix 0.75 * 0.98 + 0.25 * 0.8067 = 93.67 %
  const found = standardise([
    { successes: 49, n: 50, standard: 300 },
    { successes: 121, n: 150, standard: 100 },
  ])
  expect(found?.rate).toBeCloseTo(0.75 * 0.98 + 0.25 * (121 / 150), 12)
  expect(found?.coverage).toBe(1)
})

test('with the mix of the standard it is the crude rate', () => {
  const found = standardise([
    { successes: 30, n: 50, standard: 500 },
    { successes: 90, n: 100, standard: 1000 },
  ])
  expect(found?.rate).toBeCloseTo(120 / 150, 12)
})

test('one stratum has its Wilson interval', () => {
  const [lo, hi] = standardise([{ successes: 62, n: 62, standard: 10 }])?.interval ?? [0, 0]
  expect(lo).toBeCloseTo(wilson(62, 62)[0], 12)
  expect(hi).toBe(1)
})

test('a stratum the region does not have lowers the coverage, not the rate', () => {
  const found = standardise([
    { successes: 9, n: 10, standard: 60 },
    { successes: 0, n: 0, standard: 40 },
  ])
  expect(found).toMatchObject({ rate: 0.9, coverage: 0.6 })
})

test('nothing in common: null', () => {
  expect(standardise([{ successes: 1, n: 2, standard: 0 }])).toBeNull()
  expect(standardise([])).toBeNull()
})
