import { expect, test } from 'vitest'
import { pace } from '#lib/stats/pace'

test('30 reports when other years had 50, 60 and 75 % by then', () => {
  const earlier = [
    { byThen: 20, whole: 40 },
    { byThen: 30, whole: 50 },
    { byThen: 60, whole: 80 },
  ]
  expect(pace(30, earlier)).toEqual({ expected: 50, range: [40, 60], years: 3 })
})

test('on the last day it is what it is', () => {
  expect(pace(62, [{ byThen: 45, whole: 45 }])).toEqual({ expected: 62, range: [62, 62], years: 1 })
})

test('no earlier year had begun: nothing to say', () => {
  expect(pace(5, [])).toBeNull()
  expect(pace(5, [{ byThen: 0, whole: 12 }])).toBeNull()
})
