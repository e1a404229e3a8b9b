import type { AppendValue, Writer } from '#lib/db/writer'

/** `name TYPE, name TYPE` */
export type ColumnList = string

/** `{a: 'INTEGER'}` -> `a INTEGER` */
export function columnList(columns: Record<string, string>): ColumnList {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')
}

const columnNames = (columns: ColumnList) =>
  columns.split(', ').map((column) => column.split(' ')[0] as string)

export interface Filling<Row> {
  /** `table` or `database.table`. */
  table: string
  columns: ColumnList
  /** Values by column name; a missing one is NULL. Dates and keys go in as text. */
  rows: Iterable<Row>
}

/** Makes a table and fills it in the given order. */
export async function fillTable<Row extends object>(writer: Writer, filling: Filling<Row>) {
  await writer.run(`CREATE TABLE ${filling.table} (${filling.columns})`)
  await addRows(writer, filling)
}

/** Adds rows to a table that is there, in the given order. */
export const addRows = <Row extends object>(writer: Writer, { table, columns, rows }: Filling<Row>) =>
  writer.append(table, cellsOf(columnNames(columns), rows))

function* cellsOf<Row extends object>(names: string[], rows: Iterable<Row>): Generator<AppendValue[]> {
  for (const row of rows) {
    const cells = new Map<string, AppendValue>(Object.entries(row))
    yield names.map((name) => cells.get(name) ?? null)
  }
}

/** A string as an SQL literal: for our own paths, ids and keys only. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
