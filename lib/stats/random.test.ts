import { expect, test } from 'vitest'
import { seededRandom } from '#lib/stats/random'
import { drawBeta } from '#lib/stats/testing/draw-beta'

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw)
const mean = (xs: number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length
function variance(xs: number[]): number {
  const middle = mean(xs)
  return mean(xs.map((x) => (x - middle) ** 2))
}

test('the same seed gives the same numbers, another seed others', () => {
  expect(draws(5, seededRandom(1))).toEqual(draws(5, seededRandom(1)))
  expect(draws(5, seededRandom(1))).not.toEqual(draws(5, seededRandom(2)))
})

test('uniform numbers fill [0, 1) evenly', () => {
  const xs = draws(20_000, seededRandom(7))
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...xs)).toBeLessThan(1)
  expect(mean(xs)).toBeCloseTo(0.5, 2)
  expect(variance(xs)).toBeCloseTo(1 / 12, 2)
})

test.each([
  [0.5, 0.5],
  [0.5, 62.5],
  [90, 10],
])('Beta(%d, %d) has its mean and variance', (a, b) => {
  const random = seededRandom(3)
  const xs = draws(20_000, () => drawBeta(a, b, random))
  expect(mean(xs)).toBeCloseTo(a / (a + b), 2)
  expect(variance(xs)).toBeCloseTo((a * b) / ((a + b) ** 2 * (a + b + 1)), 3 - (a < 1 && b < 1 ? 1 : 0))
})
