import { randomInt } from 'node:crypto'
import { cleanText, VALUE_CHARACTERS } from '#lib/ingest/readers/text'

const SLAB = 2 ** 18
/** UTF-8 bytes of a spelling, at most. */
const LARGEST = 4 * VALUE_CHARACTERS
/** Bytes of a cell that are looked at; far more than a value keeps. */
const MOST_LOOKED_AT = 4096
const SPACE = 32
const DELETE = 127
/** 1 for bytes that are no printable ASCII. */
const ODD = Uint8Array.from({ length: 256 }, (_, byte) => (byte < SPACE || byte >= DELETE ? 1 : 0))
const FNV_PRIME = 0x01000193
/** Differs in every process: no file can be made to collide. */
const SEED = randomInt(2 ** 31)
/** Bytes of the tables beside the texts, for each spelling. */
const ENTRY_BYTES = 22

/** The distinct spellings of one column, numbered as they were met; 0 is the empty one. */
export class Spellings {
  count = 0
  private readonly slabs: Buffer[] = []
  private used = SLAB
  private places = new Uint32Array(64)
  private sizes = new Uint16Array(64)
  private hashes = new Int32Array(64)
  private cells = new Uint32Array(64)
  /** Open addressing, at most half full: number + 1, or 0 for a free place. */
  private table = new Int32Array(128)

  constructor() {
    this.add(mixed(SEED), ODD, 0, 0)
  }

  /** Bytes taken, about. */
  get bytes(): number {
    return this.slabs.length * SLAB + this.places.length * ENTRY_BYTES
  }

  /** The number of the spelling in [from, to), trimmed of spaces already; controls are made spaces, long texts clipped. */
  number(bytes: Uint8Array, from: number, to: number): number {
    let hash = SEED
    let odd = 0
    if (to - from > VALUE_CHARACTERS) return this.cleaned(bytes, from, to)
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number
      hash = Math.imul(hash ^ byte, FNV_PRIME)
      odd |= ODD[byte] as number
    }
    return odd === 0 ? this.find(mixed(hash), bytes, from, to) : this.cleaned(bytes, from, to)
  }

  text(number: number): string {
    const place = this.places[number] as number
    const from = place % SLAB
    const slab = this.slabs[Math.floor(place / SLAB)] as Buffer
    return slab.toString('utf8', from, from + (this.sizes[number] as number))
  }

  /** How many cells have it. */
  cellsOf(number: number): number {
    return this.cells[number] as number
  }

  private cleaned(bytes: Uint8Array, from: number, to: number): number {
    const end = Math.min(to, from + MOST_LOOKED_AT)
    const clean = Buffer.from(
      cleanText(Buffer.from(bytes.buffer, bytes.byteOffset + from, end - from).toString()),
    )
    let hash = SEED
    for (const byte of clean) hash = Math.imul(hash ^ byte, FNV_PRIME)
    return this.find(mixed(hash), clean, 0, clean.length)
  }

  private find(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const mask = this.table.length - 1
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const number = (this.table[at] as number) - 1
      if (number < 0) return this.add(hash, bytes, from, to)
      if (this.hashes[number] !== hash || !this.holds(number, bytes, from, to)) continue
      this.cells[number] = this.cellsOf(number) + 1
      return number
    }
  }

  private holds(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    if (this.sizes[number] !== to - from) return false
    const place = this.places[number] as number
    const slab = this.slabs[(place / SLAB) | 0] as Buffer
    for (let i = from, own = place % SLAB; i < to; i++, own++) if (slab[own] !== bytes[i]) return false
    return true
  }

  private add(hash: number, bytes: Uint8Array, from: number, to: number): number {
    if (this.count === this.places.length) this.grow()
    if (this.used + LARGEST > SLAB) this.newSlab()
    const slab = this.slabs.at(-1) as Buffer
    slab.set(bytes.subarray(from, to), this.used)
    const number = this.count++
    this.places[number] = (this.slabs.length - 1) * SLAB + this.used
    this.sizes[number] = to - from
    this.hashes[number] = hash
    this.cells[number] = 1
    this.used += to - from
    this.enter(number)
    return number
  }

  private enter(number: number): void {
    const mask = this.table.length - 1
    let at = (this.hashes[number] as number) & mask
    while (this.table[at] !== 0) at = (at + 1) & mask
    this.table[at] = number + 1
  }

  private newSlab(): void {
    this.slabs.push(Buffer.allocUnsafeSlow(SLAB))
    this.used = 0
  }

  private grow(): void {
    const size = 2 * this.count
    this.places = enlarged(this.places, new Uint32Array(size))
    this.sizes = enlarged(this.sizes, new Uint16Array(size))
    this.hashes = enlarged(this.hashes, new Int32Array(size))
    this.cells = enlarged(this.cells, new Uint32Array(size))
    this.table = new Int32Array(2 * size)
    for (let number = 0; number < this.count; number++) this.enter(number)
  }
}

/** The table looks at the low bits only. */
const mixed = (hash: number) => hash ^ (hash >>> 15)

function enlarged<T extends Uint32Array | Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
