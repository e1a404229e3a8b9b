import type { Format } from '#lib/i18n/format'
import { translate } from '#lib/i18n/translate'
import { FEWEST } from '#lib/stats/fewest'
import { presentable } from '#lib/stats/presentable'
import type { Trials } from '#lib/stats/trials'

/** One indicator's answer, numbers raw. */
export interface FigureNumbers {
  numerator: number | null
  denominator: number | null
  value: number | null
  interval: readonly [number, number] | null
  reason: string | null
}

export interface FigureWords {
  /** `97,3 %`, `7 dari 9`, `1.234`, or why there is none. */
  text: string
  kind: 'value' | 'counted' | 'blank'
  /** `363 dari 373`; null when the text says it already or there is nothing to say. */
  of: string | null
  /** `95,1–98,5 %` beside a percentage, else null. */
  interval: string | null
  /** The percentage is printed, but the data is too thin to rely on it. */
  thin: boolean
}

const blank = (reason: string | null, f: Format): FigureWords => ({
  text: f.blank(reason),
  kind: 'blank',
  of: null,
  interval: null,
  thin: false,
})

function rate(figure: FigureNumbers, value: number, f: Format): FigureWords {
  const { numerator, denominator } = figure
  const isProportion = numerator !== null && denominator !== null
  const of = isProportion ? f.outOf(numerator, denominator) : null
  const shown = isProportion ? presentable({ successes: numerator, n: denominator }) : 'rate'
  if (of && shown === 'counts') return { text: of, kind: 'counted', of: null, interval: null, thin: true }
  const interval = figure.interval ? f.interval(figure.interval) : null
  return { text: f.percent(value), kind: 'value', of, interval, thin: shown === 'insufficient' }
}

/** How an answer is said: never a percentage of fewer than ten, never a number where there is none. */
export function figureWords(figure: FigureNumbers, unit: string, f: Format): FigureWords {
  if (figure.reason === 'bounded' && figure.interval)
    return { ...blank(null, f), text: f.workdaysBetween(figure.interval), kind: 'value' }
  if (figure.value === null) return blank(figure.reason, f)
  if (unit === 'fraction') return rate(figure, figure.value, f)
  return { text: f.value(figure.value, unit), kind: 'value', of: null, interval: null, thin: false }
}

/** `93,7 %`; below ten reports `7 dari 9`. */
export const shareWords = ({ successes, n }: Trials, f: Format): string =>
  n < FEWEST ? f.outOf(successes, n) : f.percent(successes / n)

/** The same of a figure; null where it has no value. */
export function rateWords(figure: FigureNumbers, f: Format): string | null {
  const { kind, text } = figureWords(figure, 'fraction', f)
  return kind === 'blank' ? null : text
}

interface TargetNumbers {
  value: number
  unit: string
  direction: 'at_least' | 'at_most'
}

/** A target is printed as it was set: 50 %, not 50.0 %. */
const share = (value: number, f: Format) =>
  f.percent(value, Math.abs(value * 100 - Math.round(value * 100)) < 1e-9 ? 0 : 1)

/** `minimal 50 %`, `minimal 50 laporan`, `paling lama 5 hari kerja`. */
export function targetWords(target: TargetNumbers, f: Format): string {
  const t = translate(f.lang)
  const plain = target.unit === 'fraction' ? share(target.value, f) : f.value(target.value, target.unit)
  const value = target.unit === 'count' ? t('figures.reports', { n: plain }) : plain
  if (target.direction === 'at_least') return t('words.atLeast', { value })
  return target.unit === 'workdays' ? t('words.atMost', { value }) : t('words.noMoreThan', { value })
}
