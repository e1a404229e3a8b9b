import { closeSync, openSync, writeSync } from 'node:fs'
import type { Fault } from '#lib/ingest/readers/request'
import type { RowBuffer } from '#lib/ingest/readers/row-buffer'
import { VALUE_CHARACTERS } from '#lib/ingest/readers/text'

const CAPACITY = 2 ** 20
const TAB = 9
const NEWLINE = 10
const ROW_PREFIX = 64
/** UTF-8 and its tab. */
const LARGEST_CELL = 4 * VALUE_CHARACTERS + 1

/** Writes the staging file row by row through one buffer. */
export class Staging {
  private readonly fd: number
  private readonly buffer = Buffer.allocUnsafe(CAPACITY)
  private length = 0

  constructor(path: string) {
    this.fd = openSync(path, 'w')
  }

  row(rowNo: number, fault: Fault | '', row: RowBuffer): void {
    this.makeRoom(ROW_PREFIX + row.slots * LARGEST_CELL)
    this.length += this.buffer.write(`${rowNo}\t${fault}`, this.length, 'latin1')
    for (let slot = 0; slot < row.slots; slot++) this.cell(row, slot)
    this.buffer[this.length++] = NEWLINE
  }

  close(): void {
    this.flush()
    closeSync(this.fd)
  }

  private cell(row: RowBuffer, slot: number): void {
    const { buffer } = this
    const { bytes } = row
    const end = row.ends[slot] as number
    let length = this.length
    buffer[length++] = TAB
    for (let i = row.starts[slot] as number; i < end; i++) buffer[length++] = bytes[i] as number
    this.length = length
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes > CAPACITY) this.flush()
  }

  private flush(): void {
    for (let at = 0; at < this.length; ) at += writeSync(this.fd, this.buffer, at, this.length - at)
    this.length = 0
  }
}
