import { expect, test } from 'vitest'
import { afterOne, counted } from '#lib/i18n/one'
import { translate } from '#lib/i18n/translate'

test.each([
  [' reports in all', ' report in all'],
  [' working days', ' working day'],
  [' categories together', ' category together'],
  [' completed reports', ' completed report'],
])('one%s is one%s', (many, one) => {
  expect(afterOne(many)).toBe(one)
})

test.each([
  ' regencies and cities',
  ' regencies/cities',
  ' reports are completed',
  ' daysy',
  ' of 3 reports',
  ' laporan',
  '',
])('%s stays', (text) => {
  expect(afterOne(text)).toBe(text)
})

test('only a count of one is followed by one', () => {
  const said = (n: string) =>
    translate('en')('charts.trendText', { n, months: '1', period: 'May', peak: '1', month: 'May' })
  expect(said('1')).toMatch(/^1 report in 1 month, /)
  expect(said('21')).toMatch(/^21 reports in 1 month, /)
})

test('a count and its noun', () => {
  expect(['1', '2', '0,1'].map((n) => counted(n, 'reports'))).toEqual([
    '1 report',
    '2 reports',
    '0,1 reports',
  ])
  expect(counted('1', 'laporan')).toBe('1 laporan')
})
