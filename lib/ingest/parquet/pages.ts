import { encodePacked, encodeRun, GROUP, groupsOf } from '#lib/ingest/parquet/runs'
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

/**
 * Numbers as they are; words and dates by a dictionary of those that occur in this very group: no word of another row gets
 * into it. The values may be overwritten: to have them twice would take longer than to encode them.
 */
export function encodeChunk(values: Values, type: ColumnType, words: readonly string[]): Chunk {
  const isWhole = !values.includes(NONE)
  const levels = isWhole ? [encodeRun(1, values.length, 1)] : levelsOf(values)
  const page = { values: values.length, levels }
  if (values instanceof Float64Array) return plainChunk({ ...page, content: [bytesOf(halvesOf(values))] })
  const present = isWhole ? values : movedTogether(values)
  if (type === 'INTEGER' || type === 'BIGINT') return plainChunk({ ...page, content: [bytesOf(present)] })
  const entries = numberEntries(present)
  const content = numbersOf(present, entries.length)
  return {
    dictionary: dictionaryPage(entries, type, words),
    data: dataPage({ ...page, content, encoding: ENCODING.dictionary }),
    values: values.length,
  }
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

const plainChunk = (page: Omit<DataPage, 'encoding'>): Chunk => ({
  dictionary: null,
  data: dataPage({ ...page, encoding: ENCODING.plain }),
  values: page.values,
})

/** For each value a bit: 1 where it is there. */
function levelsOf(values: Values): Buffer[] {
  const bits = new Uint8Array(groupsOf(values.length))
  for (let i = 0, held = 0; i < values.length; i++) {
    const bit = i % GROUP
    held = (bit === 0 ? 0 : held) | ((values[i] === NONE ? 0 : 1) << bit)
    bits[i >> 3] = held
  }
  return bits.some(Boolean) ? encodePacked(bits.length, bits) : [encodeRun(0, values.length, 1)]
}

/** Those that are there, in the same place. */
function movedTogether(values: Int32Array): Int32Array {
  let end = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    // Not only if it is there: in a mixed column nobody can foretell that, and the processor guesses wrong.
    values[end] = value
    end += value === NONE ? 0 : 1
  }
  return values.subarray(0, end)
}

/** The numbers of so many entries, each in whole bytes; of one alone, how often. */
function numbersOf(numbers: Int32Array, entries: number): Buffer[] {
  if (entries <= 1) return [Buffer.of(1), encodeRun(0, numbers.length, 1)]
  const groups = groupsOf(numbers.length)
  const packed = roomFor(entries, groups * GROUP)
  packed.set(numbers)
  return [Buffer.of(8 * packed.BYTES_PER_ELEMENT), ...encodePacked(groups, packed)]
}

function roomFor(entries: number, size: number): Uint8Array | Uint16Array | Uint32Array {
  if (entries <= 2 ** 8) return new Uint8Array(size)
  return entries <= 2 ** 16 ? new Uint16Array(size) : new Uint32Array(size)
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array) =>
  Buffer.from(buffer, byteOffset, byteLength)

/** The values that occur, in the order they were met; in place of each value its number among them. */
function numberEntries(values: Int32Array): number[] {
  const { least, most } = rangeOf(values)
  if (least >= most) return values.length > 0 ? [least] : []
  const places = new Int32Array(most - least + 1)
  const entries: number[] = []
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    let place = places[value - least] as number
    if (place === 0) {
      place = entries.push(value)
      places[value - least] = place
    }
    values[i] = place - 1
  }
  return entries
}

function rangeOf(values: Int32Array): { least: number; most: number } {
  // Within 32 bits, as all that it is compared with.
  let least = -(NONE + 1)
  let most = NONE
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
}

function dictionaryPage(entries: number[], type: 'DATE' | 'VARCHAR', words: readonly string[]): Buffer {
  const content = type === 'DATE' ? [bytesOf(Int32Array.from(entries))] : texts(entries, words)
  const counts: Struct = [
    [1, i32(entries.length)],
    [2, i32(ENCODING.plain)],
  ]
  return page(DICTIONARY_PAGE, content, [[7, struct(counts)]])
}

function texts(entries: readonly number[], words: readonly string[]): Buffer[] {
  return entries.flatMap((index) => {
    const word = Buffer.from(words[index] ?? '')
    return [lengthOf([word]), word]
  })
}

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

const sizeOf = (parts: readonly Buffer[]) => parts.reduce((sum, { length }) => sum + length, 0)
