import type { Row } from '#lib/db/rows'
import type { Limit } from '#lib/kpi/catalog'
import { filter, type Measured, type Scan, type Statistic } from '#lib/kpi/compile'
import { groupedBy, withMonths } from '#lib/kpi/counts'
import { scanFor } from '#lib/kpi/derived'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { withKeys } from '#lib/kpi/keys'
import type { Needs } from '#lib/kpi/needs'
import type { Dimension, Question } from '#lib/kpi/question'
import { isBeside, isWhole, type Parts } from '#lib/kpi/whole-months'

/** What a spread is split by beside the first of the month in `received`. */
export const spreadKeys = (column: string): string[] => ['year', 'month', 'region', column]

/** Columns that have a spread of their own. */
const SIDES = ['classification', 'status']

/** The keys of the spread beside the counts of that angle, in which a question can be seen; null where there is none. */
export function spreadOf(angle: readonly string[], question: Question): string[] | null {
  const side = SIDES.find((column) => angle.includes(column))
  return side && isSpread(question, spreadKeys(side)) ? spreadKeys(side) : null
}

export const SPREAD_ROWS = 6_000_000

/** Can the split and the filters of a question be seen in the spread? */
export const isSpread = ({ by, where }: Question, keys: readonly string[]): boolean =>
  ([...by, ...Object.keys(where)] as Dimension[]).every((id) => keys.includes(DIMENSION_INFO[id].column))

/**
 * How often each value occurs of all that is measured, by month: durations are whole working days, so few values
 * say exactly what millions of reports do.
 */
export const spreadSql = (keys: readonly string[], { measured }: Needs, limits: readonly Limit[]): string =>
  withMonths(
    measured
      .map((one, at) => values(one, { at, columns: groupedBy(keys), n: 'count(*)::INTEGER', limits }))
      .map((sql) => `${sql} GROUP BY ALL`)
      .join('\nUNION ALL '),
    'measure, received',
  )

interface Values {
  at: number
  columns: readonly string[]
  n: string
  limits: readonly Limit[]
}

const values = ({ column, of }: Measured, { at, columns, n, limits }: Values): string =>
  withKeys(`SELECT ${at} AS measure, ${columns.join(', ')}, (${column})::INTEGER AS value, ${n} AS n
FROM ${scanFor(`${of} ${column}`, limits)} WHERE (${of}) AND (${column}) IS NOT NULL`)

/** A statistic of what is measured in place `at`, to be selected under a name. */
export interface Picked {
  name: string
  at: number
  measured: Measured
  statistic: Statistic
}

interface Spread {
  /** The table. */
  name: string
  keys: readonly string[]
  parts: Parts
  limits: readonly Limit[]
}

/** A row for each measure, beside the keys `k0`, `k1` of the question; every statistic is worked out once for all measures. */
export function compileSpread(picked: readonly Picked[], question: Question, spread: Spread): Scan {
  const keys = question.by.map((_, i) => `k${i}`)
  const split = question.by.map((id, i) => `${DIMENSION_INFO[id].column} AS k${i}`)
  const { conditions, params } = filter(question)
  const places = [...new Set(picked.map(({ at }) => at))]
  const statistics = [...new Set(picked.map(({ statistic }) => statistic))]
  const group = [...keys, 'measure'].join(', ')
  const sql = `WITH counted AS (
  SELECT ${[...split, 'measure', 'value'].join(', ')}, sum(n)::BIGINT AS n FROM ${scanOf(picked, spread)}
  WHERE ${[`measure IN (${places.join(', ')})`, ...conditions].join(' AND ')} GROUP BY ALL
), ranked AS (
  SELECT *, sum(n) OVER (PARTITION BY ${group} ORDER BY value) AS upto,
    (sum(n) OVER (PARTITION BY ${group}) - 1)::DOUBLE AS last
  FROM counted
)
SELECT ${[group, ...statistics.map(statisticOf)].join(',\n  ')}
FROM ranked GROUP BY ${group}`
  return { sql: withKeys(sql), params, toRow: (row) => toRow(row, picked) }
}

/** The row of one measure, its statistics under the names they were picked by. */
function toRow({ measure, ...row }: Row, picked: readonly Picked[]): Row {
  const own = picked.filter(({ at }) => at === measure)
  const keys = Object.entries(row).filter(([name]) => name.startsWith('k'))
  const named = own.map(({ name, statistic }) => [name, row[columnOf(statistic)] ?? null])
  return Object.fromEntries([...keys, ...named])
}

function scanOf(picked: readonly Picked[], { name, keys, parts, limits }: Spread): string {
  if (!parts.ragged) return name
  const columns = ['received', ...keys]
  const once = picked.filter(({ at }, i) => picked.findIndex((one) => one.at === at) === i)
  const own = once.map(
    ({ measured, at }) => `${values(measured, { at, columns, n: '1', limits })} AND (${isBeside(parts)})`,
  )
  return `(SELECT ${['measure', ...columns, 'value', 'n'].join(', ')} FROM ${name} WHERE ${isWhole(parts)}
  UNION ALL ${own.join('\n  UNION ALL ')})`
}

const columnOf = (statistic: Statistic) => `s_${String(statistic).replace('.', '_')}`

/** The value in place i of all, from 0, is the least with more than i values up to it; between two places: linear. */
function statisticOf(statistic: Statistic): string {
  const name = columnOf(statistic)
  if (statistic === 'count') return `sum(n)::BIGINT AS ${name}`
  if (statistic === 'sum') return `sum(value * n)::BIGINT AS ${name}`
  const place = `last * ${statistic}::DOUBLE`
  const low = `min(value) FILTER (WHERE upto > floor(${place}))`
  const high = `min(value) FILTER (WHERE upto > ceil(${place}))`
  const share = `max(${place} - floor(${place}))`
  // In this order the last digit is that of quantile_cont.
  return `${low} * (1 - ${share}) + ${high} * ${share} AS ${name}`
}
