import { bitWidth, encodePacked, encodeRun } from '#lib/ingest/parquet/runs'
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
  if (values instanceof Float64Array) return encodeWide(values)
  const { levels, present, range } = separate(values)
  const page = { values: values.length, levels }
  if (type === 'INTEGER' || type === 'BIGINT') return plainChunk({ ...page, content: [bytesOf(present)] })
  const entries = numberEntries(present, range)
  const content = numbersOf(present, entries.length)
  return {
    dictionary: dictionaryPage(entries, type, words),
    data: dataPage({ ...page, content, encoding: ENCODING.dictionary }),
    values: values.length,
  }
}

/** Apart from the narrow values: a loop that meets both kinds takes several times as long. */
function encodeWide(values: Float64Array): Chunk {
  const isPresent = new Int32Array(values.length)
  // In the same place: a value is read before its own halves, or those of a later one, lie there.
  const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
  let end = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value === NONE) continue
    isPresent[i] = 1
    // Without a remainder: of numbers this wide it takes longer than all the rest.
    const high = Math.floor(value / HALF)
    halves[end++] = value - high * HALF
    halves[end++] = high
  }
  const content = [bytesOf(halves.subarray(0, end))]
  return plainChunk({ values: values.length, levels: encodeBits(isPresent, end / 2), content })
}

const plainChunk = (page: Omit<DataPage, 'encoding'>): Chunk => ({
  dictionary: null,
  data: dataPage({ ...page, encoding: ENCODING.plain }),
  values: page.values,
})

interface Separated {
  /** Which rows have a value (1), encoded. */
  levels: Buffer[]
  present: Int32Array
  range: Range
}

/** Mostly all rows have a value; else those that are there move together. */
function separate(values: Int32Array): Separated {
  const { length } = values
  const range = rangeOf(values)
  const { count } = range
  if (count === length) return { levels: [encodeRun(1, length, 1)], present: values, range }
  const isPresent = new Int32Array(length)
  for (let i = 0, end = 0; end < count; i++) {
    const value = values[i] as number
    const there = value === NONE ? 0 : 1
    isPresent[i] = there
    // Not only if it is there: in a mixed column nobody can foretell that, and the processor guesses wrong.
    values[end] = value
    end += there
  }
  return { levels: encodeBits(isPresent, count), present: values.subarray(0, count), range }
}

/** Of the bits `ones` are 1. */
function encodeBits(bits: Int32Array, ones: number): Buffer[] {
  const { length } = bits
  if (ones === length || ones === 0) return [encodeRun(ones > 0 ? 1 : 0, length, 1)]
  return encodePacked(bits, 1)
}

/** The numbers of so many entries, packed; of one alone, how often. */
function numbersOf(numbers: Int32Array, entries: number): Buffer[] {
  const width = bitWidth(Math.max(0, entries - 1))
  const start = Buffer.of(width)
  if (entries <= 1) return [start, encodeRun(0, numbers.length, width)]
  return [start, ...encodePacked(numbers, width)]
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array) =>
  Buffer.from(buffer, byteOffset, byteLength)

/** The values that occur, in the order they were met; in place of each value its number among them. */
function numberEntries(values: Int32Array, { least, most }: Range): number[] {
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

/** Of the values that are there: how many, and between which two they lie. */
interface Range {
  count: number
  least: number
  most: number
}

function rangeOf(values: Int32Array): Range {
  let count = 0
  // Within 32 bits, as all that it is compared with.
  let least = -(NONE + 1)
  let most = NONE
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value === NONE) continue
    count++
    if (value < least) least = value
    if (value > most) most = value
  }
  return { count, least, most }
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
