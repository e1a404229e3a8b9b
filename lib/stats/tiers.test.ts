import { expect, test } from 'vitest'
import { seededRandom } from '#lib/stats/random'
import { tiers } from '#lib/stats/tiers'

/** Reports a year of 13 kabupaten/kota, from a silent one to the capital. */
const SIZES = [0, 8, 19, 31, 44, 48, 62, 75, 96, 130, 171, 260, 538]

function equalRegions(seed: number): { successes: number; n: number }[] {
  const random = seededRandom(seed)
  return SIZES.map((n) => ({ n, successes: Array.from({ length: n }, random).filter((u) => u < 0.9).length }))
}

test('equal regions fall into one tier in at least 90 % of 1,000 seeds', () => {
  const seeds = Array.from({ length: 1000 }, (_, seed) => seed)
  const told = seeds.filter((seed) => tiers(equalRegions(seed)).some((tier) => tier !== 'same'))
  expect(told.length).toBeLessThanOrEqual(100)
})

test('a truly poor and a truly good region are told apart', () => {
  const others = SIZES.map((n) => ({ n, successes: Math.round(n * 0.9) }))
  const found = tiers([...others, { n: 100, successes: 53 }, { n: 400, successes: 400 }])
  expect(found.slice(-2)).toEqual(['below', 'above'])
  expect(new Set(found.slice(0, -2))).toEqual(new Set(['same']))
})

test('no reports at all: nobody is told apart', () => {
  expect(
    tiers([
      { successes: 0, n: 0 },
      { successes: 0, n: 0 },
    ]),
  ).toEqual(['same', 'same'])
  expect(tiers([])).toEqual([])
})

test('everybody at 100 %: nobody is told apart', () => {
  expect(
    tiers([
      { successes: 50, n: 50 },
      { successes: 9, n: 9 },
    ]),
  ).toEqual(['same', 'same'])
})
