import type { UserError } from '#lib/errors'
import { BOOLEAN, CellTag, NUMBER, SHARED } from '#lib/ingest/readers/cell-tag'
import { SPREADSHEET_CODE } from '#lib/ingest/readers/cell-text'
import { columnLetters, hugeCell, type Place, tooManyColumns, tooManyRows } from '#lib/ingest/readers/limits'
import { RowBuffer, textOf } from '#lib/ingest/readers/row-buffer'
import type { SharedStrings } from '#lib/ingest/readers/shared-strings'
import { isName, TextRuns } from '#lib/ingest/readers/text-runs'
import { attributes, malformed, type XmlHandler } from '#lib/ingest/readers/xml-scanner'

const LAST_ROW = 1_048_576
const LOWER_C = 99
const LOWER_F = 102
const ZERO = 48
const LARGEST_INDEX = 2 ** 31
/** Beyond so many they are not counted. */
const MOST_MERGED = 10_000

export interface SheetRow {
  rowNo: number
  /** One past the last column with a cell. */
  fields: number
  content: boolean
  /** Content to the right of the header: placed there by reference, or by running on, which may be a shift. */
  beyond: 'none' | 'placed' | 'run_on'
  cells: RowBuffer
}

export interface SheetOptions {
  shared: Pick<SharedStrings, 'put'> | null
  columns: number
  cellBytes: number
  onRow(row: SheetRow): void
}

/** Rows of a worksheet from XML events. Keeps the cells of the columns that have a slot. */
export class SheetHandler implements XmlHandler {
  formulas = 0
  /** Formulas in kept cells without the value that a spreadsheet program would have stored. */
  unsaved = 0
  /** Cells below the header that go over several rows: only the first of these has their value. */
  merged = 0
  private headerRow = 0
  private slots: Int16Array
  private width = Number.POSITIVE_INFINITY
  private readonly tag = new CellTag()
  private readonly runs: TextRuns
  private readonly spare = new RowBuffer(1, SPREADSHEET_CODE)
  private readonly row: SheetRow
  private inSheet = false
  private inRow = false
  private inCell = false
  private target: RowBuffer | null = null
  private slot = 0
  private hasFormula = false

  constructor(private readonly options: SheetOptions) {
    this.runs = new TextRuns(options.cellBytes, () =>
      hugeCell(options.cellBytes, this.place(), 'export it again'),
    )
    this.slots = Int16Array.from({ length: options.columns }, (_, column) => column)
    const cells = new RowBuffer(options.columns, SPREADSHEET_CODE)
    this.row = { rowNo: 0, fields: 0, content: false, beyond: 'none', cells }
  }

  /** From the next row on only these columns are kept, in this order. */
  keep(columns: readonly number[], width: number): void {
    this.slots = new Int16Array(width).fill(-1)
    columns.forEach((column, slot) => {
      this.slots[column] = slot
    })
    this.width = width
    this.headerRow = this.row.rowNo
    this.row.cells = new RowBuffer(columns.length, SPREADSHEET_CODE)
  }

  open(bytes: Buffer, from: number, to: number, end: number): void {
    if (this.inCell) this.inside(bytes, from, to)
    else if (this.inRow) {
      if (to - from === 1 && bytes[from] === LOWER_C) this.openCell(bytes, to, end)
    } else if (this.inSheet) {
      if (isName(bytes, from, to, 'row')) this.openRow(bytes, to, end)
    } else if (isName(bytes, from, to, 'sheetData')) this.inSheet = true
    else if (this.merged < MOST_MERGED && isName(bytes, from, to, 'mergeCell'))
      this.merge(attributes(bytes, to, end).get('ref') ?? '')
  }

  private merge(range: string): void {
    const [first = 0, last = 0] = (range.match(/\d+/g) ?? []).map(Number)
    if (first > this.headerRow && last > first) this.merged++
  }

  /** Of the cell that was opened last. */
  place(): Place {
    return { row: this.row.rowNo, column: this.row.fields - 1 }
  }

  close(bytes: Buffer, from: number, to: number): void {
    if (this.inCell) {
      if (to - from === 1 && bytes[from] === LOWER_C) this.closeCell()
      else this.runs.close(bytes, from, to)
    } else if (this.inRow) {
      if (isName(bytes, from, to, 'row')) this.closeRow()
    } else if (this.inSheet && isName(bytes, from, to, 'sheetData')) this.inSheet = false
  }

  text(bytes: Buffer, from: number, to: number): void {
    if (this.inCell) this.runs.text(bytes, from, to)
  }

  literal(bytes: Buffer, from: number, to: number): void {
    if (this.inCell) this.runs.literal(bytes, from, to)
  }

  private inside(bytes: Buffer, from: number, to: number): void {
    if (to - from === 1 && bytes[from] === LOWER_C) throw this.damaged('a cell stands inside a cell')
    if (to - from === 1 && bytes[from] === LOWER_F) this.hasFormula = true
    this.runs.open(bytes, from, to)
  }

  private openRow(bytes: Buffer, from: number, end: number): void {
    const written = attributes(bytes, from, end).get('r')
    const rowNo = written === undefined ? this.row.rowNo + 1 : Number(written)
    if (rowNo > LAST_ROW) throw tooManyRows(LAST_ROW)
    if (!Number.isInteger(rowNo) || rowNo <= this.row.rowNo)
      throw malformed('sheet', `row numbers do not rise after row ${this.row.rowNo}`)
    Object.assign(this.row, { rowNo, fields: 0, content: false, beyond: 'none' })
    this.row.cells.reset()
    this.inRow = true
  }

  private closeRow(): void {
    this.inRow = false
    this.options.onRow(this.row)
  }

  private openCell(bytes: Buffer, from: number, end: number): void {
    this.tag.read(bytes, from, end)
    const column = this.tag.column < 0 ? this.row.fields : this.tag.column
    if (column < this.row.fields) throw malformed('sheet', `cells are out of order in row ${this.row.rowNo}`)
    if (column >= this.options.columns) throw tooManyColumns(column + 1, this.options.columns, this.row.rowNo)
    this.row.fields = column + 1
    this.inCell = true
    this.hasFormula = false
    this.aim(column)
    this.runs.begin(this.target)
  }

  /** A cell without a slot is looked at only where it decides whether the row is blank or too wide. */
  private aim(column: number): void {
    const slot = column < this.slots.length ? (this.slots[column] as number) : -1
    const asked = !this.row.content || column >= this.width
    this.target = slot >= 0 ? this.row.cells : asked ? this.spare : null
    this.slot = Math.max(0, slot)
    if (this.target === this.spare) this.spare.reset()
    this.target?.open(this.slot)
  }

  private closeCell(): void {
    this.inCell = false
    this.runs.end()
    if (this.hasFormula) this.formulas++
    if (!this.target) return
    this.value(this.target)
    if (this.target.size(this.slot) === 0) {
      if (this.hasFormula && this.isKeptNumber()) this.unsaved++
      return
    }
    this.row.content = true
    if (this.row.fields > this.width) this.row.beyond = this.tag.column < 0 ? 'run_on' : 'placed'
  }

  /** An empty text may be what the formula gives. */
  private isKeptNumber(): boolean {
    return this.target !== this.spare && this.tag.type === NUMBER
  }

  private value(target: RowBuffer): void {
    target.close()
    if (target.size(this.slot) === 0) return
    if (this.tag.type === SHARED) this.sharedValue(target)
    else if (this.tag.type === BOOLEAN) target.set(textOf(target, this.slot) === '1' ? 'TRUE' : 'FALSE')
    else if (this.tag.type === NUMBER) plainNumber(target, this.slot)
  }

  private damaged(why: string): UserError {
    const { row, column } = this.place()
    return malformed('sheet', `${why} in row ${row}, column ${columnLetters(column)}`)
  }

  private sharedValue(target: RowBuffer): void {
    const found = this.options.shared?.put(indexOf(target, this.slot), target) ?? false
    if (!found) throw this.damaged('a text is missing')
  }
}

/** The digits of a shared string's number; too large for any when they are none. */
function indexOf(target: RowBuffer, slot: number): number {
  let index = 0
  for (let i = target.starts[slot] as number; i < (target.ends[slot] as number); i++) {
    const digit = (target.bytes[i] as number) - ZERO
    if (digit < 0 || digit > 9 || index > LARGEST_INDEX) return Number.POSITIVE_INFINITY
    index = index * 10 + digit
  }
  return index
}

/** `1.234567E6` as `1234567`. */
function plainNumber(target: RowBuffer, slot: number): void {
  const text = textOf(target, slot)
  if (/^[-+]?[\d.]+e[-+]?\d+$/i.test(text)) target.set(String(Number(text)))
}
