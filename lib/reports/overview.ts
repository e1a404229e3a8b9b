import { BUCKETS } from '#lib/kpi/dimensions'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { buildScope } from '#lib/reports/build-scope'
import { askChanges, type CategoryRow } from '#lib/reports/category-changes'
import type { ReportContext } from '#lib/reports/context'
import { dataNotes } from '#lib/reports/data-notes'
import type { KpiCards } from '#lib/reports/figure'
import { cardsOf } from '#lib/reports/figures'
import {
  askCeiling,
  askHeadline,
  CEILING_KPIS,
  HEADLINE_KPIS,
  type HeadlineTile,
  previousQuestion,
} from '#lib/reports/headline'
import { knownYearBefore } from '#lib/reports/known-period'
import { askMeanings, MEANING_KPIS, type Meaning } from '#lib/reports/meanings'
import type { Mix } from '#lib/reports/mix'
import { askMix } from '#lib/reports/mixes'
import type { DataNote } from '#lib/reports/notes'
import { isAtCeiling } from '#lib/reports/overview/ceiling'
import { askStandouts, type Standouts } from '#lib/reports/overview/standouts'
import { askWaiting, type Waiting } from '#lib/reports/overview/waiting'
import { type YearChange, yearChange } from '#lib/reports/overview/year-change'
import { type YearPace, yearPace } from '#lib/reports/paces'
import type { RegionRows } from '#lib/reports/region-row'
import { askVolumes, regionRows, withSparklines } from '#lib/reports/region-rows'
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
  /** HEADLINE_KPIS, in order; CEILING_KPIS where the first no longer tell regions apart. */
  headline: HeadlineTile[]
  ceiling: boolean
  /** Against the same days a year before, and month by month. */
  change: YearChange
  meanings: Meaning[]
  standouts: Standouts[]
  waiting: Waiting[]
  /** The running year; null when it is over or a filter is set. */
  pace: YearPace | null
  trend: Trend
  /** Twelve largest top categories, what has none, and the rest; `previous` is the same period a year before. */
  categories: Mix
  /** Categories whose share moved beyond chance since then, the largest move first. */
  moved_categories: CategoryRow[]
  /** By bucket, every accepted report. */
  statuses: Mix
  rows: RegionRows
  notes: DataNote[]
}

/** Indicators of each row of a table of regions. */
export const ROW_KPIS = [
  'volume',
  'volume_without_bursts',
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
  const regions = regionRows(edition, ROW_KPIS, question)
  const [headline, rows, ceiling, standouts, volumes, mixes, waiting] = await Promise.all([
    askHeadline(edition, scope, MEANING_KPIS),
    regions,
    regions.then((own) => (isAtCeiling(own.regions) ? askCeiling(edition, scope) : null)),
    regions.then((own) => askStandouts(edition, question, own.regions)),
    askVolumes(edition, question),
    askMixes(edition, scope),
    askWaiting(edition, question),
  ])
  const { months, byMonth } = headline
  const trend = await buildTrend(edition, { question, period: scope.period, byMonth })
  return {
    id: 'overview',
    scope,
    kpis: cardsOf([...HEADLINE_KPIS, ...CEILING_KPIS, ...ROW_KPIS, ...MEANING_KPIS], question.sense),
    months,
    headline: ceiling ?? headline.tiles,
    ceiling: ceiling !== null,
    change: await yearChange(edition, scope, trend.points),
    meanings: await askMeanings(edition, question, headline.row),
    standouts,
    waiting,
    pace: hasFilters(question) ? null : await yearPace(edition),
    trend,
    ...mixes,
    rows: await withSparklines(edition, rows, { volumes, months }),
    notes: await dataNotes(edition, headline.row),
  }
}

/** Targets are set for all reports of a region. */
const hasFilters = ({ where }: Question) => Object.keys(where).length > 0

async function askMixes(edition: Edition, scope: Scope) {
  const { question } = scope
  const before = knownYearBefore(scope)
  const previous = before && { ...question, ...before }
  const [categories, statuses, changes] = await Promise.all([
    askMix(edition, question, { dimension: 'category', previous, top: TOP_CATEGORIES }),
    askMix(edition, question, { dimension: 'bucket', previous: previousQuestion(scope), keys: BUCKETS }),
    askChanges(edition, question, { dimension: 'category', before }),
  ])
  const moved = changes.rows.filter(({ change, missing }) => change?.beyondChance && !missing)
  return { categories, statuses, moved_categories: moved.sort(byMove) }
}

const byMove = (a: CategoryRow, b: CategoryRow) =>
  Math.abs(b.change?.difference ?? 0) - Math.abs(a.change?.difference ?? 0)
