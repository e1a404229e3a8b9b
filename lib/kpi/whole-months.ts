import type { Question } from '#lib/kpi/question'

/** Half-open, local dates. */
export type Days = readonly [from: string, to: string]

/** The whole months of a period, and the days before and after them. */
export interface Parts {
  /** Months as 202405, half-open; null: no end. */
  from: number | null
  to: number | null
  beside: Days[]
}

type Span = { from: string; to: string } | null

/** null where a period has no whole month. An end beyond all reports, of which `span` has the first and the last day, is none. */
export function partsOf(question: Question, span: Span): Parts | null {
  const from = question.from && span && question.from <= span.from ? null : question.from
  const to = question.to && span && question.to > span.to ? null : question.to
  const [first, last] = [from === null ? null : firstFrom(from), to === null ? null : firstOf(to)]
  if (first && last && first >= last) return null
  const ends: [string | null, string | null][] = [
    [from, first],
    [last, to],
  ]
  return {
    from: first === null ? null : monthOf(first),
    to: last === null ? null : monthOf(last),
    beside: ends.filter((days): days is [string, string] => !!days[0] && !!days[1] && days[0] !== days[1]),
  }
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 100 + Number(day.slice(5, 7))
const firstOf = (day: string) => `${day.slice(0, 7)}-01`

function firstFrom(day: string): string {
  if (day.endsWith('-01')) return day
  const [year = 0, month = 0] = day.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}
