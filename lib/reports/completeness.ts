import type { Row } from '#lib/db/rows'
import type { Edition } from '#lib/kpi/edition'
import { rowsOf } from '#lib/reports/edition-rows'

/** Accepted rows of a load of reports that lack something, or that the reference tables do not know. */
export interface Completeness {
  no_classification: number
  no_category: number
  unmapped_category: number
  no_location: number
  unmapped_region: number
  unknown_status: number
  /** Covered by a dates file. */
  with_dates: number
}

const NOTHING: Completeness = {
  no_classification: 0,
  no_category: 0,
  unmapped_category: 0,
  no_location: 0,
  unmapped_region: 0,
  unknown_status: 0,
  with_dates: 0,
}

interface CompletenessRow extends Row, Completeness {
  load: string
}

const COMPLETENESS = `
SELECT load, ${Object.keys(NOTHING)
  .map((name) => `coalesce(sum(${name}), 0) AS ${name}`)
  .join(', ')}
FROM (SELECT *, CASE WHEN region = 'unmapped' THEN rows END AS unmapped_region FROM quality)
GROUP BY load`

/** By load; a load without an accepted row lacks nothing. */
export async function readCompleteness(edition: Edition): Promise<(load: string) => Completeness> {
  const rows = await rowsOf<CompletenessRow>(edition, COMPLETENESS)
  const byLoad = new Map(rows.map(({ load, ...counts }) => [load, counts]))
  return (load) => byLoad.get(load) ?? NOTHING
}
