import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '#lib/stats/random'
import { shrink } from '#lib/stats/shrink'

test('worked by hand: two regions of 100 at 60 % and 40 %', () => {
  // spread 100 * 0.01 * 2 = 2, over chance 0.25 = 8; freedom 1; room 200 - 100 - 1 = 99; likeness 7/99; weight 99/7 - 1 = 13.14
  const found = shrink([
    { successes: 60, n: 100 },
    { successes: 40, n: 100 },
  ])
  expect(found?.common).toBe(0.5)
  expect(found?.weight).toBeCloseTo(92 / 7, 10)
  expect(found?.rates[0]).toBeCloseTo((60 + (92 / 7) * 0.5) / (100 + 92 / 7), 10)
})

test('regions that do not differ beyond chance all get the common rate', () => {
  const found = shrink([
    { successes: 45, n: 50 },
    { successes: 90, n: 100 },
    { successes: 5, n: 5 },
  ])
  expect(found?.weight).toBe(Number.POSITIVE_INFINITY)
  expect(found?.rates).toEqual(Array(3).fill(140 / 155))
})

test('a region without reports gets the common rate; none at all, nothing', () => {
  const found = shrink([
    { successes: 60, n: 100 },
    { successes: 40, n: 100 },
    { successes: 0, n: 0 },
  ])
  expect(found?.rates[2]).toBe(found?.common)
  expect(shrink([{ successes: 0, n: 0 }])).toBeNull()
})

test('all or nothing regions keep their own rate', () => {
  expect(
    shrink([
      { successes: 10, n: 10 },
      { successes: 0, n: 10 },
    ])?.rates,
  ).toEqual([1, 0])
})

test('finds the spread that was put in', () => {
  const random = seededRandom(5)
  const binomial = (n: number, p: number) => Array.from({ length: n }, random).filter((u) => u < p).length
  const regions = Array.from({ length: 400 }, (_, i) => ({
    n: 80,
    successes: binomial(80, i % 2 ? 0.6 : 0.8),
  }))
  // rates vary by 0.01, chance 0.21: likeness 0.0476, weight 20
  expect(shrink(regions)?.weight).toBeGreaterThan(16)
  expect(shrink(regions)?.weight).toBeLessThan(25)
})

const trials = fc
  .integer({ min: 0, max: 500 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }))

test('a shrunk rate lies between its own and the common rate', () => {
  fc.assert(
    fc.property(fc.array(trials, { minLength: 1, maxLength: 14 }), (regions) => {
      const found = shrink(regions)
      for (const [i, { successes, n }] of regions.entries()) {
        if (!found || n === 0) continue
        const [lo, hi] = [successes / n, found.common].sort((a, b) => a - b) as [number, number]
        expect(found.rates[i]).toBeGreaterThanOrEqual(lo - 1e-12)
        expect(found.rates[i]).toBeLessThanOrEqual(hi + 1e-12)
      }
    }),
  )
})
