import type { Fates, Reason } from '#lib/ingest/fates'
import { DATES_COLUMNS, type LoadKind, REJECT_COLUMNS, REPORT_COLUMNS } from '#lib/ingest/load'
import { NONE } from '#lib/ingest/loops'
import type { ColumnType } from '#lib/ingest/parquet/pages'
import { type ParquetColumn, writeParquet } from '#lib/ingest/parquet/write'
import { safeForm } from '#lib/ingest/privacy'
import { type Column, columnOf, type Meant } from '#lib/ingest/staged-column'
import type { Typed } from '#lib/ingest/typing'
import { Words } from '#lib/ingest/vocabulary'

/** Writes `rows.parquet`: the accepted rows by rising tracking id. */
export async function writeRows(
  path: string,
  kind: LoadKind,
  source: { typed: Typed; fates: Fates; words: Words },
) {
  const { accepted } = source.fates
  const columns = columnsOf(kind).map(([name, type]) => written(name, type, source.typed.values[name]))
  await writeParquet(path, { columns, rows: accepted, words: source.words.list })
}

const columnsOf = (kind: LoadKind): [string, ColumnType][] =>
  Object.entries(kind === 'reports' ? REPORT_COLUMNS : DATES_COLUMNS)

function written(name: string, type: ColumnType, values: Column | Meant | undefined): ParquetColumn {
  if (values && (type === 'INTEGER' || type === 'BIGINT')) return { name, type, values }
  if (values && 'meanings' in values) return { name, type, values }
  throw new Error(`a column has no meanings: ${name}`)
}

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
  const said = (text: (row: number) => string | undefined) => {
    const indexes = Int32Array.from(rejected, (row) => words.index(text(row) ?? ''))
    const meanings = Int32Array.from(words.list, (word, index) => (word === '' ? NONE : index))
    return { numbers: columnOf((i) => indexes[i] as number), meanings }
  }
  const rowNo = (typed.values.row_no as Column).at
  const columns: ParquetColumn[] = [
    { name: 'row_no', type: REJECT_COLUMNS.row_no, values: columnOf((i) => rowNo(rejected[i] as number)) },
    { name: 'column', type: REJECT_COLUMNS.column, values: said((row) => BLAMED[reasonOf(row)]) },
    { name: 'reason', type: REJECT_COLUMNS.reason, values: said(reasonOf) },
    { name: 'value', type: REJECT_COLUMNS.value, values: said((row) => formOf(typed, row, reasonOf(row))) },
  ]
  await writeParquet(path, { columns, rows: rejected.map((_, i) => i), words: words.list })
}
