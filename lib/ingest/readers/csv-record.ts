import type { Cells } from '#lib/ingest/readers/row-buffer'

const QUOTE = 34
const SPACE = 32
const LF = 10
const CR = 13
/** Quoted text is walked byte by byte this far before the native search, whose call costs as much, takes over. */
const WALK = 16
const NOT_HERE = -1

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

  constructor(
    private readonly spec: RecordSpec,
    slots: number,
  ) {
    const none = Buffer.alloc(0)
    this.cells = { slots, bytes: none, starts: new Int32Array(slots), ends: new Int32Array(slots) }
  }

  /** Where the next record starts, or -1. Locals instead of fields: this is where the time goes. */
  scan(chunk: Buffer, at: number): number {
    const { stops, delimiter, slots, width, longest } = this.spec
    const { starts, ends } = this.cells
    this.cells.bytes = chunk
    let content = false
    let i = at
    for (let column = 0; column < width; column++) {
      const slot = slots[column] as number
      const quoted = chunk[i] === QUOTE
      const from = quoted ? i + 1 : i
      const to = quoted ? closingQuote(chunk, from, slot < 0) : unquotedEnd(chunk, i, stops)
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
    i = findQuote(chunk, i)
    if (i < 0 || chunk[i + 1] !== QUOTE) return i
    if (!allowed) return NOT_HERE
  }
}

function unquotedEnd(chunk: Buffer, at: number, stops: Uint8Array): number {
  const end = chunk.length
  let i = at
  while (i < end && stops[chunk[i] as number] === 0) i++
  return i
}

/** Index of the next quote, or -1. */
export function findQuote(chunk: Buffer, at: number): number {
  const near = Math.min(chunk.length, at + WALK)
  let i = at
  while (i < near && chunk[i] !== QUOTE) i++
  if (i < near) return i
  return i < chunk.length ? chunk.indexOf(QUOTE, i) : NOT_HERE
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
