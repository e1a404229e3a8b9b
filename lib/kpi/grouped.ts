import type { Value } from '#lib/db/rows'
import { type Column, columnOf, decode, numbersIn, type Table } from '#lib/db/table'
import type { Part } from '#lib/kpi/cells'
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
  const members = slices
    .filter(({ start, end }) => start < end)
    .map((slice): Members => {
      const rows = passing(slice, where)
      return { table: slice.table, rows, groups: new Int32Array(rows.length) }
    })
  return { keys: by.reduce<Value[][]>((keys, name) => divide(members, keys, name), [[]]), members }
}

/** The rows in which every column has one of its values. */
function passing({ table, start, end }: Slice, where: Split['where']): Int32Array {
  let rows = new Int32Array(end - start)
  for (let i = 0; i < rows.length; i++) rows[i] = start + i
  for (const [name, wanted] of where) {
    const { codes, values } = codedOf(columnOf(table, name))
    const isWanted = Uint8Array.from(values, (value) => Number(wanted.includes(value)))
    let n = 0
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      rows[n] = row
      n += isWanted[codes[row] as number] as number
    }
    rows = rows.subarray(0, n)
  }
  return rows
}

/** A larger field of pairs is kept by those that occur. */
const FIELD = 2 ** 18

/** Divides all groups by one more column; the keys of the new ones, in the order in which these are met. */
function divide(members: readonly Members[], keys: readonly Value[][], name: string): Value[][] {
  const coded = members.map(({ table }) => codedOf(columnOf(table, name)))
  const values = [...new Set(coded.flatMap((own) => own.values))]
  const ids = new Map(values.map((value, id) => [value, id]))
  const field = keys.length * values.length
  /** By pair of group and value, one more than the place of the new group. */
  const places: Record<number, number> = field > FIELD ? {} : new Int32Array(field)
  const divided: Value[][] = []
  for (const [at, { rows, groups }] of members.entries()) {
    const { codes, values: own } = coded[at] as Coded
    const idsHere = Int32Array.from(own, (value) => ids.get(value) ?? 0)
    for (let i = 0; i < rows.length; i++) {
      const id = idsHere[codes[rows[i] as number] as number] as number
      const pair = (groups[i] as number) * values.length + id
      if (!places[pair])
        places[pair] = divided.push([...(keys[groups[i] as number] ?? []), values[id] ?? null])
      groups[i] = (places[pair] as number) - 1
    }
  }
  return divided
}

/** Of each row, the place of its value among all that occur in the column. */
interface Coded {
  codes: Uint16Array | Int32Array
  values: readonly Value[]
}

const known = new WeakMap<Column, Coded>()

function codedOf(column: Column): Coded {
  const coded = known.get(column) ?? encoded(column)
  known.set(column, coded)
  return coded
}

function encoded(column: Column): Coded {
  const { numbers } = column
  const places = new Map<number, number>()
  const codes = new Int32Array(numbers.length)
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] as number
    const place = places.get(number) ?? places.size
    if (place === places.size) places.set(number, place)
    codes[row] = place
  }
  const values = Array.from(places.keys(), (number) => decode(column, number))
  return { codes: values.length > 2 ** 16 ? codes : Uint16Array.from(codes), values }
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

/** The sum of each column in every group. */
export const summed = (grouped: Grouped, names: readonly string[]): Part => ({
  keys: grouped.keys,
  columns: new Map(names.map((name) => [name, sumsOf(grouped, name)])),
})
