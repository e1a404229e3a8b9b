import { encodePacked, encodeRun, groupsOf, PACK } from '#lib/ingest/parquet/runs'
import { encodeStruct, i32, type Struct, struct } from '#lib/ingest/parquet/thrift'

/** No value. */
export const NONE = -(2 ** 31)

export type ColumnType = 'INTEGER' | 'BIGINT' | 'DATE' | 'VARCHAR'

/** Of a wide value. */
const HALF = 2 ** 32
const DATA_PAGE = 0
const DICTIONARY_PAGE = 2
export const ENCODING = { plain: 0, rle: 3, dictionary: 8 } as const

/** One column of one row group. Loops instead of methods of arrays: over millions of values these cost ten times as much. */
export interface Chunk {
  /** Null when the values stand for themselves. */
  dictionary: Buffer | null
  data: Buffer
  values: number
}

/** Values of one column of one row group, NONE where there is none. All but a BIGINT fit a narrow array. */
export type Values = Int32Array | Float64Array

/** Numbers as they are. They may be overwritten: to have them twice would take longer than to encode them. */
export function encodeNumbers(values: Values): Chunk {
  const isWhole = !values.includes(NONE)
  const levels = levelsOf(values, isWhole)
  const present = values instanceof Float64Array ? halvesOf(values) : presentIn(values, isWhole)
  const page = { values: values.length, levels, content: [bytesOf(present)], encoding: ENCODING.plain }
  return { dictionary: null, data: dataPage(page), values: values.length }
}

/** What a dictionary holds, in the order of its entries. */
type Entries = (entries: readonly number[]) => Buffer[]

/**
 * Numbers with few meanings by a dictionary of those that occur in this very group: no word of another row gets into it. The
 * numbers are overwritten.
 */
export function encodeMeant(numbers: Int32Array, meanings: Int32Array, encodeEntries: Entries): Chunk {
  const { entries, isWhole } = placeEntries(numbers, meanings)
  const levels = levelsOf(numbers, isWhole)
  const content = placesOf(presentIn(numbers, isWhole), entries.length)
  const page = { values: numbers.length, levels, content, encoding: ENCODING.dictionary }
  const dictionary = dictionaryPage(encodeEntries(entries), entries.length)
  return { dictionary, data: dataPage(page), values: numbers.length }
}

/** Of the values that are there, in the same place: a value is read before its own halves, or those of a later one, lie there. */
function halvesOf(values: Float64Array): Uint32Array {
  const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
  let end = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value === NONE) continue
    // Without a remainder: of numbers this wide it takes longer than all the rest.
    const high = Math.floor(value / HALF)
    halves[end++] = value - high * HALF
    halves[end++] = high
  }
  return halves.subarray(0, end)
}

/** For each value a bit: 1 where it is there. */
function levelsOf(values: Values, isWhole: boolean): Buffer[] {
  const { length } = values
  if (isWhole) return [encodeRun(1, length, 1)]
  const bits = new Uint8Array(groupsOf(length))
  for (let i = 0, held = 0; i < length; i++) {
    const bit = i % PACK
    held = (bit === 0 ? 0 : held) | ((values[i] === NONE ? 0 : 1) << bit)
    bits[i >> 3] = held
  }
  return bits.some(Boolean) ? encodePacked(bits.length, bits) : [encodeRun(0, length, 1)]
}

/** Those that are there, together, in the same place. */
function presentIn(values: Int32Array, isWhole: boolean): Int32Array {
  if (isWhole) return values
  let end = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    // Not only if it is there: in a mixed column nobody can foretell that, and the processor guesses wrong.
    values[end] = value
    end += value === NONE ? 0 : 1
  }
  return values.subarray(0, end)
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

const UNMET = -1

/** The meanings that occur, in the order they were met; in place of each number the place of what it means, or NONE. */
function placeEntries(numbers: Int32Array, meanings: Int32Array): { entries: number[]; isWhole: boolean } {
  const places = new Int32Array(meanings.length).fill(UNMET)
  const placeOf = new Map<number, number>()
  const entries: number[] = []
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number
    if (places[number] === UNMET) places[number] = enter(meanings[number] as number)
    numbers[i] = places[number] as number
  }
  return { entries, isWhole: !placeOf.has(NONE) }

  function enter(meaning: number): number {
    const place = placeOf.get(meaning) ?? (meaning === NONE ? NONE : entries.push(meaning) - 1)
    placeOf.set(meaning, place)
    return place
  }
}

function dictionaryPage(content: Buffer[], entries: number): Buffer {
  const counts: Struct = [
    [1, i32(entries)],
    [2, i32(ENCODING.plain)],
  ]
  return page(DICTIONARY_PAGE, content, [[7, struct(counts)]])
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

function dataPage({ values, levels, content, encoding }: DataPage): Buffer {
  const header: Struct = [
    [1, i32(values)],
    [2, i32(encoding)],
    [3, i32(ENCODING.rle)],
    [4, i32(ENCODING.rle)],
  ]
  return page(DATA_PAGE, [lengthOf(levels), ...levels, ...content], [[5, struct(header)]])
}

function page(type: number, content: Buffer[], header: Struct): Buffer {
  const size = i32(sizeOf(content))
  return Buffer.concat([encodeStruct([[1, i32(type)], [2, size], [3, size], ...header]), ...content])
}

export const sizeOf = (parts: readonly Buffer[]) => parts.reduce((sum, { length }) => sum + length, 0)
