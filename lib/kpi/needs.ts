import type { Catalog } from '#lib/kpi/catalog'
import { columnsOf, type Measured } from '#lib/kpi/compile'
import type { Kpi } from '#lib/kpi/kpi'
import { DONE, OF } from '#lib/kpi/question'
import { jointLeaveReadings, readingOf } from '#lib/kpi/readings'
import { KPIS } from '#lib/kpi/registry'
import { inSense } from '#lib/kpi/sense'

/** What definitions count, and what they take means and quantiles of; each once. */
export interface Needs {
  conditions: readonly string[]
  measured: readonly Measured[]
}

/** Read from the very columns that are made of the definitions, so that nothing is said twice. */
export function needsOf(kpis: readonly Kpi[]): Needs {
  const conditions = new Set<string>()
  const measured = new Map<string, Measured>()
  const naming = {
    count: (where: string) => `${conditions.add(where).size}`,
    of: ({ column, of }: Measured) => `${measured.set(nameOf({ column, of }), { column, of }).size}`,
  }
  for (const kpi of kpis) columnsOf(kpi, naming)
  return { conditions: [...conditions], measured: [...measured.values()] }
}

/** What tells one from another. */
export const nameOf = ({ column, of }: Measured): string => `${column} | ${of}`

const SENSES = DONE.flatMap((done) => OF.map((of) => ({ done, of })))
const known = new WeakMap<Catalog, Map<Extent, Needs>>()

/** `untimed`: without what is said of dates, which is most of it and dear to look at. */
export type Extent = 'all' | 'untimed'

/** Of what is asked of an edition: its indicators, in every sense, and the other readings of its rules. */
export function needsOfAll(catalog: Catalog, extent: Extent): Needs {
  const found = known.get(catalog) ?? new Map<Extent, Needs>()
  known.set(catalog, found)
  const needs = found.get(extent) ?? needsOf(extent === 'all' ? allOf(catalog) : UNTIMED)
  found.set(extent, needs)
  return needs
}

const inSenses = (kpis: readonly Kpi[]) => [
  ...kpis,
  ...kpis.flatMap((kpi) => SENSES.map((sense) => inSense(kpi, sense))),
]

const UNTIMED = inSenses(KPIS.filter(({ group }) => group !== 'timeliness'))

const allOf = ({ readings }: Catalog): Kpi[] => [
  ...inSenses(KPIS),
  ...jointLeaveReadings().values(),
  ...readings.flatMap((rule) => readingOf(rule) ?? []),
]
