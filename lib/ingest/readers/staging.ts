import { UserError } from '#lib/errors'
import type { Cells } from '#lib/ingest/readers/row-buffer'
import { type Spelled, Spellings } from '#lib/ingest/readers/spellings'

/** Why a row cannot be taken as it stands. */
export type Fault = 'too_few_fields' | 'too_many_fields' | 'bad_quote' | 'cell_too_long'

const BLOCK_BITS = 12
const BLOCK = 2 ** BLOCK_BITS
/** Columns lie one after another, since they are read one after another; a little apart, or they would share one cache set. */
const STRIDE = BLOCK + 16
/** No vocabulary is as large: the country has some 40,000 units and each of them a few spellings. */
const MOST_WORDS = 2 ** 17
const SPACE = 32
const ZERO = 48
const MOST_DIGITS = 9
/** Row number and fault stand before the cells. */
const AHEAD = 2
const FAULTS: readonly (Fault | '')[] = [
  '',
  'too_few_fields',
  'too_many_fields',
  'bad_quote',
  'cell_too_long',
]

interface StagingOptions {
  /** Slots whose plain digits stand for themselves instead of being spellings. */
  numbers?: readonly number[]
  /** By slot: the name of a column whose cells are words of a vocabulary. */
  vocabularies?: readonly (string | null)[]
  caps: { memory_bytes: number }
}

/** Where the answers for many rows go. */
export interface RowsInto {
  rows: Uint32Array
  out: Int32Array | Float64Array
}

/** The contents of a staging, as they go from thread to thread. */
export interface Staged {
  rows: number
  blocks: Int32Array[]
  spelled: Spelled[]
}

/** The kept cells of a file in memory: each distinct spelling of a column once, each row as numbers of spellings. */
export class Staging {
  rows = 0
  readonly spellings: readonly Spellings[]
  private readonly blocks: Int32Array[] = []
  private readonly width: number
  private readonly isNumber: readonly boolean[]

  constructor(
    slots: number,
    private readonly options: StagingOptions,
  ) {
    this.width = AHEAD + slots
    this.spellings = Array.from({ length: slots }, () => new Spellings())
    this.isNumber = this.spellings.map((_, slot) => options.numbers?.includes(slot) ?? false)
  }

  add(rowNo: number, fault: Fault | '', cells: Cells): void {
    const block = this.openBlock()
    const base = this.rows % BLOCK
    block[base] = rowNo
    block[base + STRIDE] = FAULTS.indexOf(fault)
    for (let slot = 0; slot < cells.slots; slot++)
      block[base + STRIDE * (AHEAD + slot)] = this.cell(cells, slot)
    this.rows++
  }

  staged(): Staged {
    return { rows: this.rows, blocks: this.blocks, spelled: this.spellings.map((each) => each.spelled()) }
  }

  /** Adds the rows of a later part of the file, numbered from 1, as if they had come here one by one. */
  absorb({ rows, blocks, spelled }: Staged, rowsBefore: number): void {
    const maps = this.spellings.map((own, slot) => own.absorb(spelled[slot] as Spelled))
    for (let done = 0; done < rows; ) {
      const block = blocks[done >>> BLOCK_BITS] as Int32Array
      const run = { from: done % BLOCK, to: this.rows % BLOCK, count: 0 }
      run.count = Math.min(BLOCK - run.from, BLOCK - run.to, rows - done)
      addRun(block, this.openBlock(), { ...run, maps, rowsBefore })
      done += run.count
      this.rows += run.count
    }
  }

  /** UserError `too_many_strings` for a column that cannot be what its header says; asked at the end and on the way. */
  checkWords(): void {
    this.options.vocabularies?.forEach((name, slot) => {
      if (name !== null && (this.spellings[slot] as Spellings).count > MOST_WORDS) throw tooManyWords(name)
    })
  }

  rowNo(row: number): number {
    return this.at(row, 0)
  }

  fault(row: number): Fault | '' {
    return FAULTS[this.at(row, 1)] as Fault | ''
  }

  /** The number of a spelling; `-1 - n` stands for the plain digits of n in a slot of numbers. */
  cellAt(row: number, slot: number): number {
    return this.at(row, AHEAD + slot)
  }

  /** Puts into `out`, for each of `rows`, what the spelling in a slot means. */
  lookUp(slot: number, meanings: ArrayLike<number>, { rows, out }: RowsInto): void {
    const { blocks } = this
    const base = (AHEAD + slot) * STRIDE
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      const block = blocks[row >>> BLOCK_BITS] as Int32Array
      out[i] = meanings[block[base + (row & (BLOCK - 1))] as number] as number
    }
  }

  /** The cell as it stands, but for zeros before a number. */
  textAt(row: number, slot: number): string {
    const number = this.cellAt(row, slot)
    return number < 0 ? String(-1 - number) : (this.spellings[slot]?.text(number) ?? '')
  }

  private at(row: number, place: number): number {
    const block = this.blocks[row >>> BLOCK_BITS] as Int32Array
    return block[place * STRIDE + (row & (BLOCK - 1))] as number
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

  private openBlock(): Int32Array {
    if (this.rows % BLOCK === 0) this.newBlock()
    return this.blocks[this.blocks.length - 1] as Int32Array
  }

  private newBlock(): void {
    this.blocks.push(new Int32Array(STRIDE * this.width))
    const rows = this.blocks.length * STRIDE * this.width * Int32Array.BYTES_PER_ELEMENT
    const words = this.spellings.reduce((sum, { bytes }) => sum + bytes, 0)
    if (rows + words > this.options.caps.memory_bytes) throw tooMuch(this.options.caps.memory_bytes)
    this.checkWords()
  }
}

/** Rows that lie together in both blocks. */
interface Run {
  from: number
  to: number
  count: number
  /** By slot: the number here of each spelling there. */
  maps: readonly Int32Array[]
  rowsBefore: number
}

/** Column by column: row by row it would jump from one to the next with every cell. */
function addRun(block: Int32Array, target: Int32Array, { from, to, count, maps, rowsBefore }: Run): void {
  const cells = (place: number) => block.subarray(place * STRIDE + from, place * STRIDE + from + count)
  const goal = (place: number) => target.subarray(place * STRIDE + to, place * STRIDE + to + count)
  const [numbers, rowNumbers] = [cells(0), goal(0)]
  for (let i = 0; i < count; i++) rowNumbers[i] = (numbers[i] as number) + rowsBefore
  goal(1).set(cells(1))
  for (const [slot, map] of maps.entries()) renumber(cells(AHEAD + slot), goal(AHEAD + slot), map)
}

/** Plain digits, which stand for themselves, and the empty spelling stay as they are. */
function renumber(cells: Int32Array, goal: Int32Array, map: Int32Array): void {
  for (let i = 0; i < cells.length; i++) {
    const number = cells[i] as number
    goal[i] = number > 0 ? (map[number] as number) : number
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

function tooManyWords(name: string): UserError {
  return new UserError(
    'too_many_strings',
    `the column ${name} holds more than ${MOST_WORDS} different texts`,
    'its cells seem to be of another column: give the export as it was downloaded',
  )
}

function tooMuch(memory: number): UserError {
  return new UserError(
    'out_of_memory',
    `the file needs more memory than the import may use: ${Math.floor(memory / 2 ** 20)} MB`,
    'split the export by period and load the parts',
  )
}
