import { columnOf, type Numbers, type Table } from '#lib/db/table'
import type { Part } from '#lib/kpi/cells'
import type { Measured, Statistic } from '#lib/kpi/compile'
import { groupedBy, type Scope, withYears } from '#lib/kpi/counts'
import { scanFor } from '#lib/kpi/derived'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { type Grouped, groupRows, splitOf } from '#lib/kpi/grouped'
import { withKeys } from '#lib/kpi/keys'
import type { Needs } from '#lib/kpi/needs'
import type { Dimension, Question } from '#lib/kpi/question'
import { allOf, type Found, type Slice, search, within } from '#lib/kpi/tables'

/** What a spread is split by. */
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
export const spreadSql = (keys: readonly string[], { measured }: Needs, scope: Scope): string =>
  withYears(
    [...measured.values()]
      .map((one) => valuesSql(one, { columns: groupedBy(keys), scope }))
      .join('\nUNION ALL '),
    'measure, month',
  )

interface Values {
  columns: readonly string[]
  scope: Scope
}

const valuesSql = (
  { column, of, at }: Measured & { at: number },
  { columns, scope: { limits, days } }: Values,
): string =>
  withKeys(`SELECT ${at} AS measure, ${columns.join(', ')}, (${column})::INTEGER AS value, count(*)::INTEGER AS n
FROM ${scanFor(`${of} ${column}`, limits)} WHERE (${of}) AND (${column}) IS NOT NULL AND ${days} GROUP BY ALL`)

/** A statistic of what is measured in place `at`, under the name it is wanted by. */
export interface Picked {
  name: string
  at: number
  statistic: Statistic
}

/** Every statistic under its name, in a part for each measure. */
export function spreadParts(
  picked: readonly Picked[],
  slicesAt: (at: number) => Slice[],
  question: Question,
): Part[] {
  const split = splitOf(question)
  return [...new Set(picked.map(({ at }) => at))].map((at) => {
    const grouped = groupRows(slicesAt(at), split)
    const tallies = tallied(grouped, at)
    const columns = picked
      .filter((one) => one.at === at)
      .map(({ name, statistic }) => [name, tallies.map((tally) => statisticOf(tally, statistic))] as const)
    return { keys: grouped.keys, columns: new Map(columns) }
  })
}

/** What was found of a spread, for one measure. */
export const slicesAt =
  ({ whole, months, beside }: Found) =>
  (at: number): Slice[] => {
    const own = (slice: Slice) =>
      isSpreadTable(slice.table) ? within(slice, 'measure', [at, at + 1]) : slice
    return [within(own(allOf(whole)), 'month', months), ...beside.map(own)]
  }

/** Else it holds the reports one by one. */
const isSpreadTable = ({ columns }: Table) => columns.get('measure') !== undefined

/** The values of a group that occur, ascending, and how many there are up to each. */
interface Tally {
  values: number[]
  upto: number[]
}

/** Of each group. The entries of a group are chained, the last first; one array of times serves all groups in turn. */
function tallied(grouped: Grouped, at: number): Tally[] {
  const { values, times, before, last, most } = chained(grouped, at)
  const sums = new Float64Array(most + 1)
  return Array.from(last, (end) => {
    for (let i = end; i >= 0; i = before[i] as number)
      sums[values[i] as number] = (sums[values[i] as number] as number) + (times[i] as number)
    return take(sums)
  })
}

/** The value and how often it occurs there, of every row in which it is known, with the entry of its group before it; the last of each. */
function chained({ keys, members }: Grouped, at: number) {
  const length = members.reduce((sum, { rows }) => sum + rows.length, 0)
  const [values, times, before] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)]
  const last = new Int32Array(keys.length).fill(-1)
  let [end, most] = [0, 0]
  for (const { table, rows, groups } of members) {
    const { value, n } = valuesIn(table, at)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      const group = groups[i] as number
      const own = value[row] as number
      if (own < 0) continue
      if (own > most) most = own
      values[end] = own
      times[end] = n ? (n[row] as number) : 1
      before[end] = last[group] as number
      last[group] = end
      end += 1
    }
  }
  return { values, times, before, last, most }
}

/** Durations are never below 0: such a number stands for none. */
function valuesIn(table: Table, at: number): { value: Numbers; n: Numbers | null } {
  if (isSpreadTable(table))
    return { value: columnOf(table, 'value').numbers, n: columnOf(table, 'n').numbers }
  return { value: columnOf(table, `m${at}`).numbers, n: null }
}

/** What stands in `sums`, which is empty afterwards. */
function take(sums: Float64Array): Tally {
  const tally: Tally = { values: [], upto: [] }
  let total = 0
  for (let i = 0; i < sums.length; i++) {
    if (sums[i] === 0) continue
    total += sums[i] as number
    tally.values.push(i)
    tally.upto.push(total)
  }
  sums.fill(0)
  return tally
}

/** Linear interpolation, as `quantile_cont` has it: the value in place i of all, from 0, is the least with more than i up to it. */
function statisticOf({ values, upto }: Tally, statistic: Statistic): number | null {
  const total = upto.at(-1) ?? 0
  if (statistic === 'count') return total
  if (statistic === 'sum') return sumOf({ values, upto })
  if (total === 0) return null
  const place = (total - 1) * statistic
  const at = (i: number) => values[search(upto, i + 1, [0, upto.length])] as number
  const share = place - Math.floor(place)
  return at(Math.floor(place)) * (1 - share) + at(Math.ceil(place)) * share
}

const sumOf = ({ values, upto }: Tally) =>
  values.reduce((sum, value, i) => sum + value * ((upto[i] as number) - (upto[i - 1] ?? 0)), 0)
