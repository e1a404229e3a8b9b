import { expect, test } from 'vitest'
import { overdispersion } from '#lib/stats/overdispersion'
import { seededRandom } from '#lib/stats/random'

test('worked by hand: z = 1, -1, 2 of 3 regions gives phi 2', () => {
  const regions = [
    { successes: 55, n: 100 },
    { successes: 45, n: 100 },
    { successes: 60, n: 100 },
  ]
  const found = overdispersion(regions, 0.5)
  expect(found.phi).toBeCloseTo(2, 12)
  expect(found.applies).toBe(true)
})

test('ten regions: the one outlier is pulled in to its neighbour', () => {
  const regions = Array.from({ length: 10 }, (_, i) => ({ successes: i === 0 ? 0 : 50, n: 100 }))
  expect(overdispersion(regions, 0.5)).toEqual({ phi: 0, applies: false, regions: 10 })
})

test('equal regions seldom look overdispersed', () => {
  const random = seededRandom(11)
  const binomial = (n: number) => Array.from({ length: n }, random).filter((u) => u < 0.9).length
  const region = () => ({ successes: binomial(150), n: 150 })
  const trials = Array.from({ length: 300 }, () => Array.from({ length: 13 }, region))
  const alarms = trials.filter((regions) => overdispersion(regions, 0.9).applies)
  expect(alarms.length / trials.length).toBeLessThan(0.08)
})

test('nothing to say without two regions or at a rate without spread', () => {
  expect(overdispersion([{ successes: 3, n: 5 }], 0.6)).toEqual({ phi: 1, applies: false, regions: 1 })
  expect(
    overdispersion(
      [
        { successes: 5, n: 5 },
        { successes: 8, n: 8 },
      ],
      1,
    ).applies,
  ).toBe(false)
})
