import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { coverageAsked, isSpokenOf } from '#lib/reports/coverage'
import type { Figure } from '#lib/reports/figure'
import { askFigures, askOneRow, type FigureGrid, figureIn } from '#lib/reports/figures'
import { knownQuestion } from '#lib/reports/known-period'
import { monthlyVolumes } from '#lib/reports/region-rows'
import type { Scope } from '#lib/reports/scope'
import { TREND_KPIS } from '#lib/reports/trends'

export interface HeadlineTile {
  figure: Figure
  /** Value by month, aligned with `months`; null where a month has no value. */
  sparkline: (number | null)[]
  /** Reports of entry bursts among a volume, aligned with `sparkline`; [] for every other figure. */
  in_burst: number[]
  /** The same figure in the previous period of the same length, or null. */
  previous: Figure | null
}

/** The indicators that lead a dashboard, in reading order. */
export const HEADLINE_KPIS = [
  'volume',
  'follow_up_rate',
  'completion_rate',
  'completion_rate_mature',
  'open_overdue',
  'within_5_workdays',
]

/** What still tells regions apart when nearly all of them have completed nearly everything. */
export const CEILING_KPIS = [
  'volume',
  'within_5_workdays',
  'open_age_median',
  'auto_closed_share',
  'open_overdue',
  'completion_rate_mature',
]

/** Counted for the notes in the same scan as the headline. */
export const NOTE_KPIS = [
  'unclassified_share',
  'uncategorised_share',
  'unmapped_category_share',
  'unmapped_region_share',
  'by_location_share',
  'unknown_status_share',
  'burst_share',
  'keyed_in_share',
  'not_yet_due_share',
  'in_process_rate',
]

export interface Headline {
  months: string[]
  tiles: HeadlineTile[]
  /** The row the tiles come from, with NOTE_KPIS and `more`. */
  row: Record<string, Figure>
  byMonth: FigureGrid
}

/** Headline tiles with what else one scan can count: `more` indicators for the same scope. */
export const askHeadline = (
  edition: Edition,
  scope: Scope,
  more: readonly string[] = [],
): Promise<Headline> => askTiles(edition, scope, { kpis: HEADLINE_KPIS, beside: [...NOTE_KPIS, ...more] })

/** Tiles of CEILING_KPIS; what cannot be computed comes last. Their median by month is the dearest question of the page. */
export async function askCeiling(edition: Edition, scope: Scope): Promise<HeadlineTile[]> {
  const { tiles } = await askTiles(edition, scope, { kpis: CEILING_KPIS, beside: [] })
  const isKnown = ({ figure }: HeadlineTile) => figure.value !== null
  return [...tiles.filter(isKnown), ...tiles.filter((tile) => !isKnown(tile))]
}

interface Tiles {
  kpis: readonly string[]
  beside: readonly string[]
}

async function askTiles(edition: Edition, scope: Scope, { kpis, beside }: Tiles): Promise<Headline> {
  const { question } = scope
  const before = previousQuestion(scope)
  const [row, previous, byMonth] = await Promise.all([
    askOneRow(edition, [...kpis, ...beside], question),
    before ? askOneRow(edition, kpis, before) : null,
    askFigures(edition, [...kpis, ...TREND_KPIS], {
      ...knownQuestion(question, scope.edition.cutoff),
      by: ['month'],
    }),
  ])
  const months = [...byMonth.keys()]
  const coverage = await coverageAsked(edition, question)
  const isKnown = (month: string) => coverage === undefined || isSpokenOf(coverage, month)
  const tile = (kpi: string): HeadlineTile => ({
    figure: figureIn(row, kpi),
    sparkline: months.map((month) => {
      const value = byMonth.get(month)?.[kpi]?.value ?? null
      return value === 0 && !isKnown(month) ? null : value
    }),
    in_burst: kpi === 'volume' ? monthlyVolumes([...byMonth.values()]).in_burst : [],
    previous: previous && figureIn(previous, kpi),
  })
  const tiles = kpis.filter((kpi) => !isTwin(kpi, question)).map(tile)
  return { months, tiles, row, byMonth }
}

/** In a chosen sense completion may be the very thing that stands beside it. */
const isTwin = (kpi: string, { sense }: Question) =>
  kpi === 'completion_rate_mature' && sense?.of === 'mature'

/** The same question about the previous period of the same length, or null. */
export const previousQuestion = ({ question, previous }: Scope): Question | null =>
  previous && { ...question, ...previous }
