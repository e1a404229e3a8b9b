import { randomInt } from 'node:crypto'
import { cleanText, VALUE_CHARACTERS } from '#lib/ingest/readers/text'

const SLAB = 2 ** 18
/** UTF-8 bytes of a spelling, at most. */
const LARGEST = 4 * VALUE_CHARACTERS
/** Bytes of a cell that are looked at; far more than a value keeps. */
const MOST_LOOKED_AT = 4096
const SPACE = 32
const TILDE = 126
const ONES = 0x01010101
const HIGH_BITS = 0x80808080 | 0
const PRIME = 0x5bd1e995
/** Differs in every process: no file can be made to collide. */
const SEED = randomInt(2 ** 31)
/** Bytes of the tables beside the texts, for each spelling. */
const ENTRY_BYTES = 18
/** Places for spellings met lately, and the bits of a hint that choose one. */
const LATELY = 2 ** 11
const HINT_SHIFT = 32 - 11

/** The distinct spellings of one column, numbered as they were met; 0 is the empty one. */
export class Spellings {
  count = 0
  private readonly slabs: Buffer[] = []
  private readonly slabViews: DataView[] = []
  private used = SLAB
  private places = new Uint32Array(64)
  private sizes = new Uint16Array(64)
  private hashes = new Int32Array(64)
  /** Open addressing, at most half full: number + 1, or 0 for a free place. */
  private table = new Int32Array(128)
  /** By the hint of a cell the spelling that had it last. */
  private readonly lately = new Int32Array(LATELY)
  /** The buffer looked at last. */
  private seen: Buffer = Buffer.alloc(0)
  private view: DataView = viewOf(this.seen)
  private hash = 0
  private odd = 0

  constructor() {
    const nothing = Buffer.alloc(0)
    this.scan(nothing, 0, 0)
    this.add(nothing, 0, 0)
  }

  /** Bytes taken, about. */
  get bytes(): number {
    return this.slabs.length * SLAB + this.places.length * ENTRY_BYTES + 4 * LATELY
  }

  /** The number of the spelling in [from, to), trimmed of spaces already; controls are made spaces, long texts clipped. */
  number(bytes: Buffer, from: number, to: number): number {
    if (bytes !== this.seen) this.look(bytes)
    const size = to - from
    if (size < 4 || size > VALUE_CHARACTERS) return this.unhinted(bytes, from, to)
    const hint = hintOf(this.view, from, size)
    const known = this.lately[hint] as number
    if (this.sizes[known] === size && this.isAt(known, from, to)) return known
    const number = this.unhinted(bytes, from, to)
    this.lately[hint] = number
    return number
  }

  private unhinted(bytes: Buffer, from: number, to: number): number {
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
      odd |= oddBytes(word)
    }
    for (; i < to; i++) {
      const byte = bytes[i] as number
      hash = Math.imul(hash ^ byte, PRIME)
      odd |= byte < SPACE || byte > TILDE ? 1 : 0
    }
    this.hash = hash ^ (hash >>> 13)
    this.odd = odd
  }

  private look(bytes: Buffer): void {
    this.seen = bytes
    this.view = viewOf(bytes)
  }

  text(number: number): string {
    const place = this.places[number] as number
    const from = place % SLAB
    const slab = this.slabs[Math.floor(place / SLAB)] as Buffer
    return slab.toString('utf8', from, from + (this.sizes[number] as number))
  }

  /** Every one but the empty, as bytes. */
  each(visit: (number: number, bytes: Buffer, at: { from: number; to: number }) => void): void {
    for (let number = 1; number < this.count; number++) {
      const place = this.places[number] as number
      const from = place % SLAB
      const slab = this.slabs[Math.floor(place / SLAB)] as Buffer
      visit(number, slab, { from, to: from + (this.sizes[number] as number) })
    }
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
      if (hashes[number] === hash && this.holds(number, from, to)) return number
    }
  }

  private holds(number: number, from: number, to: number): boolean {
    return this.sizes[number] === to - from && this.isAt(number, from, to)
  }

  /** Whether the bytes in view are the spelling, whose size they have. */
  private isAt(number: number, from: number, to: number): boolean {
    const place = this.places[number] as number
    const slab = this.slabViews[(place / SLAB) | 0] as DataView
    const { view } = this
    let own = place % SLAB
    let i = from
    for (; i + 4 <= to; i += 4, own += 4)
      if (slab.getInt32(own, true) !== view.getInt32(i, true)) return false
    for (; i < to; i++, own++) if (slab.getUint8(own) !== view.getUint8(i)) return false
    return true
  }

  private add(bytes: Buffer, from: number, to: number): number {
    if (this.count === this.places.length) this.grow()
    if (this.used + LARGEST > SLAB) this.newSlab()
    const slab = this.slabs.at(-1) as Buffer
    // One by one: a text is short, and a view of it takes longer.
    for (let i = from; i < to; i++) slab[this.used + i - from] = bytes[i] as number
    const number = this.count++
    this.places[number] = (this.slabs.length - 1) * SLAB + this.used
    this.sizes[number] = to - from
    this.hashes[number] = this.hash
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
    const slab = Buffer.allocUnsafeSlow(SLAB)
    this.slabs.push(slab)
    this.slabViews.push(viewOf(slab))
    this.used = 0
  }

  private grow(): void {
    const size = 2 * this.count
    this.places = enlarged(this.places, new Uint32Array(size))
    this.sizes = enlarged(this.sizes, new Uint16Array(size))
    this.hashes = enlarged(this.hashes, new Int32Array(size))
    this.table = new Int32Array(2 * size)
    for (let number = 0; number < this.count; number++) this.enter(number)
  }
}

/** Of its size and of three words of it: spellings of one column seldom agree in these, and it costs little to find out. */
function hintOf(view: DataView, from: number, size: number): number {
  const first = view.getInt32(from, true)
  const middle = view.getInt32(from + ((size - 4) >> 1), true)
  const last = view.getInt32(from + size - 4, true)
  return Math.imul(Math.imul(Math.imul(first, PRIME) ^ middle, PRIME) ^ last ^ size, PRIME) >>> HINT_SHIFT
}

function enlarged<T extends Uint32Array | Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Not 0 when one of the four bytes of a word is no printable ASCII, DEL included. */
const oddBytes = (word: number): number => (word | (word - 0x20202020) | (word + ONES)) & HIGH_BITS

/** Little-endian on every machine. */
function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
