import { columnOf, type Table, tableOfRows } from '#lib/db/table'
import { editionKey } from '#lib/kpi/catalog'
import { DAYS } from '#lib/kpi/counts'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import type { Days, Parts } from '#lib/kpi/whole-months'

/** What is counted of reports by month and made once for an edition. */
export interface Monthly {
  name: string
  /** Of all days or of a bound period: one of DAYS. In order of months. */
  sql(days: string): string
  /** Rows: a larger one is no summary. */
  most: number
}

/** Rows of a table in memory, from `start` to before `end`. */
export interface Slice {
  table: Table
  start: number
  end: number
}

/** The table, when it is there; else null, and it is begun. Nobody waits: the reports themselves answer meanwhile. */
export const tableOf = ({ reader }: Edition, { name, sql, most }: Monthly): Promise<Table | null> =>
  Promise.race([reader.derive?.(name, () => sql(DAYS.all), most) ?? null, null])

const KEPT_ROWS = 50_000
const kept = createKeep<Table>(KEPT_ROWS, ({ rows }) => rows)

/** A table by month, which of its months a question is about, half-open, and the days beside them. */
export interface Found {
  whole: Table
  months: readonly [from: number | null, to: number | null]
  beside: readonly Slice[]
}

/** Days beside whole months are counted from the reports, and kept: a page asks much of the same days. */
export async function findIn(
  whole: Table,
  { edition, monthly, parts }: { edition: Edition; monthly: Monthly; parts: Parts },
): Promise<Found> {
  const beside = await Promise.all(parts.beside.map((days) => tableOfDays(edition, monthly, days)))
  return { whole, months: [parts.from, parts.to], beside: beside.map(allOf) }
}

function tableOfDays(edition: Edition, monthly: Monthly, days: Days): Promise<Table> {
  const key = `${editionKey(edition)} ${monthly.name} ${days.join(' ')}`
  return kept.get(key) ?? kept.set(key, readDays(edition, monthly, days))
}

async function readDays({ reader }: Edition, { sql }: Monthly, days: Days): Promise<Table> {
  return tableOfRows(await reader.all(sql(DAYS.bound), days))
}

export const allOf = (table: Table): Slice => ({ table, start: 0, end: table.rows })

/** What was found, of a table in order of months. */
export const slicesOf = ({ whole, months, beside }: Found): Slice[] => [
  within(allOf(whole), 'month', months),
  ...beside,
]

/** Those rows of a slice, all in order of `column`, in which it is from `from` to before `to`; null: no end. */
export function within(
  slice: Slice,
  column: string,
  [from, to]: readonly [number | null, number | null],
): Slice {
  const { table, start, end } = slice
  if (start === end) return slice
  const { numbers } = columnOf(table, column)
  const first = from === null ? start : search(numbers, from, [start, end])
  return { table, start: first, end: to === null ? end : search(numbers, to, [first, end]) }
}

/** The first place in [start, end) whose number is not below `least`, else `end`; the numbers there ascend. */
export function search(
  numbers: ArrayLike<number>,
  least: number,
  [start, end]: readonly [number, number],
): number {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}
