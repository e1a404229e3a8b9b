import type { Row, Value } from '#lib/db/rows'
import { type Column, columnOf, decode, encode, numbersIn, type Table } from '#lib/db/table'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { DIMENSIONS, type Question } from '#lib/kpi/question'
import type { Slice } from '#lib/kpi/tables'

/** Which rows of tables in memory, and what they are put into groups by. */
export interface Split {
  /** Columns. */
  by: readonly string[]
  /** Columns with the values they may have. */
  where: readonly (readonly [column: string, values: readonly Value[]])[]
}

/** Rows of a table, and the group of each. */
interface Members {
  table: Table
  rows: Int32Array
  groups: Int32Array
}

export interface Grouped {
  /** Of each group, the values of what it is split by. */
  keys: Value[][]
  members: Members[]
}

/** A question but for its period. */
export const splitOf = ({ by, where }: Question): Split => ({
  by: by.map((id) => DIMENSION_INFO[id].column),
  where: DIMENSIONS.flatMap((id) => {
    const { column, toParam } = DIMENSION_INFO[id]
    return where[id]?.length ? [[column, where[id].map(toParam)] as const] : []
  }),
})

/** What GROUP BY does. Without a split there is one group, even without rows. */
export function groupRows(slices: readonly Slice[], { by, where }: Split): Grouped {
  const levels = by.map((): Level => ({ ids: new Map(), places: new Map(), keys: [] }))
  const members = slices
    .filter(({ start, end }) => start < end)
    .map((slice) => membersOf(slice, gate(slice.table, where), stepsOf(slice.table, by, levels)))
  return { keys: levels.at(-1)?.keys ?? [[]], members }
}

function membersOf({ table, start, end }: Slice, gates: readonly Gate[], steps: readonly Step[]): Members {
  const rows = new Int32Array(end - start)
  const groups = new Int32Array(end - start)
  let n = 0
  for (let row = start; row < end; row++) {
    if (!passes(gates, row)) continue
    rows[n] = row
    groups[n] = placeOf(steps, row)
    n += 1
  }
  return { table, rows: rows.subarray(0, n), groups: groups.subarray(0, n) }
}

interface Gate {
  numbers: Column['numbers']
  wanted: ReadonlySet<number | null>
}

const gate = (table: Table, where: Split['where']): Gate[] =>
  where.map(([name, values]) => {
    const column = columnOf(table, name)
    return { numbers: column.numbers, wanted: new Set(values.map((value) => encode(column, value))) }
  })

function passes(gates: readonly Gate[], row: number): boolean {
  for (const { numbers, wanted } of gates) if (!wanted.has(numbers[row] as number)) return false
  return true
}

/** The values of one column of the split, in all tables, and the places of the groups that it makes of those before it. */
interface Level {
  ids: Map<Value, number>
  places: Map<number, number>
  keys: Value[][]
}

interface Step {
  column: Column
  /** Ids by what stands in this table. */
  known: Map<number, number>
  level: Level
  before: Value[][]
}

const stepsOf = (table: Table, by: readonly string[], levels: readonly Level[]): Step[] =>
  levels.map((level, i) => ({
    column: columnOf(table, by[i] as string),
    known: new Map(),
    level,
    before: levels[i - 1]?.keys ?? [[]],
  }))

/** More groups or values than a table has rows: a place and an id make one whole number. */
const MOST = 2 ** 26

function placeOf(steps: readonly Step[], row: number): number {
  let place = 0
  for (const step of steps) {
    const number = step.column.numbers[row] as number
    const id = step.known.get(number) ?? learn(step, number)
    const pair = place * MOST + id
    place = step.level.places.get(pair) ?? found(step, pair, number)
  }
  return place
}

function learn({ column, known, level }: Step, number: number): number {
  const value = decode(column, number)
  const id = level.ids.get(value) ?? level.ids.size
  level.ids.set(value, id)
  known.set(number, id)
  return id
}

function found({ column, level, before }: Step, pair: number, number: number): number {
  const place = level.keys.length
  level.keys.push([...(before[Math.floor(pair / MOST)] ?? []), decode(column, number)])
  level.places.set(pair, place)
  return place
}

/** The sum of a column in each group. */
export function sumsOf({ keys, members }: Grouped, name: string): Float64Array {
  const sums = new Float64Array(keys.length)
  for (const { table, rows, groups } of members) {
    const numbers = numbersIn(columnOf(table, name))
    for (let i = 0; i < rows.length; i++)
      sums[groups[i] as number] =
        (sums[groups[i] as number] as number) + (numbers[rows[i] as number] as number)
  }
  return sums
}

/** A row for each group: its keys as `k0`, `k1`, and the sum of each column under its name. */
export function sumRows(grouped: Grouped, names: readonly string[]): Row[] {
  const rows = grouped.keys.map(keyed)
  for (const name of names) {
    const sums = sumsOf(grouped, name)
    for (const [place, row] of rows.entries()) row[name] = sums[place] ?? 0
  }
  return rows
}

/** The keys of a group as `k0`, `k1`. */
export function keyed(key: readonly Value[]): Row {
  const row: Row = {}
  for (const [i, value] of key.entries()) row[KEY_NAMES[i] ?? `k${i}`] = value
  return row
}

const KEY_NAMES = ['k0', 'k1', 'k2', 'k3']
