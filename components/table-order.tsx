import type { SortingState } from '@tanstack/react-table'

/** One `susun` for each table that is not in its own order: `wilayah.completion_rate.turun`. */
const NAME = 'susun'
const DOWN = 'turun'
const UP = 'naik'

const isOf = (table: string) => (value: string) => value.startsWith(`${table}.`)

/** The order of a table that an address asks for; the table's own where it asks for none. */
export function readOrder(search: URLSearchParams, table: string): SortingState {
  const [, ...parts] = search.getAll(NAME).find(isOf(table))?.split('.') ?? []
  const way = parts.pop()
  const id = parts.join('.')
  return id && (way === UP || way === DOWN) ? [{ id, desc: way === DOWN }] : []
}

/** Writes the order of one table and leaves those of the others. */
export function writeOrder(search: URLSearchParams, table: string, [order]: SortingState): void {
  const others = search.getAll(NAME).filter((value) => !isOf(table)(value))
  const own = order ? [`${table}.${order.id}.${order.desc ? DOWN : UP}`] : []
  search.delete(NAME)
  for (const value of [...others, ...own]) search.append(NAME, value)
}
