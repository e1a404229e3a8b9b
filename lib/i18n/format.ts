import type { Lang } from '#lib/i18n/lang'
import { type Period, periodInWords } from '#lib/i18n/period'
import { type Translate, translate } from '#lib/i18n/translate'

type Reason = 'zero' | 'suppressed' | 'not_available' | 'not_applicable' | 'not_yet_due' | 'bounded'

/** THE formatter: every number and date that a reader sees passes here. Fractions are 0..1, dates ISO text. */
export interface Format {
  lang: Lang
  /** `1.234` / `1,234` */
  count(n: number): string
  /** `0,7` / `0.7`: at most `digits` decimals. */
  decimal(n: number, digits?: number): string
  /** `97,3 %` / `97.3%`; never rounded up to all nor down to none. */
  percent(fraction: number, digits?: number): string
  /** `95,1–98,5 %` / `95.1–98.5%` */
  interval(interval: readonly [number, number]): string
  /** A difference of two fractions: `+1,2 poin`. */
  points(difference: number): string
  /** How far apart, whichever is higher: `1,2 poin`. */
  pointsApart(difference: number): string
  /** `−0,7 … +3,0 poin` */
  pointsBetween(interval: readonly [number, number]): string
  /** Always one decimal, so that columns align: `2,0`. */
  tenths(n: number): string
  /** `2025-03-31` -> `31 Maret 2025`. */
  date(iso: string): string
  /** `31 Mar 2025` */
  dateShort(iso: string): string
  /** `2024-05` -> `Mei 2024`. */
  month(key: string): string
  /** `Mei` */
  monthShort(key: string): string
  /** Half-open, in words: `2024`, `Mei 2024`, `1 Januari – 20 Oktober 2023`. */
  period(period: Period): string
  /** `12 hari kerja` */
  workdays(n: number): string
  /** `antara 4 dan 11 hari kerja` */
  workdaysBetween(bounds: readonly [number, number]): string
  /** `7 dari 9` */
  outOf(k: number, n: number): string
  /** By the unit of an indicator: fraction, count, workdays, per_10k or a plain mean. */
  value(value: number, unit: string): string
  /** Why there is no number. */
  blank(reason: string | null): string
}

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const
const PERCENT_SIGN = { id: '\u00a0%', en: '%' } as const

function numbers(lang: Lang) {
  const makers = [0, 1, 2, 3].map((digits) => ({
    free: new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: digits }),
    fixed: new Intl.NumberFormat(LOCALES[lang], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }),
  }))
  return (n: number, digits: number, kind: 'free' | 'fixed' = 'free') =>
    kind === 'free' && isShort(n) ? String(n) : (makers[digits]?.[kind].format(n) ?? String(n))
}

/** Written alike in every language; most counts on a page are such. */
const isShort = (n: number) => Number.isInteger(n) && n >= 0 && n < 1000

/** What was written once is not written again; only what `isOfFew` is kept. */
function remembered<Key>(write: (key: Key) => string, isOfFew: (key: Key) => boolean): (key: Key) => string {
  const known = new Map<Key, string>()
  return (key) => {
    const text = known.get(key) ?? write(key)
    if (isOfFew(key)) known.set(key, text)
    return text
  }
}

/** Of percentages with one decimal there are a thousand and one. */
const isPercentage = (n: number) => n >= 0 && n <= 100
/** And of days in a century not many more. */
const isOfCentury = (day: string) => day.startsWith('20')

/** All and none stand without decimals, all else with them: columns align and no digit is guessed at. */
const kindOf = (percents: number) => (percents === 0 || percents === 100 ? 'free' : 'fixed')

/** 99.96 % of 5,000 is not all of them, and 2 of 5,000 is not none. */
function shown(fraction: number, digits: number): number {
  const scale = 10 ** digits
  const rounded = Math.round(fraction * 100 * scale)
  if (fraction < 1 && rounded >= 100 * scale) return (100 * scale - 1) / scale
  if (fraction > 0 && rounded <= 0) return 1 / scale
  return rounded / scale
}

function dates(lang: Lang) {
  const maker = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(LOCALES[lang], { timeZone: 'UTC', ...options })
    return remembered((day: string) => made.format(new Date(`${day}T00:00:00Z`)), isOfCentury)
  }
  const long = maker({ day: 'numeric', month: 'long', year: 'numeric' })
  const short = maker({ day: 'numeric', month: 'short', year: 'numeric' })
  const month = maker({ month: 'long', year: 'numeric' })
  const monthShort = maker({ month: 'short' })
  return {
    date: (iso: string) => long(iso.slice(0, 10)),
    dateShort: (iso: string) => short(iso.slice(0, 10)),
    month: (key: string) => month(`${key}-01`),
    monthShort: (key: string) => monthShort(`${key}-01`),
  }
}

function quantities(lang: Lang) {
  const number = numbers(lang)
  const tenths = remembered((percents) => number(percents, 1, kindOf(percents)), isPercentage)
  const plain = (fraction: number, digits = 1) => {
    const percents = shown(fraction, digits)
    return digits === 1 ? tenths(percents) : number(percents, digits, kindOf(percents))
  }
  const percent = (fraction: number, digits = 1) => plain(fraction, digits) + PERCENT_SIGN[lang]
  return {
    count: (n: number) => number(n, 0),
    decimal: (n: number, digits = 1) => number(n, digits),
    fixed: (n: number) => number(n, 1, 'fixed'),
    percent,
    interval: ([lo, hi]: readonly [number, number]) => `${plain(lo)}–${percent(hi)}`,
    signed: (n: number) => `${n < 0 ? '−' : '+'}${number(Math.abs(n), 1, 'fixed')}`,
  }
}

type Quantities = ReturnType<typeof quantities>

function unitWriter(of: Quantities, t: Translate) {
  const writers: Record<string, (value: number) => string> = {
    fraction: (value) => of.percent(value),
    count: (value) => of.count(value),
    workdays: (value) => t('words.workdays', { n: of.decimal(value) }),
    per_10k: (value) => of.fixed(value),
  }
  return (value: number, unit: string) => (writers[unit] ?? ((v) => of.decimal(v, 2)))(value)
}

const REASONS: readonly Reason[] = [
  'zero',
  'suppressed',
  'not_available',
  'not_applicable',
  'not_yet_due',
  'bounded',
]

function make(lang: Lang): Format {
  const t = translate(lang)
  const of = quantities(lang)
  const on = dates(lang)
  return {
    lang,
    ...on,
    count: of.count,
    decimal: of.decimal,
    percent: of.percent,
    interval: of.interval,
    points: (difference) => t('words.points', { n: of.signed(difference * 100) }),
    pointsApart: (difference) => t('words.points', { n: of.fixed(Math.abs(difference) * 100) }),
    pointsBetween: ([lo, hi]) => t('words.points', { n: `${of.signed(lo * 100)} … ${of.signed(hi * 100)}` }),
    tenths: of.fixed,
    period: (period) => periodInWords(period, on, t),
    workdays: (n) => t('words.workdays', { n: of.decimal(n) }),
    workdaysBetween: ([from, to]) =>
      t('words.workdaysBetween', { from: of.decimal(from), to: of.decimal(to) }),
    outOf: (k, n) => t('words.outOf', { k: of.count(k), n: of.count(n) }),
    value: unitWriter(of, t),
    blank: (reason) => t(`words.blank.${REASONS.find((known) => known === reason) ?? 'not_available'}`),
  }
}

const formats: Record<Lang, Format> = { id: make('id'), en: make('en') }

export const format = (lang: Lang): Format => formats[lang]
