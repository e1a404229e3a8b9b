import type { Question } from '#lib/kpi/question'
import type { Text } from '#lib/kpi/text'
import type { Presentation } from '#lib/stats/presentable'

/** Why `value` is null; `bounded`: only known to lie within `interval`. */
export type BlankReason =
  | 'zero'
  | 'suppressed'
  | 'not_available'
  | 'not_applicable'
  | 'not_yet_due'
  | 'bounded'

/** By the interval, not by the point: `unclear` is "cannot be told". Unverified targets are never `met`. */
export type Verdict = 'met' | 'not_met' | 'unclear' | 'unverified'

export interface TargetVerdict {
  id: string
  value: number
  unit: string
  direction: 'at_least' | 'at_most'
  year: number | null
  verified: boolean
  citation: string
  /** The same in English, '' where there is none. */
  citation_en: string
  verdict: Verdict
}

export interface Answer {
  /** null without a split; two dimensions are joined by `|`. */
  key: string | null
  numerator: number | null
  /** null for counts and statistics of one column. */
  denominator: number | null
  /** Rates are fractions 0..1; durations are working days. null always has a reason. */
  value: number | null
  /** Wilson 95 % for proportions; for a `bounded` duration the two values it lies between; else null. */
  interval: [number, number] | null
  /** Share of the reports in scope for which the needed data exists, 0..1; null where every report has it. */
  coverage: number | null
  reason: BlankReason | null
  target: TargetVerdict | null
}

/** Can an indicator be computed from this data, and what must be said with it? */
export interface KpiStanding {
  state: 'fine' | 'note' | 'not_computable'
  /** Why; null when fine. */
  note: Text | null
}

/** An answer as it leaves the program. */
export interface PresentedAnswer extends Answer, KpiStanding {
  /** How a rate may be shown; null for what is no rate. */
  presentation: Presentation | null
}

export interface KpiResult {
  edition: string
  kpi: string
  question: Question
  answers: PresentedAnswer[]
}
