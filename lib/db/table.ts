import type { Row, Value } from '#lib/db/rows'

/** A table in memory, by columns. */
export interface Table {
  rows: number
  columns: Pick<ReadonlyMap<string, Column>, 'get'>
}

export type Numbers = Uint8Array | Int32Array | Float64Array

/** Numbers from 0 up say themselves; any below 0 stands for a value: -1 for the first of `values`, -2 for the second, ... */
export interface Column {
  numbers: Numbers
  values: readonly Value[]
}

export const decode = ({ values }: Column, number: number): Value =>
  number >= 0 ? number : (values[-1 - number] ?? null)

/** Numbers to reckon with; what is none counts as 0. */
export const numbersIn = (column: Column): Numbers =>
  column.values.length === 0
    ? column.numbers
    : Float64Array.from(column.numbers, (number) => Number(decode(column, number) ?? 0))

/** A column of a table. Error where it has none of that name. */
export function columnOf({ columns }: Table, name: string): Column {
  const column = columns.get(name)
  if (!column) throw new Error(`no such column: ${name}`)
  return column
}

/** Fills a table piece by piece. */
export interface TableMaker {
  /** The next values of one column. */
  add(column: number, length: number, valueAt: (i: number) => Value): void
  finish(): Table
}

export function makeTable(names: readonly string[]): TableMaker {
  const makers = names.map(makeColumn)
  return {
    add: (column, length, valueAt) => makers[column]?.add(length, valueAt),
    finish() {
      const columns = new Map(names.map((name, i) => [name, makers[i]?.finish() as Column]))
      return { rows: [...columns.values()][0]?.numbers.length ?? 0, columns }
    },
  }
}

const FIRST_SIZE = 2048

function makeColumn() {
  const places = new Map<Value, number>()
  let numbers: Int32Array | Float64Array = new Int32Array(FIRST_SIZE)
  let length = 0
  const place = (value: Value): number => {
    const found = places.get(value) ?? -1 - places.size
    places.set(value, found)
    return found
  }
  return {
    add(count: number, valueAt: (i: number) => Value) {
      if (length + count > numbers.length) numbers = larger(numbers, length + count)
      for (let i = 0; i < count; i++) {
        const value = valueAt(i)
        const number = typeof value === 'number' && value >= 0 ? value : place(value)
        if (number !== (number | 0) && numbers instanceof Int32Array) numbers = Float64Array.from(numbers)
        numbers[length + i] = number
      }
      length += count
    },
    finish: (): Column => ({ numbers: numbers.slice(0, length), values: [...places.keys()] }),
  }
}

function larger(numbers: Int32Array | Float64Array, least: number): Int32Array | Float64Array {
  const size = Math.max(least, 2 * numbers.length)
  const copy = numbers instanceof Int32Array ? new Int32Array(size) : new Float64Array(size)
  copy.set(numbers)
  return copy
}

/** Rows as a table; without rows it has no columns. */
export function tableOfRows(rows: readonly Row[]): Table {
  const names = Object.keys(rows[0] ?? {})
  const maker = makeTable(names)
  for (const [i, name] of names.entries()) maker.add(i, rows.length, (row) => rows[row]?.[name] ?? null)
  return maker.finish()
}
