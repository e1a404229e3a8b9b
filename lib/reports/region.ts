import type { Figure, KpiCards } from '#lib/reports/figure'
import type { Mix } from '#lib/reports/mix'
import type { DataNote } from '#lib/reports/notes'
import type { HeadlineTile } from '#lib/reports/overview'
import type { RegionRow } from '#lib/reports/region-row'
import type { Labelled, Scope } from '#lib/reports/scope'
import type { Trend } from '#lib/reports/trend'

/** Figures: volume, follow_up_rate, completion_rate, open_count, open_overdue. */
export interface UnitRow extends Labelled {
  figures: Record<string, Figure>
}

/** Open reports by age in working days at the cut-off; `to` null: no upper end. */
export interface AgeBand {
  from: number
  to: number | null
  count: number
}

/** One code: a kab/kota, or the provincial government. */
export interface RegionReport {
  id: 'region'
  scope: Scope
  kpis: KpiCards
  region: RegionRow
  /** Neighbours in code order among the kab/kota of the province, going round; null for the provincial government. */
  previous: { code: string; name: string } | null
  next: { code: string; name: string } | null
  months: string[]
  headline: HeadlineTile[]
  /** The headline KPIs of the whole province, to compare with. */
  province: Figure[]
  trend: Trend
  categories: Mix
  /** By bucket. */
  statuses: Mix
  channels: Mix
  classifications: Mix
  /** Who closed the completed reports: system, admin, reporter, unstated (old `Selesai`). */
  closed_by: Mix
  /** Units (OPD) with most reports first. */
  units: UnitRow[]
  /** 0-5, 6-14, 15-60, over 60 working days; sums to the figure `open_count`, but for reports whose age is unknown. */
  open_ages: AgeBand[]
  notes: DataNote[]
}
