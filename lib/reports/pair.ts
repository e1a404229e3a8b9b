import { UserError } from '#lib/errors'
import { type Catalog, readCatalog } from '#lib/kpi/catalog'
import type { Question } from '#lib/kpi/question'
import type { Text } from '#lib/kpi/text'
import { buildScope, labelled } from '#lib/reports/build-scope'
import type { ReportContext } from '#lib/reports/context'
import type { Figure, KpiCards } from '#lib/reports/figure'
import { askOneRow, cardsOf, figureIn } from '#lib/reports/figures'
import type { Scope } from '#lib/reports/scope'
import { type Difference, differenceOfRates } from '#lib/stats/difference'
import { FEWEST } from '#lib/stats/fewest'

/** `rest` is all other kab/kota of the province together. */
export interface PairSide {
  key: string
  label: Text
}

export interface PairRow {
  kpi: string
  figures: [Figure, Figure]
  /** First minus second with Newcombe's 95 % interval; null for what is no rate and where a side has under 10 reports. */
  difference: Difference | null
}

/** Two regions side by side, or one beside all the others: separate reports, so that their difference has an interval. */
export interface PairReport {
  id: 'pair'
  scope: Scope
  kpis: KpiCards
  sides: [PairSide, PairSide]
  /** PAIR_KPIS, in order; none where nothing of a side is loaded. */
  rows: PairRow[]
}

const PAIR_KPIS = [
  'volume',
  'volume_per_10k',
  'follow_up_rate',
  'completion_rate',
  'completion_rate_mature',
  'within_5_workdays',
  'auto_closed_share',
  'keyed_in_share',
  'open_overdue',
  'open_age_median',
]

export const REST = 'rest'

/** One region against another, or against all other kab/kota. UserError `regions_needed` for none or more than two. */
export async function runPair({ edition }: ReportContext, question: Question): Promise<PairReport> {
  const [first, second, ...more] = question.where.region ?? []
  if (!first || more.length > 0)
    throw new UserError(
      'regions_needed',
      'this report takes one or two regions',
      'such as region=63.08,63.71',
    )
  const [scope, catalog] = await Promise.all([buildScope(edition, question), readCatalog(edition)])
  const others = second ? [second] : othersOf(catalog, first)
  const ask = (region: string[]) =>
    askOneRow(edition, PAIR_KPIS, { ...question, where: { ...question.where, region } })
  const [here, there] = await Promise.all([ask([first]), ask(others)])
  return {
    id: 'pair',
    scope,
    kpis: cardsOf(PAIR_KPIS, question.sense),
    sides: [
      labelled(catalog, 'region', first),
      second ? labelled(catalog, 'region', second) : restOf(catalog, others),
    ],
    rows: [[first], others].every((side) => side.some(catalog.isLoaded))
      ? PAIR_KPIS.map((kpi) => pairRow(figureIn(here, kpi), figureIn(there, kpi)))
      : [],
  }
}

/** Those of which something is loaded; all where that is none. */
function othersOf({ home, isLoaded }: Catalog, first: string): string[] {
  const others = home.filter((code) => code !== first)
  const loaded = others.filter(isLoaded)
  return loaded.length > 0 ? loaded : others
}

const restOf = ({ regions }: Catalog, codes: readonly string[]): PairSide => {
  const n = codes.filter((code) => regions.has(code)).length
  return { key: REST, label: { id: `${n} kabupaten/kota lain`, en: `${n} other regions` } }
}

function pairRow(here: Figure, there: Figure): PairRow {
  const [first, second] = [trialsOf(here), trialsOf(there)]
  const enough = first && second && first.n >= FEWEST && second.n >= FEWEST
  return {
    kpi: here.kpi,
    figures: [here, there],
    difference: enough ? differenceOfRates(second, first) : null,
  }
}

/** Only a rate has an interval; the parts of a population are none. */
const trialsOf = ({ numerator, denominator, interval }: Figure) =>
  numerator === null || denominator === null || interval === null
    ? null
    : { successes: numerator, n: denominator }
