import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratioOfCounts } from '#lib/stats/ratio'

test('40 after 20: Wilson of 40 in 60 is 0.5407 to 0.7727, so 1.18 to 3.40 times as many', () => {
  const found = ratioOfCounts(20, 40)
  expect(found?.ratio).toBe(2)
  expect(found?.interval[0]).toBeCloseTo(1.177, 2)
  expect(found?.interval[1]).toBeCloseTo(3.4, 1)
  expect(found?.beyondChance).toBe(true)
})

test('from nothing, or to nothing, there is no ratio', () => {
  expect(ratioOfCounts(0, 12)).toBeNull()
  expect(ratioOfCounts(12, 0)).toBeNull()
})

test('backwards is the inverse, and equal numbers never differ', () => {
  const count = fc.integer({ min: 1, max: 5000 })
  fc.assert(
    fc.property(count, count, (a, b) => {
      const [there, back] = [ratioOfCounts(a, b), ratioOfCounts(b, a)]
      expect(there?.interval[0]).toBeCloseTo(1 / (back?.interval[1] ?? 0), 6)
      expect(there?.beyondChance).toBe(back?.beyondChance)
      expect(ratioOfCounts(a, a)?.beyondChance).toBe(false)
    }),
  )
})
