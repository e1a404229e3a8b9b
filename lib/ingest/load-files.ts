import type { Fates, Reason } from '#lib/ingest/fates'
import { DATES_COLUMNS, type LoadKind, REJECT_COLUMNS, REPORT_COLUMNS } from '#lib/ingest/load'
import { type ColumnType, NONE } from '#lib/ingest/parquet/pages'
import { writeParquet } from '#lib/ingest/parquet/write'
import { safeForm } from '#lib/ingest/privacy'
import { type Column, columnOf, type Value } from '#lib/ingest/staged-column'
import type { Typed } from '#lib/ingest/typing'
import { Words } from '#lib/ingest/vocabulary'

/** Writes `rows.parquet`: the accepted rows by rising tracking id. */
export async function writeRows(
  path: string,
  kind: LoadKind,
  source: { typed: Typed; fates: Fates; words: Words },
) {
  const { accepted } = source.fates
  const columns = columnsOf(kind).map(([name, type]) => ({
    name,
    type,
    values: source.typed.values[name] as Column,
  }))
  await writeParquet(path, { columns, rows: accepted, words: source.words.list })
}

const columnsOf = (kind: LoadKind): [string, ColumnType][] =>
  Object.entries(kind === 'reports' ? REPORT_COLUMNS : DATES_COLUMNS)

/** The column whose value is to blame. */
const BLAMED: Partial<Record<Reason, string>> = {
  not_a_tracking_id: 'tracking_id',
  unreadable_date: 'received_date',
  before_2010: 'received_date',
  after_cutoff: 'received_date',
}

/** Of the cell that a row was rejected for; undefined where it was none of its cells. */
export function formOf(typed: Typed, row: number, reason: Reason): string | undefined {
  const column = BLAMED[reason]
  return column && safeForm(typed.textOf(column, row))
}

/** Writes `rejects.parquet`: where, why, and a form of the value that shows its shape only. */
export async function writeRejects(path: string, typed: Typed, { rejected, reasonOf }: Fates): Promise<void> {
  const words = new Words()
  const word = (text: string | undefined) => (text ? words.index(text) : NONE)
  const values: Record<keyof typeof REJECT_COLUMNS, Value> = {
    row_no: (typed.values.row_no as Column).at,
    column: (row) => word(BLAMED[reasonOf(row)]),
    reason: (row) => word(reasonOf(row)),
    value: (row) => word(formOf(typed, row, reasonOf(row))),
  }
  const columns = (Object.keys(REJECT_COLUMNS) as (keyof typeof REJECT_COLUMNS)[]).map((name) => ({
    name,
    type: REJECT_COLUMNS[name],
    values: columnOf(values[name]),
  }))
  await writeParquet(path, { columns, rows: rejected, words: words.list })
}
