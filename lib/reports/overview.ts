import { BUCKETS } from '#lib/kpi/dimensions'
import type { Question } from '#lib/kpi/question'
import { buildScope } from '#lib/reports/build-scope'
import type { ReportContext } from '#lib/reports/context'
import { dataNotes } from '#lib/reports/data-notes'
import type { KpiCards } from '#lib/reports/figure'
import { cardsOf } from '#lib/reports/figures'
import { askHeadline, HEADLINE_KPIS, type HeadlineTile, previousQuestion } from '#lib/reports/headline'
import type { Mix } from '#lib/reports/mix'
import { askMix } from '#lib/reports/mixes'
import type { DataNote } from '#lib/reports/notes'
import type { RegionRows } from '#lib/reports/region-row'
import { regionRows, withSparklines } from '#lib/reports/region-rows'
import type { Scope } from '#lib/reports/scope'
import type { Trend } from '#lib/reports/trend'
import { buildTrend } from '#lib/reports/trends'

/** Figures of its rows: ROW_KPIS. */
export interface OverviewReport {
  id: 'overview'
  scope: Scope
  kpis: KpiCards
  /** `2024-01`, ... every month of the period. */
  months: string[]
  /** HEADLINE_KPIS, in order. */
  headline: HeadlineTile[]
  trend: Trend
  /** Twelve largest top categories, what has none, and the rest. */
  categories: Mix
  /** By bucket, every accepted report. */
  statuses: Mix
  rows: RegionRows
  notes: DataNote[]
}

/** Indicators of each row of a table of regions. */
export const ROW_KPIS = [
  'volume',
  'volume_per_10k',
  'follow_up_rate',
  'completion_rate',
  'completion_rate_mature',
  'open_count',
  'open_overdue',
]

export const TOP_CATEGORIES = 12

/** The dashboard of the leadership: everything in scope, then each region. */
export async function runOverview({ edition }: ReportContext, question: Question): Promise<OverviewReport> {
  const scope = await buildScope(edition, question)
  const previous = previousQuestion(scope)
  const [headline, categories, statuses, rows] = await Promise.all([
    askHeadline(edition, scope),
    askMix(edition, question, { dimension: 'category', previous, top: TOP_CATEGORIES }),
    askMix(edition, question, { dimension: 'bucket', previous, keys: BUCKETS }),
    regionRows(edition, ROW_KPIS, question),
  ])
  const { months, byMonth } = headline
  return {
    id: 'overview',
    scope,
    kpis: cardsOf([...HEADLINE_KPIS, ...ROW_KPIS]),
    months,
    headline: headline.tiles,
    trend: await buildTrend(edition, { question, period: scope.period, byMonth }),
    categories,
    statuses,
    rows: await withSparklines(edition, rows, { question, months }),
    notes: await dataNotes(edition, headline.row),
  }
}
