import type { Limit } from '#lib/kpi/catalog'
import { scanFor } from '#lib/kpi/derived'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { withKeys } from '#lib/kpi/keys'
import type { Extent, Needs } from '#lib/kpi/needs'
import type { Dimension, Question } from '#lib/kpi/question'

/** Columns that every table of counts has. */
const COMMON = ['year', 'month', 'region', 'agency']

/** What a table of counts is split by beside them. All at once would leave hardly fewer rows than there are reports. */
const ANGLES: readonly (readonly string[])[] = [
  ['classification', 'keyed_in'],
  ['status', 'bucket'],
  ['unit'],
  ['category'],
  ['channel', 'keyed_in'],
  ['visibility'],
  ['category', 'leaf_category'],
]

/** Dates are told from the first angle alone: nothing asks of them by the others. */
export const extentOf = (angle: readonly string[]): Extent => (angle === ANGLES[0] ? 'all' : 'untimed')

/** The first angle from which a question's split and filters can be seen; null where there is none. */
export function angleOf({ by, where }: Question): readonly string[] | null {
  const dimensions = [...by, ...Object.keys(where)] as Dimension[]
  const columns = dimensions.map((id) => DIMENSION_INFO[id].column)
  const isSeen = (angle: readonly string[]) =>
    columns.every((column) => COMMON.includes(column) || angle.includes(column))
  return ANGLES.find(isSeen) ?? null
}

/** Rows grouped by `month`, with its `year`. To group by that too would take half as long again. */
export const withYears = (sql: string, order = 'month'): string =>
  `SELECT month // 100 AS year, * FROM (${sql}) ORDER BY ${order}`

/** Those of these columns that rows by month are grouped by. */
export const groupedBy = (columns: readonly string[]): string[] =>
  columns.filter((column) => column !== 'year')

/** Stands in SQL for the days that a table is made of: all of them, or those of a period that is bound. */
export const DAYS = { all: 'true', bound: 'received >= CAST($1 AS DATE) AND received < CAST($2 AS DATE)' }

/** What a table by month is made of. */
export interface Scope {
  limits: readonly Limit[]
  /** One of DAYS. */
  days: string
}

/** One row for each month and combination of keys that occurs; `n0`, `n1`, ... count the reports of each condition. */
export function countsSql(angle: readonly string[], { conditions }: Needs, { limits, days }: Scope): string {
  const keys = [...groupedBy(COMMON), ...angle]
  const counts = [...conditions].map(
    ([condition, at]) => `coalesce(count_if(${condition}), 0)::INTEGER AS n${at}`,
  )
  const from = scanFor(counts.join(' '), limits)
  return withKeys(
    withYears(`SELECT ${[...keys, ...counts].join(', ')} FROM ${from} WHERE ${days} GROUP BY ALL`),
  )
}
