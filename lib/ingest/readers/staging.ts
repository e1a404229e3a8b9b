import { closeSync, openSync, writeSync } from 'node:fs'
import type { Fault } from '#lib/ingest/readers/request'
import type { Cells } from '#lib/ingest/readers/row-buffer'
import { cleanText, VALUE_CHARACTERS } from '#lib/ingest/readers/text'

const CAPACITY = 2 ** 20
const TAB = 9
const NEWLINE = 10
const SPACE = 32
const ZERO = 48
const DELETE = 127
/** 1 for bytes that are no printable ASCII. */
const ODD = Uint8Array.from({ length: 256 }, (_, byte) => (byte < SPACE || byte >= DELETE ? 1 : 0))
/** Bytes; far more than a value keeps. */
const MOST_LOOKED_AT = 4096
const ROW_PREFIX = 64
/** UTF-8 and its tab. */
const LARGEST_CELL = 4 * VALUE_CHARACTERS + 1

/** Writes the staging file row by row through one buffer; cleans the cells that are not clean yet. */
export class Staging {
  private readonly fd: number
  private readonly buffer = Buffer.allocUnsafe(CAPACITY)
  private length = 0

  constructor(path: string) {
    this.fd = openSync(path, 'w')
  }

  row(rowNo: number, fault: Fault | '', cells: Cells): void {
    this.makeRoom(ROW_PREFIX + cells.slots * LARGEST_CELL)
    this.number(rowNo)
    this.buffer[this.length++] = TAB
    if (fault) this.length += this.buffer.write(fault, this.length)
    for (let slot = 0; slot < cells.slots; slot++) this.cell(cells, slot)
    this.buffer[this.length++] = NEWLINE
  }

  close(): void {
    this.flush()
    closeSync(this.fd)
  }

  private cell({ bytes, starts, ends }: Cells, slot: number): void {
    const { buffer } = this
    let from = starts[slot] as number
    let to = ends[slot] as number
    buffer[this.length++] = TAB
    while (from < to && (bytes[from] as number) <= SPACE) from++
    while (to > from && (bytes[to - 1] as number) <= SPACE) to--
    if (to - from > VALUE_CHARACTERS || !this.copyPlain(bytes, from, to)) this.copyCleaned(bytes, from, to)
  }

  /** False, and nothing copied, when a byte is a control or no ASCII. */
  private copyPlain(bytes: Buffer, from: number, to: number): boolean {
    const { buffer } = this
    let length = this.length
    let odd = 0
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number
      odd |= ODD[byte] as number
      buffer[length++] = byte
    }
    if (odd !== 0) return false
    this.length = length
    return true
  }

  private copyCleaned(bytes: Buffer, from: number, to: number): void {
    const end = Math.min(to, from + MOST_LOOKED_AT)
    this.length += this.buffer.write(cleanText(bytes.toString('utf8', from, end)), this.length)
  }

  private number(value: number): void {
    let digits = 1
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++
    let rest = value
    for (let i = this.length + digits - 1; i >= this.length; i--) {
      this.buffer[i] = ZERO + (rest % 10)
      rest = Math.floor(rest / 10)
    }
    this.length += digits
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes > CAPACITY) this.flush()
  }

  private flush(): void {
    for (let at = 0; at < this.length; ) at += writeSync(this.fd, this.buffer, at, this.length - at)
    this.length = 0
  }
}
