import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { labelled } from '#lib/reports/build-scope'
import type { Figure } from '#lib/reports/figure'
import { askOccurringFigures } from '#lib/reports/figures'
import type { RegionRow } from '#lib/reports/region-row'
import type { Labelled } from '#lib/reports/scope'
import { FEWEST } from '#lib/stats/fewest'
import { tiers } from '#lib/stats/tiers'

export interface Standout extends Labelled {
  figure: Figure
  /** Of a unit: the region it belongs to. */
  region: Labelled | null
}

/** Who differs from the common rate beyond chance; all others cannot be told apart. */
export interface Standouts {
  kpi: string
  of: 'regions' | 'units'
  below: Standout[]
  above: Standout[]
  /** How many were compared. */
  compared: number
}

const KPIS = ['follow_up_rate', 'completion_rate_mature']
const UNIT_KPI = 'completion_rate_mature'

/** Regions that stand out in following up and completing, then units that do in completing. */
export async function askStandouts(
  edition: Edition,
  question: Question,
  regions: readonly RegionRow[],
): Promise<Standouts[]> {
  const rows = regions.map(({ code, name, label_en, figures }) => ({
    key: code,
    label: { id: name, en: label_en },
    figures,
  }))
  const byRegion = KPIS.map((kpi) =>
    standoutsOf(
      rows.map((row) => ({ ...row, region: null, figure: row.figures[kpi] })),
      { kpi, of: 'regions' },
    ),
  )
  return [...byRegion, await unitStandouts(edition, question)]
}

async function unitStandouts(edition: Edition, question: Question): Promise<Standouts> {
  const [catalog, grid] = await Promise.all([
    readCatalog(edition),
    askOccurringFigures(edition, [UNIT_KPI], { ...question, by: ['region', 'unit'] }),
  ])
  const units = [...grid].flatMap(([key, row]) => {
    const [region = '', unit = ''] = key.split('|')
    const figure = row[UNIT_KPI]
    // Too few can never stand out; comparing them only makes the limits stricter for the others.
    if (unit === 'none' || (figure?.denominator ?? 0) < FEWEST) return []
    return [{ ...labelled(catalog, 'unit', unit), key, region: labelled(catalog, 'region', region), figure }]
  })
  return standoutsOf(units, { kpi: UNIT_KPI, of: 'units' })
}

type Candidate = Omit<Standout, 'figure'> & { figure: Figure | undefined }

function standoutsOf(candidates: readonly Candidate[], about: Pick<Standouts, 'kpi' | 'of'>): Standouts {
  const known = candidates.flatMap(({ key, label, region, figure }) =>
    figure?.denominator ? [{ key, label, region, figure }] : [],
  )
  const tier = tiers(
    known.map(({ figure }) => ({ successes: figure.numerator ?? 0, n: figure.denominator ?? 0 })),
  )
  return {
    ...about,
    below: known.filter((_, i) => tier[i] === 'below').sort((a, b) => missing(b) - missing(a)),
    above: known.filter((_, i) => tier[i] === 'above'),
    compared: known.length,
  }
}

/** Reports that were not done: where most is to be won. */
const missing = ({ figure }: Standout) => (figure.denominator ?? 0) - (figure.numerator ?? 0)
