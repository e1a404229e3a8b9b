import { UserError } from '#lib/errors'
import { pick } from '#lib/ingest/loops'
import type { Cells } from '#lib/ingest/readers/row-buffer'
import { Spellings } from '#lib/ingest/readers/spellings'
import { type Bounded, checkTexts } from '#lib/ingest/readers/word-caps'
import type { Rows } from '#lib/ingest/rows'

const BLOCK_BITS = 12
/** Rows that lie together. */
export const BLOCK = 2 ** BLOCK_BITS
/** Columns lie one after another, since they are read one after another; a little apart, or they would share one cache set. */
export const STRIDE = BLOCK + 16
const SPACE = 32
const ZERO = 48
const MOST_DIGITS = 9
/** Row number and fault stand before the cells. */
export const AHEAD = 2
/** To be asked for like slots. */
export const ROW_NO = -2
export const FAULT = -1
/** By their numbers in memory; that of none is 0. */
export const FAULTS = ['', 'too_few_fields', 'too_many_fields', 'bad_quote', 'cell_too_long'] as const

/** Why a row cannot be taken as it stands. */
export type Fault = Exclude<(typeof FAULTS)[number], ''>

/** As it lies in memory. */
export const codeOf = (fault: Fault | ''): number => FAULTS.indexOf(fault)

interface StagingOptions {
  /** Slots whose plain digits stand for themselves instead of being spellings. */
  numbers?: readonly number[]
  /** By slot: a column whose different texts are bounded. */
  bounded?: readonly (Bounded | null)[]
  caps: { memory_bytes: number }
  /** Memory for a block of rows where others lay some, too; then `taken` bytes of the cap belong to them. */
  desk?: Int32Array
  taken?: number
}

/** The kept cells of a file in memory: each distinct spelling of a column once, each row as numbers of spellings. */
export class Staging {
  rows = 0
  readonly spellings: readonly Spellings[]
  /** The last is the desk, where the next row goes. */
  private readonly blocks: Int32Array[]
  private readonly desk: Int32Array
  private readonly isNumber: readonly boolean[]
  /** Of the slot whose rows were asked for in another order last. */
  private piece: { slot: number; cells: Int32Array } | null = null
  /** Of the header found, whatever other sheets are asked later. */
  private readonly bounded: readonly (Bounded | null)[]

  constructor(
    slots: number,
    private readonly options: StagingOptions,
  ) {
    this.desk = options.desk ?? new Int32Array(STRIDE * (AHEAD + slots))
    this.blocks = [this.desk]
    this.spellings = Array.from({ length: slots }, () => new Spellings())
    this.isNumber = this.spellings.map((_, slot) => options.numbers?.includes(slot) ?? false)
    this.bounded = [...(options.bounded ?? [])]
  }

  add(rowNo: number, fault: Fault | '', cells: Cells): void {
    const { desk } = this
    const base = this.nextRow
    desk[base] = rowNo
    desk[base + STRIDE] = codeOf(fault)
    for (let slot = 0; slot < cells.slots; slot++)
      desk[base + STRIDE * (AHEAD + slot)] = this.cell(cells, slot)
    this.take(1)
  }

  /** Of the desk. */
  get nextRow(): number {
    return this.rows % BLOCK
  }

  /** Takes over the next `rows` of the desk, which never go beyond its end. */
  take(rows: number): void {
    this.rows += rows
    if (rows > 0 && this.nextRow === 0) this.clearDesk()
  }

  /** UserError `too_many_strings` for a column that cannot be what its header says; asked at the end and on the way. */
  checkWords(): void {
    this.bounded.forEach((bounded, slot) => {
      if (bounded) checkTexts(bounded, this.spellings[slot] as Spellings, this.rows)
    })
  }

  rowNo(row: number): number {
    return this.cellAt(row, ROW_NO)
  }

  fault(row: number): Fault | '' {
    return FAULTS[this.cellAt(row, FAULT)] ?? ''
  }

  /** The number of a spelling; `-1 - n` stands for the plain digits of n in a slot of numbers. */
  cellAt(row: number, slot: number): number {
    const block = this.blocks[row >>> BLOCK_BITS] as Int32Array
    return block[baseOf(slot) + (row & (BLOCK - 1))] as number
  }

  /** Puts into `out`, for each of the rows, the number in a slot. */
  copy(slot: number, { places, isStretch }: Rows, out: Int32Array): void {
    if (isStretch) this.copyStretch(slot, places[0] as number, out)
    else pick(this.whole(slot), places, out)
  }

  /** All rows of a slot in one piece, when all are there: for rows in any order, going from block to block costs four times as much. */
  private whole(slot: number): Int32Array {
    if (this.piece?.slot !== slot) {
      const cells = this.piece?.cells ?? new Int32Array(this.rows)
      this.copyStretch(slot, 0, cells)
      this.piece = { slot, cells }
    }
    return this.piece.cells
  }

  private copyStretch(slot: number, first: number, out: Int32Array): void {
    for (let i = 0, size = 0; i < out.length; i += size) {
      const block = this.blocks[(first + i) >>> BLOCK_BITS] as Int32Array
      const inBlock = (first + i) & (BLOCK - 1)
      size = Math.min(BLOCK - inBlock, out.length - i)
      const from = baseOf(slot) + inBlock
      out.set(block.subarray(from, from + size), i)
    }
  }

  /** By the number of each spelling in a slot, the cells that have it. */
  cellsOf(slot: number): Uint32Array {
    const counts = new Uint32Array(this.spellings[slot]?.count ?? 0)
    const base = baseOf(slot)
    for (const [i, block] of this.blocks.entries())
      countIn(block.subarray(base, base + Math.min(BLOCK, this.rows - i * BLOCK)), counts)
    return counts
  }

  /** The cell as it stands, but for zeros before a number. */
  textAt(row: number, slot: number): string {
    const number = this.cellAt(row, slot)
    return number < 0 ? String(-1 - number) : (this.spellings[slot]?.text(number) ?? '')
  }

  private cell({ bytes, starts, ends }: Cells, slot: number): number {
    let from = starts[slot] as number
    let to = ends[slot] as number
    while (from < to && (bytes[from] as number) <= SPACE) from++
    while (to > from && (bytes[to - 1] as number) <= SPACE) to--
    if (from === to) return 0
    const number = this.isNumber[slot] ? plainNumber(bytes, from, to) : -1
    if (number >= 0) return -1 - number
    return (this.spellings[slot] as Spellings).number(bytes, from, to)
  }

  private clearDesk(): void {
    this.blocks[this.blocks.length - 1] = this.desk.slice()
    this.blocks.push(this.desk)
    const { caps, taken = 0 } = this.options
    const words = this.spellings.reduce((sum, { bytes }) => sum + bytes, 0)
    if (taken + this.blocks.length * this.desk.byteLength + words > caps.memory_bytes)
      throw tooMuch(caps.memory_bytes)
    this.checkWords()
  }
}

/** Where a slot starts in a block. */
const baseOf = (slot: number) => (AHEAD + slot) * STRIDE

/** Plain digits, which stand for themselves, are none. */
function countIn(numbers: Int32Array, counts: Uint32Array): void {
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number
    if (number >= 0) counts[number] = (counts[number] as number) + 1
  }
}

/** The value of 1 to 9 digits, else -1. */
function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > MOST_DIGITS) return -1
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] as number) - ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function tooMuch(memory: number): UserError {
  return new UserError(
    'out_of_memory',
    `the file needs more memory than the import may use: ${Math.floor(memory / 2 ** 20)} MB`,
    'split the export by period and load the parts',
  )
}
