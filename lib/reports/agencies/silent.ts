import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { labelled } from '#lib/reports/build-scope'
import type { Figure } from '#lib/reports/figure'
import { askFigures, figureIn } from '#lib/reports/figures'
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
export async function askSilentUnits(edition: Edition, question: Question): Promise<SilentUnit[]> {
  const [catalog, grid] = await Promise.all([
    readCatalog(edition),
    askFigures(edition, SILENT_KPIS, { ...question, by: ['region', 'unit'] }),
  ])
  return [...grid]
    .filter(([, row]) => isSilent(row.follow_up_rate))
    .map(([key, row]) => {
      const [region = '', unit = ''] = key.split('|')
      return {
        region: labelled(catalog, 'region', region),
        unit: labelled(catalog, 'unit', unit),
        follow_up_rate: figureIn(row, 'follow_up_rate'),
        open_overdue: figureIn(row, 'open_overdue'),
        open_age_median: figureIn(row, 'open_age_median'),
      }
    })
    .filter(({ unit }) => unit.key !== NOBODY)
    .sort(mostUrgent)
}

const isSilent = (figure: Figure | undefined) =>
  figure !== undefined && (figure.denominator ?? 0) > 0 && figure.numerator === 0

function mostUrgent(a: SilentUnit, b: SilentUnit): number {
  const overdue = ({ open_overdue }: SilentUnit) => open_overdue.value ?? 0
  const of = ({ follow_up_rate }: SilentUnit) => follow_up_rate.denominator ?? 0
  const name = ({ region, unit }: SilentUnit) => `${region.key}|${unit.key}`
  return overdue(b) - overdue(a) || of(b) - of(a) || (name(a) < name(b) ? -1 : 1)
}
