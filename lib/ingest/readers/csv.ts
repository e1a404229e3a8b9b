import { UserError } from '#lib/errors'
import { type CsvStart, findStart } from '#lib/ingest/readers/csv-dialect'
import { CsvTable } from '#lib/ingest/readers/csv-table'
import { type Encoding, NotUtf8, toUtf8 } from '#lib/ingest/readers/encoding'
import { chunksOf, type PlaceFor, type SourceFile } from '#lib/ingest/readers/file'
import { inflated } from '#lib/ingest/readers/inflate'
import type { ReadRequest, TableResult } from '#lib/ingest/readers/request'
import { refuseMarkup } from '#lib/ingest/readers/sniff'

const CHUNK = 2 ** 19
const HEAD = 2 ** 18

export interface CsvSource {
  file: SourceFile
  gz: boolean
  encoding: Encoding
  /** Bytes of the byte order mark. */
  mark: number
}

/** Reads a text table in one pass; in a second one as Windows-1252 when it turns out not to be UTF-8. */
export async function readCsv(source: CsvSource, request: ReadRequest): Promise<TableResult> {
  try {
    return await pass(source, request)
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error
    if (source.gz) await demandIntact(source, request)
    const result = await pass({ ...source, encoding: 'windows-1252' }, request)
    result.warnings.push('not valid UTF-8: read as Windows-1252')
    return result
  }
}

/** What was spoilt on the way is no UTF-8 either; the checksum at the end tells. UserError `damaged_archive`. */
async function demandIntact(source: CsvSource, request: ReadRequest): Promise<void> {
  const bytes = bytesOf(source, request, () => undefined)[Symbol.asyncIterator]()
  let chunk = await bytes.next()
  while (!chunk.done) chunk = await bytes.next()
}

async function pass(source: CsvSource, request: ReadRequest): Promise<TableResult> {
  let table: CsvTable | undefined
  const bytes = bytesOf(source, request, () => table?.place)
  const chunks = toUtf8(bytes, source.encoding, source.mark)
  try {
    const { head, whole } = await headOf(chunks)
    refuseMarkup(head)
    const start = startIn(head, whole, request)
    table = new CsvTable(start, request)
    pushText(table, head.subarray(start.length))
    for await (const chunk of chunks) pushText(table, chunk)
    return { format: 'csv', ...table.finish(), dialect: dialectOf(source, start) }
  } finally {
    await chunks.return(undefined)
  }
}

function startIn(head: Buffer, whole: boolean, request: ReadRequest): CsvStart {
  const nul = head.indexOf(0)
  if (nul < 0) return findStart(head, whole, request)
  try {
    return findStart(head.subarray(0, nul), false, request)
  } catch (error) {
    throw error instanceof UserError ? nulBytes() : error
  }
}

/** Up to the first NUL, so that its row is known. */
function pushText(table: CsvTable, text: Buffer): void {
  const nul = text.indexOf(0)
  table.push(nul < 0 ? text : text.subarray(0, nul))
  if (nul >= 0) throw nulBytes(table.openRow)
}

function nulBytes(row = 0): UserError {
  const message =
    row > 0
      ? `the file holds NUL bytes in row ${row}, so it is not text`
      : 'the file holds NUL bytes, so it is not text'
  return new UserError('csv_nul_bytes', message, 'export it again')
}

function dialectOf({ encoding, gz }: CsvSource, { delimiter }: CsvStart) {
  return { delimiter, encoding, gz }
}

function bytesOf({ file, gz }: CsvSource, request: ReadRequest, placeFor: PlaceFor): AsyncIterable<Buffer> {
  if (!gz) return withProgress(chunksOf(file, CHUNK, placeFor), file.bytes, request)
  const packed = withProgress(copied(chunksOf(file, CHUNK)), file.bytes, request)
  return inflated(packed, 'gzip', { packed: file.bytes, limit: request.caps.unzipped_bytes })
}

/** What inflates them may still look at one when the next is asked for. */
async function* copied(chunks: AsyncIterable<Buffer>) {
  for await (const chunk of chunks) yield Buffer.from(chunk)
}

async function* withProgress(chunks: AsyncIterable<Buffer>, total: number, { progress }: ReadRequest) {
  let done = 0
  for await (const chunk of chunks) {
    yield chunk
    done += chunk.length
    progress?.(Math.min(1, done / total))
  }
}

async function headOf(chunks: AsyncGenerator<Buffer>): Promise<{ head: Buffer; whole: boolean }> {
  const parts: Buffer[] = []
  let length = 0
  while (length < HEAD) {
    const next = await chunks.next()
    if (next.done) return { head: Buffer.concat(parts), whole: true }
    parts.push(Buffer.from(next.value))
    length += next.value.length
  }
  return { head: Buffer.concat(parts), whole: false }
}
