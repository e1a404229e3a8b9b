import { UserError } from '#lib/errors'
import { columnLetters, hugeCell, tooManyColumns } from '#lib/ingest/readers/limits'
import { type Cells, RowBuffer, UTF8_CODE } from '#lib/ingest/readers/row-buffer'
import type { Fault } from '#lib/ingest/readers/staging'

const SPACE = 32
const QUOTE = 34
const LF = 10
const CR = 13
/** Bytes; Excel's own limit for a cell. */
const LONGEST_KEPT = 32_767

/** Where the scanner stands between two bytes. */
const FIELD_START = 0
const UNQUOTED = 1
const QUOTED = 2
const QUOTE_SEEN = 3
const AFTER_CR = 4

export interface CsvRecord {
  /** 1-based, blank records counted. */
  rowNo: number
  fields: number
  /** Any field holds more than spaces. */
  content: boolean
  fault: Fault | ''
  cells: Cells
}

export interface CsvLayout {
  /** Byte. */
  delimiter: number
  /** For each column of the file its slot, or -1. */
  slots: Int16Array
  /** Content in a column from here on is a fault; Infinity while the header is being looked for. */
  width: number
  /** No record may have more fields; Infinity while the header is being looked for. */
  columns: number
  /** Records before the first one. */
  firstRow: number
  /** The record before ended with CR: a LF that comes first belongs to it. */
  afterCr: boolean
  cellBytes: number
}

/** Scans UTF-8 bytes in chunks of any size. `onRecord` answers whether to go on; the record is reused. */
export class CsvScanner {
  private state = FIELD_START
  private column = 0
  private fieldBytes = 0
  private slot = -1
  private readonly stops: Uint8Array
  private readonly cells: RowBuffer
  private readonly record: CsvRecord

  constructor(
    private readonly layout: CsvLayout,
    private readonly onRecord: (record: CsvRecord) => boolean,
  ) {
    const { delimiter, firstRow, afterCr } = layout
    const slots = layout.slots.reduce((most, slot) => Math.max(most, slot + 1), 0)
    this.stops = stopsOf(delimiter)
    this.cells = new RowBuffer(slots, UTF8_CODE)
    this.record = { rowNo: firstRow, fields: 0, content: false, fault: '', cells: this.cells }
    if (afterCr) this.state = AFTER_CR
  }

  /** Whether the bytes so far end with a record. */
  get isBetweenRecords(): boolean {
    return this.state === FIELD_START && this.column === 0
  }

  /** Takes the whole chunk and gives its length; less when `onRecord` said stop: the start of the next record. */
  push(chunk: Buffer): number {
    let at = 0
    while (at < chunk.length) {
      at = this.step(chunk, at)
      if (at < 0) return -at - 1
    }
    return at
  }

  /** Of the last record, blank ones counted; set where somebody else has read the records before. */
  get rowNo(): number {
    return this.record.rowNo
  }

  set rowNo(rowNo: number) {
    this.record.rowNo = rowNo
  }

  /** The file ends here, with or without a line end. */
  finish(): void {
    if (this.state === QUOTED) throw this.openQuote()
    if (this.state === AFTER_CR) return
    if (this.isBetweenRecords) return
    if (this.state === FIELD_START) this.openField()
    this.endField()
    this.endRecord()
  }

  private step(chunk: Buffer, at: number): number {
    switch (this.state) {
      case FIELD_START:
        return this.startField(chunk, at)
      case UNQUOTED:
        return this.unquoted(chunk, at)
      case QUOTED:
        return this.quoted(chunk, at)
      case QUOTE_SEEN:
        return this.quoteSeen(chunk, at)
      default:
        this.state = FIELD_START
        return chunk[at] === LF ? at + 1 : at
    }
  }

  private startField(chunk: Buffer, at: number): number {
    this.openField()
    this.state = chunk[at] === QUOTE ? QUOTED : UNQUOTED
    return this.state === QUOTED ? at + 1 : at
  }

  private unquoted(chunk: Buffer, at: number): number {
    const { stops } = this
    const end = chunk.length
    let i = at
    while (i < end && stops[chunk[i] as number] === 0) i++
    this.take(chunk, at, i)
    return i < end ? this.stop(chunk, i) : i
  }

  private quoted(chunk: Buffer, at: number): number {
    const found = chunk.indexOf(QUOTE, at)
    const i = found < 0 ? chunk.length : found
    this.take(chunk, at, i)
    if (i === chunk.length) return i
    this.state = QUOTE_SEEN
    return i + 1
  }

  private quoteSeen(chunk: Buffer, at: number): number {
    const byte = chunk[at] as number
    if (byte === QUOTE) {
      this.take(chunk, at, at + 1)
      this.state = QUOTED
      return at + 1
    }
    if (this.stops[byte] === 1) return this.stop(chunk, at)
    this.fault('bad_quote')
    this.state = UNQUOTED
    return at
  }

  /** A delimiter or a line end at `at`. Negative: `onRecord` said stop, -1 - (where the next record starts). */
  private stop(chunk: Buffer, at: number): number {
    this.endField()
    this.state = FIELD_START
    if (chunk[at] === this.layout.delimiter) return at + 1
    const next = chunk[at] === CR ? this.afterCr(chunk, at + 1) : at + 1
    return this.endRecord() ? next : -next - 1
  }

  private afterCr(chunk: Buffer, at: number): number {
    if (at === chunk.length) this.state = AFTER_CR
    return chunk[at] === LF ? at + 1 : at
  }

  private openField(): void {
    const { slots } = this.layout
    this.slot = this.column < slots.length ? (slots[this.column] as number) : -1
    this.fieldBytes = 0
    if (this.slot >= 0) this.cells.open(this.slot)
  }

  private take(chunk: Buffer, from: number, to: number): void {
    if (to === from) return
    const { record, layout } = this
    this.fieldBytes += to - from
    if (this.fieldBytes > layout.cellBytes) throw this.hugeCell()
    if (this.slot >= 0) this.cells.append(chunk, from, to)
    if ((!record.content || this.column >= layout.width) && visible(chunk, from, to)) this.seeContent()
  }

  private seeContent(): void {
    this.record.content = true
    if (this.column >= this.layout.width) this.fault('too_many_fields')
  }

  private endField(): void {
    if (this.slot >= 0) {
      this.cells.close()
      if (this.fieldBytes > LONGEST_KEPT) this.fault('cell_too_long')
    }
    const { columns } = this.layout
    if (++this.column > columns) throw tooManyColumns(this.column, columns, this.record.rowNo + 1)
  }

  private endRecord(): boolean {
    const { record } = this
    record.rowNo++
    record.fields = this.column
    const goOn = this.onRecord(record)
    this.cells.reset()
    record.content = false
    record.fault = ''
    this.column = 0
    return goOn
  }

  /** The first fault of a row is the one told. */
  private fault(fault: Fault): void {
    if (this.record.fault === '') this.record.fault = fault
  }

  private openQuote(): UserError {
    return new UserError(
      'csv_truncated',
      `the file ends inside a quoted cell that opened in row ${this.record.rowNo + 1}, column ${columnLetters(this.column)}`,
      'the file is cut off or a quote is missing: export it again',
    )
  }

  private hugeCell(): UserError {
    const place = { row: this.record.rowNo + 1, column: this.column }
    return hugeCell(this.layout.cellBytes, place, 'a quote is probably never closed: export the file again')
  }
}

function visible(chunk: Buffer, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((chunk[i] as number) > SPACE) return true
  return false
}

/** Bytes that end an unquoted cell. */
function stopsOf(delimiter: number): Uint8Array {
  const stops = new Uint8Array(256)
  for (const byte of [delimiter, LF, CR]) stops[byte] = 1
  return stops
}
