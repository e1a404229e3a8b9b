import { bitWidth, encodeRuns } from '#lib/ingest/parquet/runs'
import { encodeStruct, i32, type Struct, struct } from '#lib/ingest/parquet/thrift'

/** No value. */
export const NONE = -(2 ** 31)

export type ColumnType = 'INTEGER' | 'BIGINT' | 'DATE' | 'VARCHAR'

const DATA_PAGE = 0
const DICTIONARY_PAGE = 2
export const ENCODING = { plain: 0, rle: 3, dictionary: 8 } as const

/** One column of one row group. */
export interface Chunk {
  /** Null when the values stand for themselves. */
  dictionary: Buffer | null
  data: Buffer
  values: number
}

/**
 * Numbers as they are; words and dates by a dictionary of those that occur in this very group: no word of another row gets
 * into it.
 */
export function encodeChunk(values: Float64Array, type: ColumnType, words: readonly string[]): Chunk {
  const present = values.filter((value) => value !== NONE)
  const levels = levelsOf(values)
  if (type === 'INTEGER' || type === 'BIGINT')
    return {
      dictionary: null,
      data: dataPage(values.length, levels, plain(present, type)),
      values: values.length,
    }
  const { entries, indexes } = distinct(present)
  const content = type === 'DATE' ? plain(Float64Array.from(entries), 'INTEGER') : texts(entries, words)
  const width = bitWidth(Math.max(0, entries.length - 1))
  const coded = Buffer.concat([Buffer.of(width), encodeRuns(indexes, width)])
  return {
    dictionary: page(DICTIONARY_PAGE, content, [
      [
        7,
        struct([
          [1, i32(entries.length)],
          [2, i32(ENCODING.plain)],
        ]),
      ],
    ]),
    data: dataPage(values.length, levels, coded, ENCODING.dictionary),
    values: values.length,
  }
}

/** Which rows have a value, with its length ahead. */
function levelsOf(values: Float64Array): Buffer {
  const runs = encodeRuns(
    Uint32Array.from(values, (value) => (value === NONE ? 0 : 1)),
    1,
  )
  const length = Buffer.alloc(4)
  length.writeUInt32LE(runs.length)
  return Buffer.concat([length, runs])
}

function plain(values: Float64Array, type: 'INTEGER' | 'BIGINT'): Buffer {
  if (type === 'INTEGER') return Buffer.from(Int32Array.from(values).buffer)
  const halves = new Uint32Array(2 * values.length)
  values.forEach((value, i) => {
    halves[2 * i] = value % 2 ** 32
    halves[2 * i + 1] = Math.floor(value / 2 ** 32)
  })
  return Buffer.from(halves.buffer)
}

interface Distinct {
  /** In the order they were met. */
  entries: number[]
  /** For each value its place among them. */
  indexes: Uint32Array
}

function distinct(values: Float64Array): Distinct {
  const least = values.reduce((a, b) => Math.min(a, b), 0)
  const most = values.reduce((a, b) => Math.max(a, b), 0)
  const places = new Uint32Array(most - least + 1)
  const entries: number[] = []
  const indexes = Uint32Array.from(values, (value) => {
    const place = places[value - least] as number
    if (place > 0) return place - 1
    places[value - least] = entries.push(value)
    return entries.length - 1
  })
  return { entries, indexes }
}

function texts(entries: readonly number[], words: readonly string[]): Buffer {
  return Buffer.concat(
    entries.flatMap((index) => {
      const bytes = Buffer.from(words[index] ?? '')
      const length = Buffer.alloc(4)
      length.writeUInt32LE(bytes.length)
      return [length, bytes]
    }),
  )
}

function dataPage(
  values: number,
  levels: Buffer,
  content: Buffer,
  encoding: number = ENCODING.plain,
): Buffer {
  const header = struct([
    [1, i32(values)],
    [2, i32(encoding)],
    [3, i32(ENCODING.rle)],
    [4, i32(ENCODING.rle)],
  ])
  return page(DATA_PAGE, Buffer.concat([levels, content]), [[5, header]])
}

function page(type: number, content: Buffer, header: Struct): Buffer {
  const size = i32(content.length)
  return Buffer.concat([encodeStruct([[1, i32(type)], [2, size], [3, size], ...header]), content])
}
