import { cleanText, VALUE_CHARACTERS } from '#lib/ingest/readers/text'

/** Bytes of a kept cell that are looked at; the value is clipped far below. */
export const CELL_KEPT = 4096
const SPACE = 32
const DELETE = 127

/** How the bytes of a cell become text where they are not plain already. */
export interface CellCode {
  /** 1 for each byte that makes a cell need `decode`. */
  special: Uint8Array
  decode(bytes: Buffer): string
}

/** Plain UTF-8: only bytes of several-byte characters are special. */
export const UTF8_CODE: CellCode = {
  special: Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 128 ? 1 : 0)),
  decode: (bytes) => bytes.toString('utf8'),
}

/** Where the cells of a row lie in UTF-8 bytes, by slot. An absent cell is empty. */
export interface Cells {
  readonly slots: number
  bytes: Buffer
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export function textOf({ bytes, starts, ends }: Cells, slot: number): string {
  return cleanText(bytes.toString('utf8', starts[slot], ends[slot]))
}

/** The kept cells of one row as clean UTF-8, in slots. Bytes are copied once; text is made only where it must. */
export class RowBuffer implements Cells {
  readonly starts: Int32Array
  readonly ends: Int32Array
  bytes: Buffer = Buffer.alloc(4 * CELL_KEPT)
  private length = 0
  private slot = 0
  private special = 0

  constructor(
    readonly slots: number,
    private readonly code: CellCode,
  ) {
    this.starts = new Int32Array(slots)
    this.ends = new Int32Array(slots)
  }

  reset(): void {
    this.length = 0
    this.starts.fill(0)
    this.ends.fill(0)
  }

  open(slot: number): void {
    if (this.length + CELL_KEPT > this.bytes.length) this.grow()
    this.slot = slot
    this.starts[slot] = this.length
    this.ends[slot] = this.length
    this.special = 0
  }

  append(source: Uint8Array, from: number, to: number): void {
    const { bytes } = this
    const special = this.code.special
    let length = this.length
    const room = (this.starts[this.slot] as number) + CELL_KEPT - length
    const last = to - from > room ? from + room : to
    let seen = this.special
    for (let i = from; i < last; i++) {
      const byte = source[i] as number
      seen |= special[byte] as number
      bytes[length++] = byte < SPACE || byte === DELETE ? SPACE : byte
    }
    this.special = seen
    this.length = length
  }

  /** Ends the open cell: decoded, trimmed, clipped. */
  close(): void {
    const { bytes, slot } = this
    let start = this.starts[slot] as number
    let end = this.length
    while (start < end && bytes[start] === SPACE) start++
    while (end > start && bytes[end - 1] === SPACE) end--
    this.starts[slot] = start
    if (!this.special && end - start > VALUE_CHARACTERS) {
      end = start + VALUE_CHARACTERS
      while (bytes[end - 1] === SPACE) end--
    }
    this.ends[slot] = end
    if (this.special) this.set(cleanText(this.code.decode(bytes.subarray(start, end))))
  }

  /** Replaces the cell that was opened last by text that is clean already. */
  set(text: string): void {
    const start = this.starts[this.slot] as number
    this.length = start + this.bytes.write(text, start)
    this.ends[this.slot] = this.length
  }

  /** Replaces the cell that was opened last by clean bytes. */
  setBytes(source: Uint8Array, from: number, to: number): void {
    const { bytes } = this
    let length = this.starts[this.slot] as number
    for (let i = from; i < to; i++) bytes[length++] = source[i] as number
    this.length = length
    this.ends[this.slot] = length
  }

  private grow(): void {
    const { bytes } = this
    this.bytes = Buffer.alloc(2 * bytes.length)
    bytes.copy(this.bytes)
  }

  size(slot: number): number {
    return (this.ends[slot] as number) - (this.starts[slot] as number)
  }
}
