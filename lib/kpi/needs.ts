import type { Catalog } from '#lib/kpi/catalog'
import { columnsOf, type Measured } from '#lib/kpi/compile'
import type { Kpi } from '#lib/kpi/kpi'
import { DONE, OF } from '#lib/kpi/question'
import { jointLeaveReadings, readingOf } from '#lib/kpi/readings'
import { KPIS } from '#lib/kpi/registry'
import { inSense } from '#lib/kpi/sense'

/** What definitions count and what they take means and quantiles of, each once, with the place that it is known by. */
export interface Needs {
  conditions: ReadonlyMap<string, number>
  /** By `nameOf`. */
  measured: ReadonlyMap<string, Measured & { at: number }>
}

/** Read from the very columns that are made of the definitions, so that nothing is said twice. */
export function needsOf(kpis: readonly Kpi[]): Needs {
  const conditions = new Map<string, number>()
  const measured = new Map<string, Measured & { at: number }>()
  const naming = {
    count(where: string) {
      if (!conditions.has(where)) conditions.set(where, conditions.size)
      return where
    },
    of({ column, of }: Measured) {
      const name = nameOf({ column, of })
      if (!measured.has(name)) measured.set(name, { column, of, at: measured.size })
      return name
    },
  }
  for (const kpi of kpis) columnsOf(kpi, naming)
  return { conditions, measured }
}

/** What tells one from another. */
export const nameOf = ({ column, of }: Measured): string => `${column} | ${of}`

const SENSES = DONE.flatMap((done) => OF.map((of) => ({ done, of })))
const known = new WeakMap<Catalog, Record<Extent, Needs>>()

/** `untimed`: without what is said of dates, which is most of it and dear to look at; the places are those among all. */
export type Extent = 'all' | 'untimed'

/** Of what is asked of an edition: its indicators, in every sense, and the other readings of its rules. */
export function needsOfAll(catalog: Catalog, extent: Extent): Needs {
  const found = known.get(catalog) ?? extentsOf(needsOf(allOf(catalog)))
  known.set(catalog, found)
  return found[extent]
}

function extentsOf(all: Needs): Record<Extent, Needs> {
  const own = needsOf(UNTIMED)
  const conditions = new Map([...all.conditions].filter(([condition]) => own.conditions.has(condition)))
  const measured = new Map([...all.measured].filter(([name]) => own.measured.has(name)))
  return { all, untimed: { conditions, measured } }
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
