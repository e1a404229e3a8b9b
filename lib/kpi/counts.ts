import type { Limit } from '#lib/kpi/catalog'
import type { Source } from '#lib/kpi/compile'
import { scanFor } from '#lib/kpi/derived'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { withKeys } from '#lib/kpi/keys'
import type { Extent, Needs } from '#lib/kpi/needs'
import type { Dimension, Question } from '#lib/kpi/question'
import { isBeside, isWhole, type Parts } from '#lib/kpi/whole-months'

/** Columns that every table of counts has, beside the first of the month in `received`. */
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

/**
 * Rows grouped by `month`, with its first day as `received`, and its `year`. To group by these too would take three times as long.
 */
export const withMonths = (sql: string, order = 'received'): string =>
  `SELECT make_date(month // 100, month % 100, 1) AS received, month // 100 AS year, * FROM (${sql}) ORDER BY ${order}`

/** Those of these columns that rows by month are grouped by. */
export const groupedBy = (columns: readonly string[]): string[] =>
  columns.filter((column) => column !== 'year')

/** One row for each month and combination of keys that occurs; `n0`, `n1`, ... count the reports of each condition. */
export function countsSql(angle: readonly string[], { conditions }: Needs, limits: readonly Limit[]): string {
  const keys = [...groupedBy(COMMON), ...angle]
  const counts = conditions.map((condition, i) => `count_if(${condition})::INTEGER AS n${i}`)
  const sql = `SELECT ${[...keys, ...counts].join(', ')} FROM ${scanFor(counts.join(' '), limits)} GROUP BY ALL`
  return withKeys(withMonths(sql))
}

interface Counts {
  /** The table. */
  name: string
  angle: readonly string[]
  parts: Parts
  needs: Needs
  limits: readonly Limit[]
}

/** Sums of what was counted by month, and of the reports of days beside whole months. */
export function tallySource({ name, angle, parts, needs, limits }: Counts): Source {
  const used = new Set<number>()
  return {
    tally(where) {
      const i = needs.conditions.indexOf(where)
      used.add(i)
      return `CAST(coalesce(sum(n${i}), 0) AS BIGINT)`
    },
    scan() {
      if (!parts.ragged) return name
      const keys = ['received', ...COMMON, ...angle]
      const columns = [...used].map((i) => `n${i}`)
      const own = [...used].map((i) => `(${needs.conditions[i]})::INTEGER AS n${i}`)
      return `(SELECT ${[...keys, ...columns].join(', ')} FROM ${name} WHERE ${isWhole(parts)}
  UNION ALL SELECT ${[...keys, ...own].join(', ')} FROM ${scanFor(own.join(' '), limits)} WHERE ${isBeside(parts)})`
    },
  }
}
