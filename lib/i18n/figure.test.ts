import { expect, test } from 'vitest'
import { figureWords, targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'

const id = format('id')
const rate = (numerator: number, denominator: number, interval: [number, number]) => ({
  numerator,
  denominator,
  value: numerator / denominator,
  interval,
  reason: null,
})

test('a rate of many is a percentage with its parts and interval', () => {
  expect(figureWords(rate(363, 373, [0.951, 0.985]), 'fraction', id)).toEqual({
    text: '97,3\u00a0%',
    kind: 'value',
    of: '363 dari 373',
    interval: '95,1–98,5\u00a0%',
    thin: false,
  })
})

test('fewer than ten are counted out, never a percentage', () => {
  const words = figureWords(rate(7, 9, [0.45, 0.94]), 'fraction', id)
  expect(words).toMatchObject({ text: '7 dari 9', kind: 'counted', interval: null, thin: true })
  expect(figureWords(rate(7, 10, [0.4, 0.89]), 'fraction', id).text).toBe('70,0\u00a0%')
})

test('a wide interval makes a thin percentage', () => {
  expect(figureWords(rate(14, 20, [0.48, 0.85]), 'fraction', id).thin).toBe(true)
})

test('no number: the reason', () => {
  const none = { numerator: 0, denominator: 0, value: null, interval: null, reason: 'zero' }
  expect(figureWords(none, 'fraction', id)).toMatchObject({ text: 'tidak ada laporan', kind: 'blank' })
})

test('counts and days have neither parts nor interval', () => {
  const count = { numerator: 1294, denominator: null, value: 1294, interval: null, reason: null }
  expect(figureWords(count, 'count', id)).toMatchObject({ text: '1.294', of: null, interval: null })
})

test.each([
  [{ value: 0.5, unit: 'fraction', direction: 'at_least' as const }, 'minimal 50\u00a0%'],
  [{ value: 50, unit: 'count', direction: 'at_least' as const }, 'minimal 50 laporan'],
  [{ value: 5, unit: 'workdays', direction: 'at_most' as const }, 'paling lama 5 hari kerja'],
  [{ value: 0.1, unit: 'fraction', direction: 'at_most' as const }, 'paling banyak 10\u00a0%'],
])('the target %o is %s', (target, words) => {
  expect(targetWords(target, id)).toBe(words)
})
