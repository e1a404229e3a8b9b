import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { labelled } from '#lib/reports/build-scope'
import type { Figure } from '#lib/reports/figure'
import { askFigures } from '#lib/reports/figures'
import type { Labelled } from '#lib/reports/scope'

/** Open reports of one region that are late or about to be. Figures: DEADLINE_KPIS. */
export interface Deadline extends Labelled {
  figures: Record<string, Figure>
}

/** The two that can still be prevented first. */
const SOON = ['ombudsman_soon_14', 'ombudsman_soon_60']
export const DEADLINE_KPIS = [...SOON, 'open_overdue']

/** Regions with something to do, those with most to prevent first. */
export async function readDeadlines(edition: Edition, question: Question): Promise<Deadline[]> {
  const [catalog, grid] = await Promise.all([
    readCatalog(edition),
    askFigures(edition, DEADLINE_KPIS, { ...question, by: ['region'] }),
  ])
  const soon = (row: Deadline) => sum(row, SOON)
  return [...grid]
    .map(([key, figures]) => ({ ...labelled(catalog, 'region', key), figures }))
    .filter((row) => sum(row, DEADLINE_KPIS) > 0)
    .sort(
      (a, b) =>
        soon(b) - soon(a) || sum(b, DEADLINE_KPIS) - sum(a, DEADLINE_KPIS) || (a.key < b.key ? -1 : 1),
    )
}

const sum = ({ figures }: Deadline, kpis: readonly string[]) =>
  kpis.reduce((total, kpi) => total + (figures[kpi]?.value ?? 0), 0)
