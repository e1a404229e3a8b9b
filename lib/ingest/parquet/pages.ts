import { gather, halve, hasNone, mark, NONE, translate } from '#lib/ingest/loops'
import { encodePacked, encodeRun, groupsOf, PACK } from '#lib/ingest/parquet/runs'
import { encodeStruct, i32, type Struct, struct } from '#lib/ingest/parquet/thrift'

export type ColumnType = 'INTEGER' | 'BIGINT' | 'DATE' | 'VARCHAR'

const DATA_PAGE = 0
const DICTIONARY_PAGE = 2
export const ENCODING = { plain: 0, rle: 3, dictionary: 8 } as const

/** One column of one row group, in pieces to be written one after another. */
export interface Chunk {
  /** Null when the values stand for themselves. */
  dictionary: Buffer | null
  data: Buffer[]
  values: number
}

/** Values of one column of one row group, NONE where there is none. All but a BIGINT fit a narrow array. */
export type Values = Int32Array | Float64Array

/** Numbers as they are. They are overwritten. */
export function encodeNumbers(values: Int32Array): Chunk {
  const { levels, present } = partIn(values, hasNone(values))
  // They lie where those of the next column will.
  return plainChunk(values.length, levels, bytesOf(present.slice()))
}

/** Numbers of up to 53 bits, none of which is missing. */
export function encodeWide(values: Float64Array): Chunk {
  const halves = new Uint32Array(2 * values.length)
  halve(values, halves)
  return plainChunk(values.length, [encodeRun(1, values.length, 1)], bytesOf(halves))
}

function plainChunk(values: number, levels: Buffer[], content: Buffer): Chunk {
  const data = dataPage({ values, levels, content: [content], encoding: ENCODING.plain })
  return { dictionary: null, data, values }
}

/** What a dictionary holds, in the order of its entries. */
type Entries = (entries: readonly number[]) => Buffer[]

/**
 * Numbers with few meanings by a dictionary of those that occur in this very group: no word of another row gets into it. The
 * numbers are overwritten.
 */
export function encodeMeant(numbers: Int32Array, meanings: Int32Array, encodeEntries: Entries): Chunk {
  const { entries, places, isWhole } = entriesOf(numbers, meanings)
  translate(numbers, places)
  const { levels, present } = partIn(numbers, !isWhole)
  const content = placesOf(present, entries.length)
  const data = dataPage({ values: numbers.length, levels, content, encoding: ENCODING.dictionary })
  return { dictionary: dictionaryPage(encodeEntries(entries), entries.length), data, values: numbers.length }
}

/** No row has a value. */
export function encodeNothing(rows: number): Chunk {
  const levels = [encodeRun(0, rows, 1)]
  const data = dataPage({
    values: rows,
    levels,
    content: placesOf(new Int32Array(), 0),
    encoding: ENCODING.dictionary,
  })
  return { dictionary: dictionaryPage([], 0), data, values: rows }
}

interface Part {
  /** For each value a bit: 1 where it is there. */
  levels: Buffer[]
  /** Those that are there. */
  present: Int32Array
}

function partIn(values: Int32Array, hasGaps: boolean): Part {
  const { length } = values
  if (!hasGaps) return { levels: [encodeRun(1, length, 1)], present: values }
  const bits = new Uint8Array(groupsOf(length))
  const present = values.subarray(0, gather(values, bits))
  const levels = present.length === 0 ? [encodeRun(0, length, 1)] : encodePacked(bits.length, bits)
  return { levels, present }
}

/** The places of so many entries, each in whole bytes; of one alone, how often. */
function placesOf(places: Int32Array, entries: number): Buffer[] {
  if (entries <= 1) return [Buffer.of(1), encodeRun(0, places.length, 1)]
  const groups = groupsOf(places.length)
  const packed = roomFor(entries, groups * PACK)
  packed.set(places)
  return [Buffer.of(8 * packed.BYTES_PER_ELEMENT), ...encodePacked(groups, packed)]
}

function roomFor(entries: number, size: number): Uint8Array | Uint16Array | Uint32Array {
  if (entries <= 2 ** 8) return new Uint8Array(size)
  return entries <= 2 ** 16 ? new Uint16Array(size) : new Uint32Array(size)
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array) =>
  Buffer.from(buffer, byteOffset, byteLength)

interface Met {
  /** The meanings that occur. */
  entries: number[]
  /** By number the place of what it means among them, or NONE. */
  places: Int32Array
  isWhole: boolean
}

function entriesOf(numbers: Int32Array, meanings: Int32Array): Met {
  const isMet = new Uint8Array(meanings.length)
  mark(numbers, isMet)
  const places = new Int32Array(meanings.length)
  const placeOf = new Map([[NONE, NONE]])
  for (let number = 0; number < isMet.length; number++) {
    if (isMet[number] === 0) continue
    const meaning = meanings[number] as number
    if (!placeOf.has(meaning)) placeOf.set(meaning, placeOf.size - 1)
    places[number] = placeOf.get(meaning) as number
  }
  const [, ...entries] = placeOf.keys()
  return { entries, places, isWhole: !places.includes(NONE) }
}

function dictionaryPage(content: Buffer[], entries: number): Buffer {
  const counts: Struct = [
    [1, i32(entries)],
    [2, i32(ENCODING.plain)],
  ]
  return Buffer.concat(page(DICTIONARY_PAGE, content, [[7, struct(counts)]]))
}

export const daysIn: Entries = (entries) => [bytesOf(Int32Array.from(entries))]

/** Entries are indexes of words. */
export const textsIn =
  (words: readonly string[]): Entries =>
  (entries) =>
    entries.flatMap((index) => {
      const word = Buffer.from(words[index] ?? '')
      return [lengthOf([word]), word]
    })

/** Four bytes that say how many follow. */
function lengthOf(parts: readonly Buffer[]): Buffer {
  const out = Buffer.alloc(4)
  out.writeUInt32LE(sizeOf(parts))
  return out
}

interface DataPage {
  values: number
  levels: Buffer[]
  content: Buffer[]
  encoding: number
}

function dataPage({ values, levels, content, encoding }: DataPage): Buffer[] {
  const header: Struct = [
    [1, i32(values)],
    [2, i32(encoding)],
    [3, i32(ENCODING.rle)],
    [4, i32(ENCODING.rle)],
  ]
  return page(DATA_PAGE, [lengthOf(levels), ...levels, ...content], [[5, struct(header)]])
}

function page(type: number, content: Buffer[], header: Struct): Buffer[] {
  const size = i32(sizeOf(content))
  return [encodeStruct([[1, i32(type)], [2, size], [3, size], ...header]), ...content]
}

export const sizeOf = (parts: readonly Buffer[]) => parts.reduce((sum, { length }) => sum + length, 0)
