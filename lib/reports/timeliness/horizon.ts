import type { Row } from '#lib/db/rows'
import { type Catalog, readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Dimension, Question } from '#lib/kpi/question'
import { HORIZON } from '#lib/kpi/registry/horizon'
import { labelled } from '#lib/reports/build-scope'
import { rowsOf } from '#lib/reports/edition-rows'
import type { Figure } from '#lib/reports/figure'
import { askFigures } from '#lib/reports/figures'
import type { Labelled } from '#lib/reports/scope'

/** Counts of reports without follow-up. Figures: HORIZON_KPIS. */
export interface HorizonRow extends Labelled {
  figures: Record<string, Figure>
}

export interface Horizon {
  /** Working days it looks ahead of each cut-off. */
  workdays: number
  /** The day they end on after the cut-off of the edition; null beyond the calendar. */
  until: string | null
  whole: Record<string, Figure>
  /** Only where there is something to say. */
  regions: HorizonRow[]
  agencies: HorizonRow[]
}

export const HORIZON_KPIS = [
  'ombudsman_soon_14',
  'ombudsman_soon_60',
  'ombudsman_eligible',
  'ombudsman_over_60',
]

export async function askHorizon(edition: Edition, question: Question): Promise<Horizon> {
  const [catalog, until, whole, regions, agencies] = await Promise.all([
    readCatalog(edition),
    endOf(edition),
    askFigures(edition, HORIZON_KPIS, { ...question, by: [] }),
    askFigures(edition, HORIZON_KPIS, { ...question, by: ['region'] }),
    askFigures(edition, HORIZON_KPIS, { ...question, by: ['agency'] }),
  ])
  return {
    workdays: HORIZON,
    until,
    whole: whole.get('') ?? {},
    regions: rowsIn(regions, 'region', catalog),
    agencies: rowsIn(agencies, 'agency', catalog),
  }
}

function rowsIn(
  grid: Map<string, Record<string, Figure>>,
  dimension: Dimension,
  catalog: Catalog,
): HorizonRow[] {
  return [...grid]
    .filter(([, figures]) => HORIZON_KPIS.some((kpi) => figures[kpi]?.value))
    .map(([key, figures]) => ({ ...labelled(catalog, dimension, key), figures }))
}

/** The last working day of the horizon by the national calendar. */
async function endOf(edition: Edition): Promise<string | null> {
  const days = await rowsOf<Row & { day: string; workdays: number }>(
    edition,
    "SELECT day, workdays FROM calendar WHERE region = '' AND is_working ORDER BY day",
  )
  const ahead = days.filter(({ day }) => day > edition.manifest.cutoff)
  return ahead[HORIZON - 1]?.day ?? null
}
