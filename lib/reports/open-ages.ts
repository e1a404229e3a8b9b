import type { Figure } from '#lib/reports/figure'
import { figureIn } from '#lib/reports/figures'

/** Open reports by age in working days at the cut-off; `to` null: no upper end. */
export interface AgeBand {
  from: number
  to: number | null
  /** null where no age is known. */
  count: number | null
}

const BANDS: readonly { kpi: string; from: number; to: number | null }[] = [
  { kpi: 'open_age_0_5', from: 0, to: 5 },
  { kpi: 'open_age_6_14', from: 6, to: 14 },
  { kpi: 'open_age_15_60', from: 15, to: 60 },
  { kpi: 'open_age_over_60', from: 61, to: null },
]

export const AGE_KPIS = BANDS.map(({ kpi }) => kpi)

/** The bands of a row that holds AGE_KPIS. */
export const openAges = (row: Record<string, Figure>): AgeBand[] =>
  BANDS.map(({ kpi, from, to }) => ({ from, to, count: figureIn(row, kpi).value }))
