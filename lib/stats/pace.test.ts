import { expect, test } from 'vitest'
import { pace, paceSignal } from '#lib/stats/pace'

test('30 reports when other years had 50, 60 and 75 % by then', () => {
  const earlier = [
    { byThen: 20, whole: 40 },
    { byThen: 30, whole: 50 },
    { byThen: 60, whole: 80 },
  ]
  expect(pace(30, earlier)).toEqual({ expected: 50, range: [34, 78], shares: [0.5, 0.75], years: 3 })
})

test('the range is the verdict read the other way round: a target in it is neither missed nor made', () => {
  // Counted with another binomial: 13 reports after 27 to 30 % of a year, 12 after a quarter, none after a quarter.
  const rangeOf = (soFar: number, shares: [number, number]) =>
    pace(
      soFar,
      shares.map((share) => ({ byThen: share * 100, whole: 100 })),
    )?.range
  expect(rangeOf(13, [0.27, 0.3])).toEqual([26, 77])
  expect(rangeOf(12, [0.25, 0.25])).toEqual([28, 79])
  expect(rangeOf(0, [0.25, 0.25])).toEqual([0, 12])
  const [lo, hi] = rangeOf(13, [0.27, 0.3]) ?? [0, 0]
  const signals = [lo - 1, lo, hi, hi + 1].map((target) => paceSignal(13, target, [0.27, 0.3]))
  expect(signals).toEqual(['ahead', 'unclear', 'unclear', 'behind'])
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
