import type { CsvStart } from '#lib/ingest/readers/csv-dialect'
import { type CsvLayout, type CsvRecord, CsvScanner } from '#lib/ingest/readers/csv-scanner'
import { tooManyRows } from '#lib/ingest/readers/limits'
import type { ReadRequest, TableResult } from '#lib/ingest/readers/request'
import type { Spellings } from '#lib/ingest/readers/spellings'
import { type Fault, Staging } from '#lib/ingest/readers/staging'
import { type Program, type WholeRecords, wholeRecords } from '#lib/ingest/readers/whole-records'

/** Where the records of a table start. */
type TableStart = Omit<CsvStart, 'length'>

/** What of a request the records after the header need. */
type TableRequest = Pick<ReadRequest, 'caps' | 'required' | 'numbers' | 'bounded'>

/** The records after the header, on their way into the staging. */
export class CsvTable {
  private readonly scanner: CsvScanner
  /** Reads what it can; the scanner the rest. */
  private readonly quick: WholeRecords | null
  private readonly staging: Staging
  private readonly least: number
  private rows = 0
  private blank = 0

  constructor(
    private readonly start: TableStart,
    private readonly request: TableRequest,
    program?: Program,
  ) {
    const layout = layoutOf(start, request)
    const required = (request.required ?? []).map((i) => (start.keep[i] as number) + 1)
    this.least = Math.max(0, ...required)
    const spellings = (slot: number) => this.staging.spellings[slot] as Spellings
    const spec = { layout, fewest: this.least, numbers: request.numbers ?? [], spellings }
    this.quick = wholeRecords(spec, program)
    this.staging = new Staging(start.keep.length, { ...request, ...this.quick?.share })
    this.scanner = new CsvScanner(layout, (record) => this.record(record))
  }

  /** Of the record whose end has not come yet. */
  get openRow(): number {
    return this.scanner.rowNo + 1
  }

  /** For a chunk that is still to be read: what lies there need not be copied. */
  get place(): Buffer | undefined {
    return this.quick?.place
  }

  push(chunk: Buffer): void {
    const { quick, scanner } = this
    const size = quick?.place.length ?? chunk.length
    for (let from = 0; from < chunk.length; from += size) {
      const part = chunk.subarray(from, from + size)
      if (quick) this.pushTo(quick, part)
      else scanner.push(part)
    }
  }

  /** By turns: what is whole and usual, then one record of another kind. */
  private pushTo(quick: WholeRecords, chunk: Buffer): void {
    quick.load(chunk)
    for (let at = 0; at < chunk.length; ) {
      if (this.scanner.isBetweenRecords) at = this.pass(quick, at)
      if (at < chunk.length) at += this.scanner.push(chunk.subarray(at))
    }
  }

  private pass(quick: WholeRecords, at: number): number {
    const { staging, scanner, rows, request } = this
    const { next, records, filled } = quick.scan(
      { at, row: staging.nextRow, rowNo: scanner.rowNo },
      request.caps.rows - rows,
    )
    staging.take(filled)
    scanner.rowNo += records
    this.rows += records
    this.blank += records - filled
    return next
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
    return this.quick === null
  }

  private checkRows(): void {
    if (this.rows > this.request.caps.rows) throw tooManyRows(this.request.caps.rows)
  }

  private faultOf(record: CsvRecord): Fault | '' {
    if (record.fault) return record.fault
    return record.fields < this.least ? 'too_few_fields' : ''
  }
}

function layoutOf(start: TableStart, { caps }: TableRequest): CsvLayout {
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
