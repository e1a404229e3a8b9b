import type { Question } from '#lib/kpi/question'

/** The whole months of a period, and the days before and after them; null where it has no whole month. */
export interface Parts {
  /** First days of months; null: no end. */
  from: string | null
  to: string | null
  /** Are there days beside them? */
  ragged: boolean
}

export function partsOf({ from, to }: Question): Parts | null {
  const [first, last] = [from && firstFrom(from), to && firstOf(to)]
  if (first && last && first >= last) return null
  return { from: first, to: last, ragged: first !== from || last !== to }
}

const firstOf = (day: string) => `${day.slice(0, 7)}-01`

function firstFrom(day: string): string {
  if (day.endsWith('-01')) return day
  const [year = 0, month = 0] = day.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

/** Rows of whole months, which bear the first of their month. */
export const isWhole = ({ from, to }: Parts): string =>
  [from && `received >= DATE '${from}'`, to && `received < DATE '${to}'`].filter(Boolean).join(' AND ') ||
  'true'

/** Reports of the other days of the period; its own ends are for the question to say. */
export const isBeside = ({ from, to }: Parts): string =>
  [from && `received < DATE '${from}'`, to && `received >= DATE '${to}'`].filter(Boolean).join(' OR ') ||
  'false'
