import { expect, test } from 'vitest'
import { pace, paceSignal } from '#lib/stats/pace'

test('30 reports when other years had 50, 60 and 75 % by then', () => {
  const earlier = [
    { byThen: 20, whole: 40 },
    { byThen: 30, whole: 50 },
    { byThen: 60, whole: 80 },
  ]
  expect(pace(30, earlier)).toEqual({ expected: 50, range: [40, 60], shares: [0.5, 0.75], years: 3 })
})

test('on the last day it is what it is', () => {
  expect(pace(62, [{ byThen: 45, whole: 45 }])).toEqual({
    expected: 62,
    range: [62, 62],
    shares: [1, 1],
    years: 1,
  })
})

test('no earlier year had begun: nothing to say', () => {
  expect(pace(5, [])).toBeNull()
  expect(pace(5, [{ byThen: 0, whole: 12 }])).toBeNull()
})

test('a target of 50 when earlier years had a quarter by then: at most 6 is behind, 20 or more ahead', () => {
  const signals = [0, 6, 7, 12, 19, 20, 49, 50].map((soFar) => paceSignal(soFar, 50, [0.25, 0.25]))
  expect(signals).toEqual([
    ...['behind', 'behind', 'unclear', 'unclear', 'unclear'],
    ...['ahead', 'ahead', 'reached'],
  ])
})

test('earlier years that differ leave more undecided', () => {
  expect(paceSignal(6, 50, [0.1, 0.25])).toBe('unclear')
  expect(paceSignal(20, 50, [0.25, 0.5])).toBe('unclear')
})

test('a year early on is never behind', () => {
  expect(paceSignal(0, 50, [0.02, 0.05])).toBe('unclear')
})
