import type { Figure, KpiCards } from '#lib/reports/figure'
import type { Mix } from '#lib/reports/mix'
import type { DataNote } from '#lib/reports/notes'
import type { RegionRows } from '#lib/reports/region-row'
import type { Scope } from '#lib/reports/scope'
import type { Trend } from '#lib/reports/trend'

export interface HeadlineTile {
  figure: Figure
  /** Value by month, aligned with `months`; null where a month has no value. */
  sparkline: (number | null)[]
  /** The same figure in the previous period of the same length, or null. */
  previous: Figure | null
}

/**
 * Figures of its rows: volume, volume_per_10k, follow_up_rate, completion_rate, completion_rate_mature,
 * open_count, open_overdue.
 */
export interface OverviewReport {
  id: 'overview'
  scope: Scope
  kpis: KpiCards
  /** `2024-01`, ... every month of the period. */
  months: string[]
  /** volume, follow_up_rate, completion_rate, completion_rate_mature, open_overdue, within_5_workdays. */
  headline: HeadlineTile[]
  trend: Trend
  /** Twelve largest top categories and the rest. */
  categories: Mix
  /** By bucket, every accepted report. */
  statuses: Mix
  rows: RegionRows
  notes: DataNote[]
}
