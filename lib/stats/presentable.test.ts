import { expect, test } from 'vitest'
import { presentable } from '#lib/stats/presentable'

test.each([
  [0, 0, 'none'],
  [7, 9, 'counts'],
  [9, 9, 'counts'],
  [10, 10, 'insufficient'],
  [16, 16, 'rate'],
  [5, 10, 'insufficient'],
  [46, 92, 'insufficient'],
  [47, 94, 'rate'],
  [62, 62, 'rate'],
] as const)('%i of %i: %s', (successes, n, expected) => {
  expect(presentable({ successes, n })).toBe(expected)
})
