import { editionKey } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import { formatQuestion } from '#lib/kpi/parse'
import type { Question } from '#lib/kpi/question'
import { buildScope } from '#lib/reports/build-scope'
import { askCaseMix, type CaseMix } from '#lib/reports/comparison-case-mix'
import { COMPARISON_ROW_KPIS, type ComparedKpi } from '#lib/reports/comparison-kpis'
import { askSeries, type RegionSeries } from '#lib/reports/comparison-series'
import { type Comparison, compareRegions } from '#lib/reports/comparison-standings'
import type { ReportContext } from '#lib/reports/context'
import type { KpiCards } from '#lib/reports/figure'
import { cardsOf } from '#lib/reports/figures'
import type { RegionRows } from '#lib/reports/region-row'
import { regionRows } from '#lib/reports/region-rows'
import type { Scope } from '#lib/reports/scope'

/** How far the kab/kota of a province can be told apart. Everything but `rows` is about kab/kota alone. */
export interface ComparisonReport {
  id: 'comparison'
  scope: Scope
  kpis: KpiCards
  /** The rate they are compared by. */
  compared: ComparedKpi
  /** Figures: COMPARISON_ROW_KPIS; regions in order of their names. */
  rows: RegionRows
  comparison: Comparison
  /** What the rate would be with the mix of cases of all kab/kota together. */
  case_mix: CaseMix
  /** `2024-01`, ... every month of the period. */
  months: string[]
  /** One per kab/kota, in the order of `rows`. */
  series: RegionSeries[]
}

/** Compares regions by their completion rate. */
export const runComparison = (context: ReportContext, question: Question): Promise<ComparisonReport> =>
  compareBy(context, question, 'completion_rate')

const KEPT_REPORTS = 200
const kept = createKeep<ComparisonReport>(KEPT_REPORTS)

/** Compares regions by one rate. An edition never changes, so a report is made once; it is shared: do not change it. */
export function compareBy(
  { edition }: ReportContext,
  question: Question,
  compared: ComparedKpi,
): Promise<ComparisonReport> {
  const key = `${editionKey(edition)} ${formatQuestion(question)} ${compared}`
  return kept.get(key) ?? kept.set(key, make(edition, question, compared))
}

async function make(edition: Edition, question: Question, compared: ComparedKpi): Promise<ComparisonReport> {
  const regions = rowsByName(edition, question)
  const codes = regions.then((rows) => rows.regions.map(({ code }) => code))
  const [scope, rows, caseMix, series] = await Promise.all([
    buildScope(edition, question),
    regions,
    askCaseMix(edition, question, compared),
    askSeries(edition, question, { compared, codes }),
  ])
  return {
    id: 'comparison',
    scope,
    kpis: cardsOf(COMPARISON_ROW_KPIS, question.sense),
    compared,
    rows,
    comparison: compareRegions(rows.regions, compared, rows.not_loaded),
    case_mix: caseMix,
    ...series,
  }
}

/** Name order says nothing about quality, which is why it is the first order. */
async function rowsByName(edition: Edition, question: Question): Promise<RegionRows> {
  const collator = new Intl.Collator('id')
  const rows = await regionRows(edition, COMPARISON_ROW_KPIS, question)
  return {
    ...rows,
    regions: [...rows.regions].sort((a, b) => collator.compare(a.short_name, b.short_name)),
  }
}
