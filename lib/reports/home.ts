import type { Question } from '#lib/kpi/question'
import { buildScope } from '#lib/reports/build-scope'
import type { ReportContext } from '#lib/reports/context'
import type { Figure, KpiCards } from '#lib/reports/figure'
import { askOneRow, cardsOf, figureIn } from '#lib/reports/figures'
import type { RegionRows } from '#lib/reports/region-row'
import { regionRows } from '#lib/reports/region-rows'
import type { Scope } from '#lib/reports/scope'

/** Figures of its rows: volume, volume_without_bursts, volume_per_10k, follow_up_rate, completion_rate. */
export interface HomeReport {
  id: 'home'
  scope: Scope
  kpis: KpiCards
  /** volume, follow_up_rate, completion_rate of everything in scope. */
  headline: Figure[]
  /** Reports of entry bursts among the volume. */
  in_burst: number
  rows: RegionRows
}

const HEADLINE = ['volume', 'follow_up_rate', 'completion_rate']
const ROWS = ['volume', 'volume_without_bursts', 'volume_per_10k', 'follow_up_rate', 'completion_rate']

/** The public front page: how the province stands, and each of its kab/kota. */
export async function runHome({ edition }: ReportContext, question: Question): Promise<HomeReport> {
  const scope = await buildScope(edition, question)
  const [headline, rows] = await Promise.all([
    askOneRow(edition, [...HEADLINE, 'volume_without_bursts'], question),
    regionRows(edition, ROWS, question),
  ])
  const countOf = (kpi: string) => figureIn(headline, kpi).value ?? 0
  return {
    id: 'home',
    scope,
    kpis: cardsOf([...HEADLINE, ...ROWS], question.sense),
    headline: HEADLINE.map((kpi) => figureIn(headline, kpi)),
    in_burst: countOf('volume') - countOf('volume_without_bursts'),
    rows,
  }
}
