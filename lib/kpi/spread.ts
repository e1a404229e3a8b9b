import type { Limit } from '#lib/kpi/catalog'
import { filter, type Measured, type Scan, type Statistic } from '#lib/kpi/compile'
import { MONTH } from '#lib/kpi/counts'
import { scanFor } from '#lib/kpi/derived'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { withKeys } from '#lib/kpi/keys'
import type { Needs } from '#lib/kpi/needs'
import type { Dimension, Question } from '#lib/kpi/question'
import { isBeside, isWhole, type Parts } from '#lib/kpi/whole-months'

/** What the spread is split by beside the first of the month in `received`. */
const KEYS = ['year', 'month', 'region', 'classification']

export const SPREAD_ROWS = 6_000_000

/** Can the split and the filters of a question be seen in the spread? */
export const isSpread = ({ by, where }: Question): boolean =>
  ([...by, ...Object.keys(where)] as Dimension[]).every((id) => KEYS.includes(DIMENSION_INFO[id].column))

/**
 * How often each value occurs of all that is measured, by month: durations are whole working days, so few values
 * say exactly what millions of reports do.
 */
export const spreadSql = ({ measured }: Needs, limits: readonly Limit[]): string =>
  `${measured
    .map((one, at) => `${values(one, { at, columns: [MONTH, ...KEYS], limits })} GROUP BY ALL`)
    .join('\nUNION ALL ')}
ORDER BY measure, received`

function values(
  { column, of }: Measured,
  { at, columns, limits }: { at: number; columns: readonly string[]; limits: readonly Limit[] },
): string {
  const n = columns.includes(MONTH) ? 'count(*)::INTEGER' : '1'
  return withKeys(`SELECT ${at} AS measure, ${columns.join(', ')}, (${column})::INTEGER AS value, ${n} AS n
FROM ${scanFor(`${of} ${column}`, limits)} WHERE (${of}) AND (${column}) IS NOT NULL`)
}

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
  parts: Parts
  limits: readonly Limit[]
}

/** Each statistic as a column, beside the keys `k0`, `k1` of the question. */
export function compileSpread(picked: readonly Picked[], question: Question, spread: Spread): Scan {
  const keys = question.by.map((_, i) => `k${i}`)
  const split = question.by.map((id, i) => `${DIMENSION_INFO[id].column} AS k${i}`)
  const { conditions, params } = filter(question)
  const places = [...new Set(picked.map(({ at }) => at))]
  const group = [...keys, 'measure'].join(', ')
  const sql = `WITH counted AS (
  SELECT ${[...split, 'measure', 'value'].join(', ')}, sum(n)::BIGINT AS n FROM ${scanOf(picked, spread)}
  WHERE ${[`measure IN (${places.join(', ')})`, ...conditions].join(' AND ')} GROUP BY ALL
), ranked AS (
  SELECT *, sum(n) OVER (PARTITION BY ${group} ORDER BY value) AS upto,
    (sum(n) OVER (PARTITION BY ${group}) - 1)::DOUBLE AS last
  FROM counted
)
SELECT ${[...keys, ...picked.map(statisticOf)].join(',\n  ')}
FROM ranked${keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : ''}`
  return { sql: withKeys(sql), params }
}

function scanOf(picked: readonly Picked[], { name, parts, limits }: Spread): string {
  if (!parts.ragged) return name
  const columns = ['received', ...KEYS]
  const once = picked.filter(({ at }, i) => picked.findIndex((one) => one.at === at) === i)
  const own = once.map(
    ({ measured, at }) => `${values(measured, { at, columns, limits })} AND (${isBeside(parts)})`,
  )
  return `(SELECT ${['measure', ...columns, 'value', 'n'].join(', ')} FROM ${name} WHERE ${isWhole(parts)}
  UNION ALL ${own.join('\n  UNION ALL ')})`
}

/** The value in place i of all, from 0, is the least with more than i values up to it; between two places: linear. */
function statisticOf({ name, at, statistic }: Picked): string {
  const own = (aggregate: string, condition = '') => `${aggregate} FILTER (WHERE measure = ${at}${condition})`
  if (statistic === 'count') return `CAST(coalesce(${own('sum(n)')}, 0) AS BIGINT) AS ${name}`
  if (statistic === 'sum') return `CAST(${own('sum(value * n)')} AS BIGINT) AS ${name}`
  const place = `last * ${statistic}::DOUBLE`
  const low = own('min(value)', ` AND upto > floor(${place})`)
  const high = own('min(value)', ` AND upto > ceil(${place})`)
  const share = own(`max(${place} - floor(${place}))`)
  // In this order the last digit is that of quantile_cont.
  return `${low} * (1 - ${share}) + ${high} * ${share} AS ${name}`
}
