import type { Translate } from '#lib/i18n/translate'

/** Half-open, ISO dates; null is open. */
export interface Period {
  from: string | null
  to: string | null
}

interface DateWords {
  date(iso: string): string
  month(key: string): string
}

/** The last day of a half-open period. */
export function lastDay(to: string): string {
  const day = new Date(`${to}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}

const startsYear = (iso: string) => iso.endsWith('-01-01')
const startsMonth = (iso: string) => iso.endsWith('-01')
const monthsBetween = (from: string, to: string) =>
  12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

function years(from: string, to: string, t: Translate): string {
  const first = from.slice(0, 4)
  const last = lastDay(to).slice(0, 4)
  return first === last ? first : t('words.between', { from: first, to: last })
}

function months(from: string, to: string, { month, t }: DateWords & { t: Translate }): string {
  const [first, last] = [month(from.slice(0, 7)), month(lastDay(to).slice(0, 7))]
  return monthsBetween(from, to) === 1 ? first : span(first, last, t)
}

/** `Januari – Maret 2024`: a year that both ends share is said once. */
function span(first: string, last: string, t: Translate): string {
  const year = / \d{4}$/
  const shared = first.match(year)?.[0] === last.match(year)?.[0]
  return t('words.between', { from: shared ? first.replace(year, '') : first, to: last })
}

/** `2024`, `2022 – 2024`, `Mei 2024`, `Januari – Maret 2024`, `18 Januari 2024`, else both dates, the last one inclusive. */
export function periodInWords({ from, to }: Period, words: DateWords, t: Translate): string {
  if (!from && !to) return t('words.wholePeriod')
  if (!to) return t('words.since', { from: words.date(from ?? '') })
  if (!from) return t('words.until', { to: words.date(lastDay(to)) })
  if (startsYear(from) && startsYear(to)) return years(from, to, t)
  if (startsMonth(from) && startsMonth(to)) return months(from, to, { ...words, t })
  return lastDay(to) === from ? words.date(from) : span(words.date(from), words.date(lastDay(to)), t)
}
