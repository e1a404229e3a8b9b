import { randomInt } from 'node:crypto'
import { cleanText, VALUE_CHARACTERS } from '#lib/ingest/readers/text'

const SLAB = 2 ** 18
/** UTF-8 bytes of a spelling, at most. */
const LARGEST = 4 * VALUE_CHARACTERS
/** Bytes of a cell that are looked at; far more than a value keeps. */
const MOST_LOOKED_AT = 4096
const SPACE = 32
const PRIME = 0x5bd1e995
const SPACES = 0x20202020
const ONES = 0x01010101
const HIGH_BITS = 0x80808080 | 0
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
  /** The buffer looked at last. */
  private seen: Buffer | null = null
  private view: DataView = new DataView(new ArrayBuffer(0))
  private hash = 0
  private odd = 0

  constructor() {
    const nothing = Buffer.alloc(0)
    this.scan(nothing, 0, 0)
    this.add(nothing, 0, 0)
  }

  /** Bytes taken, about. */
  get bytes(): number {
    return this.slabs.length * SLAB + this.places.length * ENTRY_BYTES
  }

  /** The number of the spelling in [from, to), trimmed of spaces already; controls are made spaces, long texts clipped. */
  number(bytes: Buffer, from: number, to: number): number {
    if (to - from > VALUE_CHARACTERS) return this.cleaned(bytes, from, to)
    this.scan(bytes, from, to)
    return this.odd === 0 ? this.find(bytes, from, to) : this.cleaned(bytes, from, to)
  }

  /** Four bytes at a time: the hash, and whether any may be no printable ASCII. */
  private scan(bytes: Buffer, from: number, to: number): void {
    if (bytes !== this.seen) this.look(bytes)
    const { view } = this
    let hash = SEED ^ (to - from)
    let odd = 0
    let i = from
    for (; i + 4 <= to; i += 4) {
      const word = view.getInt32(i, true)
      hash = Math.imul(hash ^ word, PRIME)
      hash ^= hash >>> 15
      odd |= word | (word - SPACES) | (word + ONES)
    }
    for (; i < to; i++) {
      const byte = bytes[i] as number
      hash = Math.imul(hash ^ byte, PRIME)
      odd |= byte | (byte - SPACE) | (byte + 1)
    }
    this.hash = hash ^ (hash >>> 13)
    this.odd = odd & HIGH_BITS
  }

  private look(bytes: Buffer): void {
    this.seen = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
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

  private cleaned(bytes: Buffer, from: number, to: number): number {
    const end = Math.min(to, from + MOST_LOOKED_AT)
    const clean = Buffer.from(cleanText(bytes.toString('utf8', from, end)))
    this.scan(clean, 0, clean.length)
    return this.find(clean, 0, clean.length)
  }

  private find(bytes: Buffer, from: number, to: number): number {
    const { table, hashes, hash } = this
    const mask = table.length - 1
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const number = (table[at] as number) - 1
      if (number < 0) return this.add(bytes, from, to)
      if (hashes[number] !== hash || !this.holds(number, bytes, from, to)) continue
      this.cells[number] = this.cellsOf(number) + 1
      return number
    }
  }

  private holds(number: number, bytes: Buffer, from: number, to: number): boolean {
    if (this.sizes[number] !== to - from) return false
    const place = this.places[number] as number
    const slab = this.slabs[(place / SLAB) | 0] as Buffer
    for (let i = from, own = place % SLAB; i < to; i++, own++) if (slab[own] !== bytes[i]) return false
    return true
  }

  private add(bytes: Buffer, from: number, to: number): number {
    if (this.count === this.places.length) this.grow()
    if (this.used + LARGEST > SLAB) this.newSlab()
    const slab = this.slabs.at(-1) as Buffer
    slab.set(bytes.subarray(from, to), this.used)
    const number = this.count++
    this.places[number] = (this.slabs.length - 1) * SLAB + this.used
    this.sizes[number] = to - from
    this.hashes[number] = this.hash
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

function enlarged<T extends Uint32Array | Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
