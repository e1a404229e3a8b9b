import { UserError } from '#lib/errors'
import { type CsvLayout, type CsvRecord, CsvScanner } from '#lib/ingest/readers/csv-scanner'
import { type FoundHeader, HeaderSearch, notAnExport } from '#lib/ingest/readers/header-search'
import { tooManyColumns } from '#lib/ingest/readers/limits'
import type { ReadRequest } from '#lib/ingest/readers/request'
import { textOf } from '#lib/ingest/readers/row-buffer'

const DELIMITERS = [',', ';', '\t', '|']
const CR = 13
const EXCEL_HINT = /^sep=(.)\r?\n/

export interface CsvStart extends FoundHeader {
  delimiter: string
  /** Bytes of the head up to and with the header record. */
  length: number
  afterCr: boolean
}

/**
 * Finds the header in the first bytes of the text, under each delimiter; `whole` when nothing follows the head. The
 * earliest header wins, then the one with the most known columns. UserErrors `not_an_export`, `too_many_columns`, and
 * `csv_truncated` when all of it stands in one quote.
 */
export function findStart(head: Buffer, whole: boolean, request: ReadRequest): CsvStart {
  const said = EXCEL_HINT.exec(head.toString('latin1', 0, 16))?.[1]
  const tries = (said ? [said] : DELIMITERS).map((delimiter) => search(head, whole, delimiter, request))
  const starts = tries.flatMap((attempt) => (attempt.start ? [attempt.start] : []))
  const [first] = starts.sort((a, b) => a.row - b.row || b.keep.length - a.keep.length)
  if (!first) throw withoutHeader(tries, request)
  if (said) first.preamble.shift()
  return first
}

function withoutHeader(tries: Attempt[], request: ReadRequest): UserError {
  const seen = tries.flatMap((attempt) => attempt.seen)
  const fault = tries.find((attempt) => attempt.fault)?.fault
  return seen.length === 0 && fault ? fault : notAnExport(seen, request)
}

interface Attempt {
  start: CsvStart | null
  seen: string[][]
  /** Why the scan ended early. */
  fault?: UserError | undefined
}

function search(head: Buffer, whole: boolean, delimiter: string, request: ReadRequest): Attempt {
  const found = new HeaderSearch(request.header)
  const { columns, cell_bytes } = request.caps
  let fields = 0
  const scanner = new CsvScanner(headLayout(delimiter, columns, cell_bytes), (record) => {
    fields = record.fields
    return found.offer(record.rowNo, cellsOf(record, columns))
  })
  const { length, fault } = scan(scanner, head, whole)
  if (!found.found) return { start: null, seen: found.seen(), fault }
  if (fields > columns) throw tooManyColumns(fields, columns, found.found.row)
  return { start: { ...found.found, delimiter, length, afterCr: head[length - 1] === CR }, seen: [] }
}

/** Under a wrong delimiter the head may be no CSV at all: that is an answer, not an error. */
function scan(scanner: CsvScanner, head: Buffer, whole: boolean): { length: number; fault?: UserError } {
  try {
    const length = scanner.push(head)
    if (length === head.length && whole) scanner.finish()
    return { length }
  } catch (error) {
    if (error instanceof UserError) return { length: head.length, fault: error }
    throw error
  }
}

function headLayout(delimiter: string, columns: number, cellBytes: number): CsvLayout {
  const slots = Int16Array.from({ length: columns }, (_, column) => column)
  const any = { width: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY }
  return { ...any, delimiter: delimiter.charCodeAt(0), slots, firstRow: 0, afterCr: false, cellBytes }
}

function cellsOf(record: CsvRecord, columns: number): string[] {
  return Array.from({ length: Math.min(record.fields, columns) }, (_, slot) => textOf(record.cells, slot))
}
