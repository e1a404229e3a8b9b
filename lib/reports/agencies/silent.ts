import type { Row } from '#lib/db/rows'
import { type Catalog, readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { findKpi } from '#lib/kpi/registry'
import { selectFacts } from '#lib/kpi/select-facts'
import { withoutSense } from '#lib/kpi/sense'
import { labelled } from '#lib/reports/build-scope'
import type { Figure } from '#lib/reports/figure'
import { askOccurringFigures, figureIn } from '#lib/reports/figures'
import type { Labelled } from '#lib/reports/scope'

/** A unit (OPD) of one region that has followed up not one of its reports. */
export interface SilentUnit {
  region: Labelled
  unit: Labelled
  /** Numerator 0 of `denominator` reports. */
  follow_up_rate: Figure
  open_overdue: Figure
  open_age_median: Figure
}

interface Pair extends Row {
  region: string
  unit: string
}

const SILENT_KPIS = ['follow_up_rate', 'open_overdue', 'open_age_median']
/** Reports without a unit belong to nobody who could be called. */
const NOBODY = 'none'

/**
 * Units with reports in the default denominator and none of them followed up, those with most overdue reports first, then
 * those with most reports. Names repeat among regions, so a unit is always one of one region.
 */
export async function askSilentUnits(edition: Edition, asked: Question): Promise<SilentUnit[]> {
  const question = withoutSense(asked)
  const found = await selectFacts<Pair>(edition, question, silentPairs())
  if (found.length === 0) return []
  const pairs = new Set(found.map(({ region, unit }) => `${region}|${unit}`))
  const where = { ...question.where, unit: [...new Set(found.map(({ unit }) => unit))] }
  const [catalog, grid] = await Promise.all([
    readCatalog(edition),
    askOccurringFigures(edition, SILENT_KPIS, { ...question, where, by: ['region', 'unit'] }),
  ])
  return [...grid]
    .filter(([key]) => pairs.has(key))
    .map(([key, row]) => silentUnit(catalog, key, row))
    .sort(mostUrgent)
}

/** Silent by the indicator's own predicates. To split by region and unit alone would answer every pair, most of them empty. */
function silentPairs(): string {
  const { measure } = findKpi('follow_up_rate')
  if (measure.kind !== 'ratio') throw new Error('follow_up_rate is a ratio')
  const count = (predicate: string) => `count(*) FILTER (WHERE ${predicate})`
  return `SELECT region, unit FROM {facts} WHERE unit <> '${NOBODY}' GROUP BY region, unit
HAVING ${count(measure.denominator)} > 0 AND ${count(`(${measure.denominator}) AND (${measure.numerator})`)} = 0`
}

function silentUnit(catalog: Catalog, key: string, row: Record<string, Figure>): SilentUnit {
  const [region = '', unit = ''] = key.split('|')
  return {
    region: labelled(catalog, 'region', region),
    unit: labelled(catalog, 'unit', unit),
    follow_up_rate: figureIn(row, 'follow_up_rate'),
    open_overdue: figureIn(row, 'open_overdue'),
    open_age_median: figureIn(row, 'open_age_median'),
  }
}

function mostUrgent(a: SilentUnit, b: SilentUnit): number {
  const overdue = ({ open_overdue }: SilentUnit) => open_overdue.value ?? 0
  const of = ({ follow_up_rate }: SilentUnit) => follow_up_rate.denominator ?? 0
  const name = ({ region, unit }: SilentUnit) => `${region.key}|${unit.key}`
  return overdue(b) - overdue(a) || of(b) - of(a) || (name(a) < name(b) ? -1 : 1)
}
