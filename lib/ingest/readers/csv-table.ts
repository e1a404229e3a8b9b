import type { CsvStart } from '#lib/ingest/readers/csv-dialect'
import { type CsvLayout, type CsvRecord, CsvScanner } from '#lib/ingest/readers/csv-scanner'
import { tooManyRows } from '#lib/ingest/readers/limits'
import type { ReadRequest, TableResult } from '#lib/ingest/readers/request'
import { type Fault, type Staged, Staging } from '#lib/ingest/readers/staging'

/** Where the records of a table start. */
export type TableStart = Omit<CsvStart, 'length'>

/** What of a request the records after the header need. */
export type TableRequest = Pick<ReadRequest, 'caps' | 'required' | 'numbers' | 'vocabularies'>

/** The records of a later part of a file, numbered from 1. */
export interface TablePart {
  rows: number
  blank: number
  staged: Staged
}

/** The records after the header, on their way into the staging. */
export class CsvTable {
  private readonly scanner: CsvScanner
  private readonly staging: Staging
  private readonly least: number
  private rows = 0
  private blank = 0

  constructor(
    private readonly start: TableStart,
    private readonly request: TableRequest,
  ) {
    this.staging = new Staging(start.keep.length, request)
    const required = (request.required ?? []).map((i) => (start.keep[i] as number) + 1)
    this.least = Math.max(0, ...required)
    this.scanner = new CsvScanner(layoutOf(start, request), (record) => this.record(record))
  }

  push(chunk: Buffer): void {
    this.scanner.push(chunk)
  }

  /** Whether what was pushed so far ends with a record. */
  get isBetweenRecords(): boolean {
    return this.scanner.isBetweenRecords
  }

  /** The records so far, for the table that has those before. */
  part(): TablePart {
    this.scanner.finish()
    return { rows: this.rows, blank: this.blank, staged: this.staging.staged() }
  }

  /** Takes over the records that follow, as if they had been pushed here; nothing can be pushed afterwards. */
  absorb({ rows, blank, staged }: TablePart): void {
    this.staging.absorb(staged, this.start.row + this.rows)
    this.rows += rows
    this.blank += blank
    this.checkRows()
  }

  finish(): Omit<TableResult, 'format' | 'dialect'> {
    this.scanner.finish()
    const { row, headers, preamble } = this.start
    const { rows, blank, staging } = this
    const table = { sheet: null, date1904: false, header_row: row, headers, preamble }
    return { ...table, rows, blank, staging, warnings: [] }
  }

  private record(record: CsvRecord): boolean {
    this.rows++
    this.checkRows()
    if (record.content) this.staging.add(record.rowNo, this.faultOf(record), record.cells)
    else this.blank++
    return true
  }

  private checkRows(): void {
    if (this.rows > this.request.caps.rows) throw tooManyRows(this.request.caps.rows)
  }

  private faultOf(record: CsvRecord): Fault | '' {
    if (record.fault) return record.fault
    return record.fields < this.least ? 'too_few_fields' : ''
  }
}

export function layoutOf(start: TableStart, { caps }: TableRequest): CsvLayout {
  const slots = new Int16Array(start.headers.length).fill(-1)
  start.keep.forEach((column, slot) => {
    slots[column] = slot
  })
  return {
    delimiter: start.delimiter.charCodeAt(0),
    slots,
    width: start.headers.length,
    columns: caps.columns,
    firstRow: start.row,
    afterCr: start.afterCr,
    cellBytes: caps.cell_bytes,
  }
}
