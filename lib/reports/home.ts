import type { Figure, KpiCards } from '#lib/reports/figure'
import type { RegionRows } from '#lib/reports/region-row'
import type { Scope } from '#lib/reports/scope'

/** Figures of its rows: volume, volume_per_10k, follow_up_rate, completion_rate. */
export interface HomeReport {
  id: 'home'
  scope: Scope
  kpis: KpiCards
  /** volume, follow_up_rate, completion_rate of everything in scope. */
  headline: Figure[]
  rows: RegionRows
}
