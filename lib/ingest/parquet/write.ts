import { type FileHandle, open } from 'node:fs/promises'
import { NONE } from '#lib/ingest/loops'
import {
  type Chunk,
  type ColumnType,
  daysIn,
  ENCODING,
  encodeMeant,
  encodeNothing,
  encodeNumbers,
  encodeWide,
  sizeOf,
  textsIn,
} from '#lib/ingest/parquet/pages'
import {
  encodeStruct,
  i32,
  i64,
  list,
  type Struct,
  struct,
  text,
  type Value,
} from '#lib/ingest/parquet/thrift'
import { type Filling, filled, type Rows, rowsAt } from '#lib/ingest/rows'

/** As DuckDB makes them: a thread takes one at a time. */
const GROUP = 122_880
const MAGIC = Buffer.from('PAR1')
const OPTIONAL = 1
/** Physical and converted type. */
const TYPES: Record<ColumnType, { physical: number; converted?: number }> = {
  INTEGER: { physical: 1 },
  BIGINT: { physical: 2 },
  DATE: { physical: 1, converted: 6 },
  VARCHAR: { physical: 6, converted: 0 },
}

/** By number the days since 1970 or the index of the word; NONE for none. */
interface Numbered {
  numbers: Filling
  meanings: Int32Array
}

interface Of<T extends ColumnType, V> {
  name: string
  type: T
  values: V
}

export type ParquetColumn =
  | Of<'INTEGER', Filling>
  /** Of which each row has one. */
  | Of<'BIGINT', Filling>
  | Of<'DATE', Numbered>
  | Of<'VARCHAR', Numbered>

export interface ParquetTable {
  columns: readonly ParquetColumn[]
  /** What the columns are asked for, in the order of the file. */
  rows: Uint32Array
  words: readonly string[]
}

/**
 * Writes a Parquet file, uncompressed: indexes into dictionaries are small as they are. One row group is
 * encoded while the one before it is written. Source of the layout: apache/parquet-format (version 1 pages).
 */
export async function writeParquet(path: string, { columns, rows, words }: ParquetTable): Promise<void> {
  const file = await open(path, 'wx')
  try {
    const groups: Value[] = []
    const encode = encoder(Math.min(GROUP, rows.length), words)
    let position = MAGIC.length
    let written = writeAll(file, [MAGIC])
    for (let from = 0; from < rows.length; from += GROUP) {
      const group = rowsAt(rows.subarray(from, from + GROUP))
      const chunks = columns.map((column) => encode(column, group))
      groups.push(groupMeta(columns, chunks, { position, size: group.places.length }))
      const parts = chunks.flatMap(partsOf)
      await written
      written = writeAll(file, parts)
      position += sizeOf(parts)
    }
    await written
    await writeAll(file, [footerOf(fileMeta(columns, rows.length, groups))])
  } finally {
    await file.close()
  }
}

/**
 * Beside us: appendFile() comes back to us every half megabyte. A disk that gets full takes a part and says nothing; asked for
 * the rest, it fails.
 */
async function writeAll(file: FileHandle, parts: Buffer[]): Promise<void> {
  const { bytesWritten } = await file.writev(parts)
  if (bytesWritten === sizeOf(parts)) return
  const bytes = Buffer.concat(parts)
  for (let at = bytesWritten; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
}

const partsOf = ({ dictionary, data }: Chunk) => (dictionary ? [dictionary, ...data] : data)

function footerOf(meta: Struct): Buffer {
  const bytes = encodeStruct(meta)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return Buffer.concat([bytes, length, MAGIC])
}

/** Always in the same memory: fresh one for every column costs more than filling it. */
function encoder(size: number, words: readonly string[]): (column: ParquetColumn, rows: Rows) => Chunk {
  const narrow = new Int32Array(size)
  const wide = new Float64Array(size)
  return (column, rows) => {
    if (column.type === 'BIGINT') return encodeWide(filled(column.values, wide, rows))
    if (column.type === 'INTEGER') return encodeNumbers(filled(column.values, narrow, rows))
    const { numbers, meanings } = column.values
    if (meanings.every((meaning) => meaning === NONE)) return encodeNothing(rows.places.length)
    const entries = column.type === 'DATE' ? daysIn : textsIn(words)
    return encodeMeant(filled(numbers, narrow, rows), meanings, entries)
  }
}

function fileMeta(columns: readonly ParquetColumn[], rows: number, groups: Value[]): Struct {
  const root = struct([
    [4, text('rows')],
    [5, i32(columns.length)],
  ])
  const schema = columns.map(({ name, type }) => {
    const { physical, converted } = TYPES[type]
    const fields: Struct = [
      [1, i32(physical)],
      [3, i32(OPTIONAL)],
      [4, text(name)],
    ]
    return struct(converted === undefined ? fields : [...fields, [6, i32(converted)]])
  })
  return [
    [1, i32(1)],
    [2, list('struct', [root, ...schema])],
    [3, i64(rows)],
    [4, list('struct', groups)],
    [6, text('rapor')],
  ]
}

interface Place {
  /** Of the group in the file. */
  position: number
  /** Rows. */
  size: number
}

function groupMeta(columns: readonly ParquetColumn[], chunks: readonly Chunk[], place: Place): Value {
  let { position } = place
  const metas = columns.map((column, i) => {
    const chunk = chunks[i] as Chunk
    const meta = chunkMeta(column, chunk, position)
    position += bytesOf(chunk)
    return struct([
      [2, i64(place.position)],
      [3, struct(meta)],
    ])
  })
  return struct([
    [1, list('struct', metas)],
    [2, i64(position - place.position)],
    [3, i64(place.size)],
  ])
}

const bytesOf = (chunk: Chunk) => sizeOf(partsOf(chunk))

function chunkMeta({ name, type }: ParquetColumn, chunk: Chunk, position: number): Struct {
  const { dictionary, values } = chunk
  const encodings = [ENCODING.plain, ENCODING.rle, ...(dictionary ? [ENCODING.dictionary] : [])]
  const meta: Struct = [
    [1, i32(TYPES[type].physical)],
    [2, list('i32', encodings.map(i32))],
    [3, list('text', [text(name)])],
    [4, i32(0)],
    [5, i64(values)],
    [6, i64(bytesOf(chunk))],
    [7, i64(bytesOf(chunk))],
    [9, i64(position + (dictionary?.length ?? 0))],
  ]
  return dictionary ? [...meta, [11, i64(position)]] : meta
}
