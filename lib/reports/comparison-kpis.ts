/** Rates that regions can be compared by; the first is compared unless another is asked for. */
export const COMPARED_KPIS = ['completion_rate', 'follow_up_rate', 'completion_rate_mature'] as const
export type ComparedKpi = (typeof COMPARED_KPIS)[number]

/** Indicators shown of each row. */
export const COMPARISON_KPIS = [
  'volume',
  'volume_per_10k',
  'follow_up_rate',
  'completion_rate',
  'completion_rate_mature',
  'within_5_workdays',
  'open_count',
  'open_overdue',
  'open_age_median',
  'auto_closed_share',
  'keyed_in_share',
  'unclassified_share',
]

/** What a volume is without its entry bursts stands below it, in no column of its own. */
export const COMPARISON_ROW_KPIS = [...COMPARISON_KPIS, 'volume_without_bursts']
