import { describe, expect, test } from 'vitest'
import { format } from '#lib/i18n/format'

const id = format('id')
const en = format('en')

describe('numbers', () => {
  test('counts are grouped by the language', () => {
    expect(id.count(1234)).toBe('1.234')
    expect(en.count(1234)).toBe('1,234')
  })

  test('a fraction reads as a percentage with one decimal', () => {
    expect(id.percent(363 / 373)).toBe('97,3\u00a0%')
    expect(en.percent(363 / 373)).toBe('97.3%')
    expect(id.percent(0.93)).toBe('93,0\u00a0%')
    expect(id.percent(1)).toBe('100\u00a0%')
    expect(en.percent(0)).toBe('0%')
  })

  test('nearly all is never printed as all, nor a few as none', () => {
    expect(en.percent(4999 / 5000)).toBe('99.9%')
    expect(en.percent(1 / 5000)).toBe('0.1%')
    expect(en.percent(0.999, 0)).toBe('99%')
  })

  test('an interval says its unit once', () => {
    expect(id.interval([0.951, 0.985])).toBe('95,1–98,5\u00a0%')
    expect(en.interval([0.942, 1])).toBe('94.2–100%')
  })

  test('a difference of rates is in points, with a true minus', () => {
    expect(id.points(0.012)).toBe('+1,2 poin')
    expect(en.points(-0.5)).toBe('−50.0 points')
    expect(id.pointsBetween([-0.007, 0.03])).toBe('−0,7 … +3,0 poin')
    expect(id.pointsApart(-0.418)).toBe('41,8 poin')
  })

  test('a value follows the unit of its indicator', () => {
    expect(id.value(0.5, 'fraction')).toBe('50,0\u00a0%')
    expect(id.value(1, 'per_10k')).toBe('1,0')
    expect(id.value(12.5, 'workdays')).toBe('12,5 hari kerja')
    expect(en.value(1294, 'count')).toBe('1,294')
    expect(id.value(4.25, 'rating')).toBe('4,25')
  })

  test('small groups are counted out', () => {
    expect(id.outOf(7, 9)).toBe('7 dari 9')
    expect(en.outOf(7, 9)).toBe('7 of 9')
  })
})

describe('dates', () => {
  test('in words', () => {
    expect(id.date('2025-03-31')).toBe('31 Maret 2025')
    expect(en.date('2025-03-31')).toBe('31 March 2025')
    expect(id.month('2024-05')).toBe('Mei 2024')
    expect(en.monthShort('2024-05')).toBe('May')
    expect(id.dateShort('2024-08-17')).toBe('17 Agu 2024')
  })

  test.each([
    [null, null, 'seluruh data'],
    ['2024-01-01', '2025-01-01', '2024'],
    ['2022-01-01', '2025-01-01', '2022 – 2024'],
    ['2024-05-01', '2024-06-01', 'Mei 2024'],
    ['2024-01-01', '2024-04-01', 'Januari – Maret 2024'],
    ['2023-01-01', '2023-10-21', '1 Januari – 20 Oktober 2023'],
    ['2023-12-05', '2024-02-11', '5 Desember 2023 – 10 Februari 2024'],
    ['2024-01-18', '2024-01-19', '18 Januari 2024'],
    ['2023-01-05', null, 'sejak 5 Januari 2023'],
    [null, '2023-01-01', 'sampai 31 Desember 2022'],
  ])('the period from %s to %s is %s', (from, to, words) => {
    expect(id.period({ from, to })).toBe(words)
  })
})

test('a blank says why', () => {
  expect(id.blank('zero')).toBe('tidak ada laporan')
  expect(id.blank('not_available')).toBe('tidak dapat dihitung dari ekspor ini')
  expect(en.blank(null)).toBe('cannot be computed from this export')
})

test.each([
  ['id', 'id-ID', '\u00a0%'],
  ['en', 'en-GB', '%'],
] as const)(
  '%s: short counts and every tenth of a percent read as every number does',
  (lang, locale, sign) => {
    const whole = new Intl.NumberFormat(locale)
    const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 })
    for (let n = 0; n <= 1001; n++) {
      expect(format(lang).count(n)).toBe(whole.format(n))
      if (n > 0 && n < 1000) expect(format(lang).percent(n / 1000)).toBe(tenths.format(n / 10) + sign)
    }
  },
)
