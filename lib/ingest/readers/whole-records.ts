import { randomFillSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CsvLayout } from '#lib/ingest/readers/csv-scanner'
import { CELL_KEPT } from '#lib/ingest/readers/row-buffer'
import type { Spellings } from '#lib/ingest/readers/spellings'
import { AHEAD, BLOCK, codeOf, STRIDE } from '#lib/ingest/readers/staging'

/** What the compiled module exports; assembly/records.ts says what each means. */
interface Records extends Record<Place | Setting, WebAssembly.Global<'i32'>> {
  memory: WebAssembly.Memory
  scan(from: number, end: number, most: number): number
}
type Place = 'SLOTS' | 'NUMBERS' | 'KEYS' | 'KEY_BYTES' | 'DESK' | 'BYTES' | Limit
type Limit = 'MOST_COLUMNS' | 'MOST_SLOTS' | 'MOST_BYTES'
type Setting = 'delimiter' | 'columns' | 'fewest' | 'tooFew' | 'longest' | 'longestKept' | Desk
type Desk = 'rowsOnDesk' | 'stride' | 'row' | 'rowNo'

/** The compiled module; null where it is not to be had. */
export type Program = WebAssembly.Module | null

export interface WholeSpec {
  layout: CsvLayout
  /** Fields of a record, at least. */
  fewest: number
  /** Slots whose plain digits stand for themselves. */
  numbers: readonly number[]
  /** Of a slot; asked for when a cell is met that was not met before. */
  spellings(slot: number): Spellings
}

/** Where a scan starts. */
export interface Position {
  /** Byte of what was loaded. */
  at: number
  /** Of the desk: where the next row goes. */
  row: number
  /** Of the last record, blank ones counted. */
  rowNo: number
}

/** How far it came. */
export interface Passed {
  /** Where the first record starts that it left. */
  next: number
  records: number
  /** Rows of the desk: the records that were not blank. */
  filled: number
}

/** Null without the program, and for a table too wide for it: then every record is read in JavaScript. */
export function wholeRecords(spec: WholeSpec, program: Program = programBeside()): WholeRecords | null {
  const records = program && started(program, spec.spellings)
  if (records === null) return null
  const { slots, width } = spec.layout
  if (width > records.MOST_COLUMNS.value || slotsIn(slots) > records.MOST_SLOTS.value) return null
  return new WholeRecords(records, spec)
}

/** Reads records that lie whole in one chunk and have nothing unusual about them. */
export class WholeRecords {
  /** For the staging: where it lays its rows, and the memory that is taken beside it. */
  readonly share: { desk: Int32Array; taken: number }
  /** Where a chunk is read or copied to, as large as it may be. */
  readonly place: Buffer
  private start = 0
  private end = 0

  constructor(
    private readonly records: Records,
    spec: WholeSpec,
  ) {
    const { buffer } = records.memory
    const slots = slotsIn(spec.layout.slots)
    this.place = Buffer.from(buffer, records.BYTES.value, records.MOST_BYTES.value)
    const desk = new Int32Array(buffer, records.DESK.value, STRIDE * (AHEAD + slots))
    this.share = { desk, taken: buffer.byteLength }
    prepare(records, new Uint8Array(buffer), spec)
  }

  load(chunk: Uint8Array): void {
    const isHere = chunk.buffer === this.place.buffer
    if (!isHere) this.place.set(chunk)
    this.start = isHere ? chunk.byteOffset : this.place.byteOffset
    this.end = this.start + chunk.length
  }

  /** Passes records until one is unusual or not whole, the desk is full or `most` are read. */
  scan({ at, row, rowNo }: Position, most: number): Passed {
    const { records, start, end } = this
    records.row.value = row
    records.rowNo.value = rowNo
    const next = records.scan(start + at, end, Math.min(most, end)) - start
    return { next, records: records.rowNo.value - rowNo, filled: records.row.value - row }
  }
}

/** Null where there is no room for its memory: it asks for gigabytes of addresses, though it uses few. */
function started(program: WebAssembly.Module, spellings: WholeSpec['spellings']): Records | null {
  const ask = (slot: number, from: number, to: number) => spellings(slot).number(memory, from, to)
  let memory = Buffer.alloc(0)
  try {
    const { exports } = new WebAssembly.Instance(program, { spellings: { ask } })
    const records = exports as unknown as Records
    memory = Buffer.from(records.memory.buffer)
    return records
  } catch {
    return null
  }
}

function prepare(records: Records, memory: Uint8Array, { layout, fewest, numbers }: WholeSpec): void {
  const { delimiter, width: columns, cellBytes: longest, slots } = layout
  const longestKept = Math.min(CELL_KEPT, longest)
  const desk = { rowsOnDesk: BLOCK, stride: STRIDE }
  const record = { delimiter, columns, fewest, tooFew: codeOf('too_few_fields') }
  const settings = { ...record, longest, longestKept, ...desk }
  for (const [name, value] of Object.entries(settings)) records[name as Setting].value = value
  memory.set(new Uint8Array(slots.buffer), records.SLOTS.value)
  for (const slot of numbers) memory[records.NUMBERS.value + slot] = 1
  randomFillSync(memory, records.KEYS.value, records.KEY_BYTES.value)
}

const slotsIn = (slots: Int16Array) => slots.reduce((most, slot) => Math.max(most, slot + 1), 0)

let known: Program | undefined

/** In a bundle it lies beside this program. */
function programBeside(): Program {
  known ??= compiled(fileURLToPath(new URL('./records.wasm', import.meta.url)))
  return known
}

function compiled(path: string): Program {
  if (!existsSync(path)) return null
  try {
    return new WebAssembly.Module(readFileSync(path))
  } catch {
    return null
  }
}
