import { UserError } from '#lib/errors'
import type { Kpi } from '#lib/kpi/kpi'
import { BOUNDS } from '#lib/kpi/registry/bounds'
import { CLOSING } from '#lib/kpi/registry/closing'
import { COMPLETION } from '#lib/kpi/registry/completion'
import { DATA } from '#lib/kpi/registry/data'
import { DURATIONS } from '#lib/kpi/registry/durations'
import { OMBUDSMAN } from '#lib/kpi/registry/horizon'
import { ON_TIME } from '#lib/kpi/registry/on-time'
import { OPEN } from '#lib/kpi/registry/open'
import { SATISFACTION } from '#lib/kpi/registry/satisfaction'
import { STAGES } from '#lib/kpi/registry/stages'
import { VOLUME } from '#lib/kpi/registry/volume'

/** Every indicator there is. Adding one here adds it to the API, the command line, the method page and the tests. */
export const KPIS: readonly Kpi[] = [
  ...VOLUME,
  ...COMPLETION,
  ...CLOSING,
  ...OPEN,
  ...OMBUDSMAN,
  ...ON_TIME,
  ...DURATIONS,
  ...STAGES,
  ...BOUNDS,
  ...SATISFACTION,
  ...DATA,
]

const BY_ID = new Map(KPIS.map((kpi) => [kpi.id, kpi]))

/** The indicator of that id, else UserError `unknown_kpi`. */
export function findKpi(id: string): Kpi {
  const kpi = BY_ID.get(id)
  if (!kpi) throw new UserError('unknown_kpi', `no such KPI: ${id}`, `one of ${[...BY_ID.keys()].join(', ')}`)
  return kpi
}
