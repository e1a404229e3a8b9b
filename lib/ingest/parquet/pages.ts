import { bitWidth, encodeRun, encodeRuns } from '#lib/ingest/parquet/runs'
import { encodeStruct, i32, type Struct, struct } from '#lib/ingest/parquet/thrift'

/** No value. */
export const NONE = -(2 ** 31)

export type ColumnType = 'INTEGER' | 'BIGINT' | 'DATE' | 'VARCHAR'

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
 * into it.
 */
export function encodeChunk(values: Values, type: ColumnType, words: readonly string[]): Chunk {
  const { levels, present } = separate(values)
  const page = { values: values.length, levels }
  if (type === 'INTEGER' || type === 'BIGINT')
    return {
      dictionary: null,
      data: dataPage({ ...page, content: plain(present, type), encoding: ENCODING.plain }),
      values: values.length,
    }
  const { entries, indexes } = distinct(present)
  const width = bitWidth(Math.max(0, entries.length - 1))
  const content = Buffer.concat([Buffer.of(width), encodeRuns(indexes, width)])
  return {
    dictionary: dictionaryPage(entries, type, words),
    data: dataPage({ ...page, content, encoding: ENCODING.dictionary }),
    values: values.length,
  }
}

/** Which rows have a value (1), encoded, and the values themselves. Mostly all rows have one. */
function separate(values: Values): { levels: Buffer; present: Values } {
  const some = countPresent(values)
  if (some === values.length) return { levels: encodeRun(1, some, 1), present: values }
  const levels = new Uint32Array(values.length)
  const present = values.slice(0, some)
  let count = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value === NONE) continue
    levels[i] = 1
    present[count++] = value
  }
  return { levels: encodeRuns(levels, 1), present }
}

function countPresent(values: Values): number {
  let count = 0
  for (let i = 0; i < values.length; i++) if (values[i] !== NONE) count++
  return count
}

function plain(values: Values, type: 'INTEGER' | 'BIGINT'): Buffer {
  if (type === 'INTEGER') return bytesOf(values instanceof Int32Array ? values : Int32Array.from(values))
  const halves = new Uint32Array(2 * values.length)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    halves[2 * i] = value % 2 ** 32
    halves[2 * i + 1] = Math.floor(value / 2 ** 32)
  }
  return bytesOf(halves)
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array) =>
  Buffer.from(buffer, byteOffset, byteLength)

interface Distinct {
  /** In the order they were met. */
  entries: number[]
  /** For each value its place among them. */
  indexes: Uint32Array
}

function distinct(values: Values): Distinct {
  const { least, most } = rangeOf(values)
  const places = new Uint32Array(most - least + 1)
  const entries: number[] = []
  const indexes = new Uint32Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const at = (values[i] as number) - least
    if (places[at] === 0) places[at] = entries.push(values[i] as number)
    indexes[i] = (places[at] as number) - 1
  }
  return { entries, indexes }
}

function rangeOf(values: Values): { least: number; most: number } {
  let least = 0
  let most = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
}

function dictionaryPage(entries: number[], type: 'DATE' | 'VARCHAR', words: readonly string[]): Buffer {
  const content = type === 'DATE' ? plain(Int32Array.from(entries), 'INTEGER') : texts(entries, words)
  const counts: Struct = [
    [1, i32(entries.length)],
    [2, i32(ENCODING.plain)],
  ]
  return page(DICTIONARY_PAGE, content, [[7, struct(counts)]])
}

const texts = (entries: readonly number[], words: readonly string[]) =>
  Buffer.concat(entries.map((index) => withLength(Buffer.from(words[index] ?? ''))))

function withLength(bytes: Buffer): Buffer {
  const out = Buffer.alloc(4 + bytes.length)
  out.writeUInt32LE(bytes.length)
  out.set(bytes, 4)
  return out
}

interface DataPage {
  values: number
  levels: Buffer
  content: Buffer
  encoding: number
}

function dataPage({ values, levels, content, encoding }: DataPage): Buffer {
  const header: Struct = [
    [1, i32(values)],
    [2, i32(encoding)],
    [3, i32(ENCODING.rle)],
    [4, i32(ENCODING.rle)],
  ]
  return page(DATA_PAGE, Buffer.concat([withLength(levels), content]), [[5, struct(header)]])
}

function page(type: number, content: Buffer, header: Struct): Buffer {
  const size = i32(content.length)
  return Buffer.concat([encodeStruct([[1, i32(type)], [2, size], [3, size], ...header]), content])
}
