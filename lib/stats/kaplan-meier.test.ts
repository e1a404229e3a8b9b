import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysUntil, kaplanMeier } from '#lib/stats/kaplan-meier'

/** 6-MP arm of Freireich's leukaemia trial (1963), the textbook example. */
const EVENTS = [6, 6, 6, 7, 10, 13, 16, 22, 23]
const CENSORED = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
const freireich = [
  ...EVENTS.map((days) => ({ days, ended: true })),
  ...CENSORED.map((days) => ({ days, ended: false })),
]
const round = (x: number) => Math.round(x * 1000) / 1000

test('the textbook curve', () => {
  const steps = kaplanMeier(freireich)
  expect(steps.map((step) => [step.days, step.atRisk, round(step.open)])).toEqual([
    [0, 21, 1],
    [6, 21, 0.857],
    [7, 17, 0.807],
    [10, 15, 0.753],
    [13, 12, 0.69],
    [16, 11, 0.627],
    [22, 7, 0.538],
    [23, 6, 0.448],
  ])
})

test('the textbook band on the log-log scale', () => {
  // R: survfit(Surv(time, status) ~ 1, conf.type = "log-log")
  const steps = kaplanMeier(freireich)
  expect(steps[1]?.interval.map(round)).toEqual([0.62, 0.952])
  expect(steps.at(-1)?.interval.map(round)).toEqual([0.188, 0.68])
})

test('median 23 days; 90 % never reached', () => {
  const steps = kaplanMeier(freireich)
  expect(daysUntil(steps, 0.5)).toBe(23)
  expect(daysUntil(steps, 0.9)).toBeNull()
})

test('nothing open: the plain share', () => {
  const steps = kaplanMeier([1, 2, 2, 5].map((days) => ({ days, ended: true })))
  expect(steps.map((step) => [step.days, step.open])).toEqual([
    [0, 1],
    [1, 0.75],
    [2, 0.25],
    [5, 0],
  ])
})

test('finished on the day it came in', () => {
  const steps = kaplanMeier([
    { days: 0, ended: true },
    { days: 3, ended: false },
  ])
  expect(steps.map((step) => [step.days, step.open])).toEqual([[0, 0.5]])
})

test('no reports, no curve', () => {
  expect(kaplanMeier([])).toEqual([])
})

test('the curve only falls and stays within its band', () => {
  const durations = fc.array(fc.record({ days: fc.nat(90), ended: fc.boolean() }), { minLength: 1 })
  fc.assert(
    fc.property(durations, (sample) => {
      const steps = kaplanMeier(sample)
      for (const [i, { open, interval }] of steps.entries()) {
        expect(open).toBeLessThanOrEqual(steps[i - 1]?.open ?? 1)
        expect(interval[0]).toBeLessThanOrEqual(open)
        expect(interval[1]).toBeGreaterThanOrEqual(open)
      }
    }),
  )
})

test('reports alike may be given by their number', () => {
  const counted = [
    { days: 6, ended: true, count: 3 },
    { days: 6, ended: false },
    { days: 9, ended: false, count: 2 },
  ]
  const written = counted.flatMap(({ count = 1, ...own }) => Array.from({ length: count }, () => own))
  expect(kaplanMeier(counted)).toEqual(kaplanMeier(written))
})
