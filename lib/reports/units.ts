import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { labelled } from '#lib/reports/build-scope'
import type { Figure } from '#lib/reports/figure'
import { askFigures } from '#lib/reports/figures'
import type { Labelled } from '#lib/reports/scope'

/** Figures: UNIT_KPIS. */
export interface UnitRow extends Labelled {
  figures: Record<string, Figure>
}

export const UNIT_KPIS = ['volume', 'follow_up_rate', 'completion_rate', 'open_count', 'open_overdue']

/** Work units (OPD) that have reports in scope, those with most first. */
export async function askUnits(edition: Edition, question: Question): Promise<UnitRow[]> {
  const [catalog, grid] = await Promise.all([
    readCatalog(edition),
    askFigures(edition, UNIT_KPIS, { ...question, by: ['unit'] }),
  ])
  const volume = ({ figures }: UnitRow) => figures.volume?.value ?? 0
  return [...grid]
    .map(([key, figures]) => ({ ...labelled(catalog, 'unit', key), figures }))
    .sort((a, b) => volume(b) - volume(a) || (a.key < b.key ? -1 : 1))
}
