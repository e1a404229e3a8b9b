import type { Text } from '#lib/kpi/text'

/** Something a reader must know about the data behind the figures. The page joins label and numbers. */
export interface DataNote {
  code:
    | 'unclassified'
    | 'uncategorised'
    | 'unmapped_category'
    | 'unmapped_region'
    | 'by_location'
    | 'unknown_status'
    | 'burst'
    | 'keyed_in'
    | 'not_mature'
    | 'no_dates'
    | 'dates_coverage'
    | 'stale_loads'
    | 'not_loaded'
    | 'findings'
    | 'rejected'
  level: 'note' | 'warning'
  label: Text
  /** `count` of `of`, where the note is about a number. */
  count: number | null
  of: number | null
  /** Local date the note is about, or null. */
  date: string | null
}
