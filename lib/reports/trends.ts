import type { Row } from '#lib/db/rows'
import { type Catalog, readCatalog } from '#lib/kpi/catalog'
import { addDays, addMonths, type Period } from '#lib/kpi/dates'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { labelled } from '#lib/reports/build-scope'
import { coverageAsked, type Reach, readReach } from '#lib/reports/coverage'
import { rowsOf } from '#lib/reports/edition-rows'
import type { Figure } from '#lib/reports/figure'
import { type FigureGrid, figureIn } from '#lib/reports/figures'
import { ruleChanges } from '#lib/reports/rule-changes'
import type { Burst, Trend, TrendPoint } from '#lib/reports/trend'

/** Indicators a trend is made of, asked by month. */
export const TREND_KPIS = [
  'volume',
  'volume_without_bursts',
  'completion_rate',
  'follow_up_rate',
  'not_yet_due_share',
]

interface TrendRequest {
  question: Question
  period: Period | null
  /** Answers by month that hold TREND_KPIS. */
  byMonth: FigureGrid
}

export async function buildTrend(
  edition: Edition,
  { question, period, byMonth }: TrendRequest,
): Promise<Trend> {
  const catalog = await readCatalog(edition)
  const bursts = (await readBursts(edition)).filter((burst) => isAsked(burst, question, period))
  const coverage = await coverageAsked(edition, question)
  const until = coverage?.to ?? addDays(edition.manifest.cutoff, 1)
  const reach = await readReach(edition, question)
  return {
    points: [...byMonth].map((row) => toPoint(row, reach(row[0]), isPartial(row[0], question, until))),
    bursts: bursts.map((burst) => toBurst(catalog, burst)),
    rules: await ruleChanges(edition, period),
  }
}

function toPoint(
  [month, row]: [string, Record<string, Figure>],
  { behind, of }: ReturnType<Reach>,
  partial: boolean,
): TrendPoint {
  const volume = figureIn(row, 'volume').value ?? 0
  return {
    month,
    volume: volume > 0 || of === 0 || behind < of ? volume : null,
    behind,
    in_burst: volume - (figureIn(row, 'volume_without_bursts').value ?? 0),
    completion_rate: figureIn(row, 'completion_rate'),
    follow_up_rate: figureIn(row, 'follow_up_rate'),
    partial,
    maturing: (figureIn(row, 'not_yet_due_share').numerator ?? 0) > 0,
  }
}

/** The question ends within the month, or what is known, of the days before `until`. */
export function isPartial(month: string, { from, to }: Question, until: string): boolean {
  const first = `${month}-01`
  const next = addMonths(first, 1)
  return (from !== null && from > first) || (to !== null && to < next) || until < next
}

interface BurstRow extends Row {
  region: string
  channel: string
  day: string
  n: number
  usual: number | null
}

const readBursts = (edition: Edition) =>
  rowsOf<BurstRow>(edition, 'SELECT * FROM bursts ORDER BY day, region, channel')

function isAsked({ region, channel, day }: BurstRow, { where }: Question, period: Period | null): boolean {
  if (!period || day < period.from || day >= period.to) return false
  return (where.region?.includes(region) ?? true) && (where.channel?.includes(channel) ?? true)
}

const toBurst = (catalog: Catalog, { region, channel, day, n, usual }: BurstRow): Burst => ({
  region: labelled(catalog, 'region', region),
  channel: labelled(catalog, 'channel', channel),
  day,
  month: day.slice(0, 7),
  count: n,
  usual,
})

/** Every burst of an edition, for the data-quality report. */
export async function allBursts(edition: Edition): Promise<Burst[]> {
  const catalog = await readCatalog(edition)
  return (await readBursts(edition)).map((burst) => toBurst(catalog, burst))
}
