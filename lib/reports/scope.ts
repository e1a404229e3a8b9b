import type { Dimension, Question } from '#lib/kpi/question'
import type { Text } from '#lib/kpi/text'

export interface Labelled {
  key: string
  label: Text
}

/** What the figures of a report are about; printed in words beside them. */
export interface Scope {
  edition: {
    id: string
    /** Data as at this date. */
    cutoff: string
    created_at: string
    sample: boolean
    reports: number
  }
  province: { code: string; name: string; short_name: string; population: number | null }
  question: Question
  /** Canonical query string without `?`; '' when nothing differs from the defaults. */
  query: string
  /** Local dates, half-open: what was asked, else the span of the data. null when there is no data at all. */
  period: { from: string; to: string } | null
  /** The calendar year the period is, when it is exactly one. */
  calendar_year: number | null
  /**
   * The period of the same length just before, or the same days a year before when the period runs beyond the cut-off; null when
   * the period is open at its start, and when no export speaks of the days before.
   */
  previous: { from: string; to: string } | null
  filters: { dimension: Dimension; label: Text; values: Labelled[] }[]
  /** What counts as done and of which reports, where the reader has chosen other than the default. */
  senses: { name: 'done' | 'of'; label: Text; value: Labelled }[]
  /** Choices for filter forms, in display order, and the years that hold data. */
  choices: Record<
    'region' | 'classification' | 'channel' | 'category' | 'entry' | 'visibility',
    Labelled[]
  > & {
    years: number[]
  }
}
