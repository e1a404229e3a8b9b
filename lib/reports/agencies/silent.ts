import { askOccurring } from '#lib/kpi/ask'
import { type Catalog, readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
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

const SILENT_KPIS = ['follow_up_rate', 'open_overdue', 'open_age_median']
/** Reports without a unit belong to nobody who could be called. */
const NOBODY = 'none'

/**
 * Units with reports in the default denominator and none of them followed up, those with most overdue reports first, then
 * those with most reports. Names repeat among regions, so a unit is always one of one region.
 */
export async function askSilentUnits(edition: Edition, asked: Question): Promise<SilentUnit[]> {
  const question = withoutSense(asked)
  const pairs = new Set(await silentPairs(edition, question))
  if (pairs.size === 0) return []
  const units = [...pairs].map((key) => key.split('|')[1] ?? '')
  const where = { ...question.where, unit: [...new Set(units)] }
  const [catalog, grid] = await Promise.all([
    readCatalog(edition),
    askOccurringFigures(edition, SILENT_KPIS, { ...question, where, by: ['region', 'unit'] }),
  ])
  return [...grid]
    .filter(([key]) => pairs.has(key))
    .map(([key, row]) => silentUnit(catalog, key, row))
    .sort(mostUrgent)
}

/** Keys of region and unit. */
async function silentPairs(edition: Edition, question: Question): Promise<string[]> {
  const by: Question['by'] = ['region', 'unit']
  const answers = await askOccurring(edition, ['follow_up_rate'], { ...question, by })
  return (answers.get('follow_up_rate') ?? []).flatMap(({ key, numerator, denominator }) =>
    key && !key.endsWith(`|${NOBODY}`) && numerator === 0 && denominator ? [key] : [],
  )
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
