import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countTicks, rateDomain, rateTicks } from '#charts/scale'

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [46, [0, 20, 40, 60]],
  [262, [0, 100, 200, 300]],
  [1294, [0, 500, 1000, 1500]],
])('ticks up to %i', (max, expected) => {
  expect(countTicks(max)).toEqual(expected)
})

test('ticks are whole, evenly spaced and reach the top', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 2, max: 8 }), (max, wanted) => {
      const ticks = countTicks(max, wanted)
      const step = ticks[1] ?? 0
      expect(ticks.every((tick, i) => Number.isInteger(tick) && tick === i * step)).toBe(true)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max)
      expect(ticks.length).toBeLessThanOrEqual(wanted + 2)
    }),
  )
})

test.each([
  [[], [0.8, 1]],
  [
    [0.97, 0.99],
    [0.8, 1],
  ],
  [
    [0.708, 0.9],
    [0.65, 1],
  ],
  [
    [0, 1],
    [0, 1],
  ],
  [
    [Number.NaN, 0.5],
    [0.45, 1],
  ],
])('rates %j are drawn over %j', (rates, expected) => {
  expect(rateDomain(rates)).toEqual(expected)
})

test('rate ticks lie in the domain and leave room for their labels', () => {
  expect(rateTicks([0.65, 1], 400)).toEqual([0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1])
  expect(rateTicks([0.45, 1], 130)).toEqual([0.5, 0.75, 1])
  expect(rateTicks([0, 1], 60)).toEqual([0, 0.5, 1])
})
