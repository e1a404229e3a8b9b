import { firstByte, fourOf, viewOf, zeroBytes } from '#lib/ingest/readers/four-bytes'
import type { Cells } from '#lib/ingest/readers/row-buffer'

const QUOTE = 34
const SPACE = 32
const LF = 10
const CR = 13
const NOT_HERE = -1
const FOUR_LF = fourOf(LF)
const FOUR_CR = fourOf(CR)

export interface RecordSpec {
  /** 1 for the delimiter and the bytes that end a line. */
  stops: Uint8Array
  delimiter: number
  slots: Int16Array
  width: number
  /** No kept cell is longer, no other one either by much. */
  longest: number
}

/**
 * The quick way through a record that lies in one chunk and has nothing unusual about it: it only notes where the kept
 * cells are. Whatever is unusual is left to the scanner that can do everything.
 */
export class WholeRecord {
  readonly cells: Cells
  fields = 0
  content = false
  private view: DataView
  private readonly fourDelimiters: number

  constructor(
    private readonly spec: RecordSpec,
    slots: number,
  ) {
    const none = Buffer.alloc(0)
    this.cells = { slots, bytes: none, starts: new Int32Array(slots), ends: new Int32Array(slots) }
    this.view = viewOf(none)
    this.fourDelimiters = fourOf(spec.delimiter)
  }

  /** Where the next record starts, or -1. Locals instead of fields: this is where the time goes. */
  scan(chunk: Buffer, at: number): number {
    const { stops, delimiter, slots, width, longest } = this.spec
    const { starts, ends } = this.cells
    if (chunk !== this.cells.bytes) this.look(chunk)
    let content = false
    let i = at
    for (let column = 0; column < width; column++) {
      const slot = slots[column] as number
      const quoted = chunk[i] === QUOTE
      const from = quoted ? i + 1 : i
      const to = quoted ? closingQuote(chunk, from, slot < 0) : this.unquotedEnd(chunk, i)
      i = quoted ? to + 1 : to
      if (to < 0 || i >= chunk.length || to - from > longest) return NOT_HERE
      const byte = chunk[i++] as number
      if (stops[byte] === 0) return NOT_HERE
      if (!content) content = visible(chunk, from, to)
      if (slot >= 0) {
        starts[slot] = from
        ends[slot] = to
      }
      if (byte !== delimiter) return this.end(column + 1, content, byte === LF ? i : afterCr(chunk, i))
    }
    return NOT_HERE
  }

  private look(chunk: Buffer): void {
    this.cells.bytes = chunk
    this.view = viewOf(chunk)
  }

  /** Where the delimiter or the line end is, or the end of the chunk. */
  private unquotedEnd(chunk: Buffer, at: number): number {
    const { view, fourDelimiters } = this
    const { stops } = this.spec
    const end = chunk.length
    let i = at
    for (; i + 4 <= end; i += 4) {
      const word = view.getInt32(i, true)
      const found = zeroBytes(word ^ fourDelimiters) | zeroBytes(word ^ FOUR_LF) | zeroBytes(word ^ FOUR_CR)
      if (found !== 0) return i + firstByte(found)
    }
    while (i < end && stops[chunk[i] as number] === 0) i++
    return i
  }

  private end(fields: number, content: boolean, next: number): number {
    this.fields = fields
    this.content = content
    if (fields < this.spec.slots.length) this.leaveEmpty(fields)
    return next
  }

  /** The cells that a short record has not still show those of the one before. */
  private leaveEmpty(first: number): void {
    const { slots } = this.spec
    for (let column = first; column < slots.length; column++) {
      const slot = slots[column] as number
      if (slot >= 0) this.cells.ends[slot] = this.cells.starts[slot] as number
    }
  }
}

/** Doubled quotes are passed over where that is `allowed`; a kept cell with one needs the other scanner. */
function closingQuote(chunk: Buffer, from: number, allowed: boolean): number {
  for (let i = from; ; i += 2) {
    i = chunk.indexOf(QUOTE, i)
    if (i < 0 || chunk[i + 1] !== QUOTE) return i
    if (!allowed) return NOT_HERE
  }
}

/** Past the LF of a CR LF; not here when the chunk does not show whether there is one. */
function afterCr(chunk: Buffer, at: number): number {
  if (at >= chunk.length) return NOT_HERE
  return chunk[at] === LF ? at + 1 : at
}

export function visible(chunk: Buffer, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((chunk[i] as number) > SPACE) return true
  return false
}

/** Bytes that end an unquoted cell. */
export function stopsOf(delimiter: number): Uint8Array {
  const stops = new Uint8Array(256)
  for (const byte of [delimiter, LF, CR]) stops[byte] = 1
  return stops
}
