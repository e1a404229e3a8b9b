import { expect, test } from 'vitest'
import { funnelCurve } from '#lib/stats/funnel-curve'

test('rises in n up to the last, limits as fractions of n', () => {
  const curve = funnelCurve(200, 0.9)
  expect(curve.every((band, i) => band.n > (curve[i - 1]?.n ?? 0))).toBe(true)
  expect(curve.at(-1)).toMatchObject({ n: 200, warnLow: 170 / 200, alarmLow: 165 / 200 })
  expect(curve[0]).toEqual({ n: 1, warnLow: null, alarmLow: null, warnHigh: null, alarmHigh: null })
})
