import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOfRates, mixChange } from '#lib/stats/difference'

const round = (x: number) => Math.round(x * 10_000) / 10_000

/** Newcombe, Statistics in Medicine 17 (1998), table II, method 10. */
test.each([
  [56, 70, 48, 80, 0.2, [0.0524, 0.3339]],
  [9, 10, 3, 10, 0.6, [0.1705, 0.809]],
  [6, 7, 2, 7, 0.5714, [0.0582, 0.8062]],
  [5, 56, 0, 29, 0.0893, [-0.0381, 0.1926]],
  [10, 10, 0, 20, 1, [0.6791, 1]],
])('%i/%i against %i/%i', (s1, n1, s2, n2, difference, interval) => {
  const found = differenceOfRates({ successes: s2, n: n2 }, { successes: s1, n: n1 })
  expect(round(found?.difference ?? 0)).toBe(difference)
  expect(found?.interval.map(round)).toEqual(interval)
  expect(found?.beyondChance).toBe((interval[0] ?? 0) > 0)
})

test('no reports on one side: no difference', () => {
  expect(differenceOfRates({ successes: 0, n: 0 }, { successes: 3, n: 4 })).toBeNull()
})

const trials = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }))

test('exchanging the periods turns the sign', () => {
  fc.assert(
    fc.property(trials, trials, (first, second) => {
      const there = differenceOfRates(first, second)
      const back = differenceOfRates(second, first)
      expect(there?.interval[0]).toBeCloseTo(-(back?.interval[1] ?? 0), 12)
      expect(there?.beyondChance).toBe(back?.beyondChance)
    }),
  )
})

test('a mix: only the category that doubled has grown', () => {
  const found = mixChange([100, 200, 300, 400], [210, 190, 290, 410])
  expect(found.map((change) => change?.beyondChance)).toEqual([true, false, false, false])
})

test('the same mix twice has not changed, however many reports', () => {
  const found = mixChange([10, 20, 70], [1000, 2000, 7000])
  expect(found.map((change) => [change?.difference, change?.beyondChance])).toEqual(Array(3).fill([0, false]))
})

test('joint intervals are wider than lone ones', () => {
  const lone = differenceOfRates({ successes: 10, n: 100 }, { successes: 20, n: 100 })
  const joint = mixChange([10, 45, 45], [20, 40, 40])[0]
  expect(joint?.interval[0]).toBeLessThan(lone?.interval[0] ?? 0)
})
