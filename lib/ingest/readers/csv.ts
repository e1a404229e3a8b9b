import { type CsvStart, findStart } from '#lib/ingest/readers/csv-dialect'
import { type CsvRecord, CsvScanner } from '#lib/ingest/readers/csv-scanner'
import { type Encoding, NotUtf8, toUtf8 } from '#lib/ingest/readers/encoding'
import { chunksOf, type SourceFile } from '#lib/ingest/readers/file'
import { inflated } from '#lib/ingest/readers/inflate'
import { tooManyRows } from '#lib/ingest/readers/limits'
import type { ReadRequest, TableResult } from '#lib/ingest/readers/request'
import { refuseMarkup } from '#lib/ingest/readers/sniff'
import { type Fault, Staging } from '#lib/ingest/readers/staging'

const CHUNK = 2 ** 20
const HEAD = 2 ** 18

/** Where the records of a table start. */
export type TableStart = Omit<CsvStart, 'length'>

export interface CsvSource {
  file: SourceFile
  gz: boolean
  encoding: Encoding
  /** Bytes of the byte order mark. */
  mark: number
  /** For tests: bytes read at a time. */
  chunk?: number
}

/** Reads a text table in one pass; in a second one as Windows-1252 when it turns out not to be UTF-8. */
export async function readCsv(source: CsvSource, request: ReadRequest): Promise<TableResult> {
  try {
    return await pass(source, request)
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error
    const result = await pass({ ...source, encoding: 'windows-1252' }, request)
    result.warnings.push('not valid UTF-8: read as Windows-1252')
    return result
  }
}

async function pass(source: CsvSource, request: ReadRequest): Promise<TableResult> {
  const chunks = toUtf8(bytesOf(source, request), source.encoding, source.mark)
  const { head, whole } = await headOf(chunks)
  refuseMarkup(head)
  const start = findStart(head, whole, request)
  const table = new CsvTable(start, request)
  try {
    table.push(head.subarray(start.length))
    for await (const chunk of chunks) table.push(chunk)
    return { format: 'csv', ...table.finish(), dialect: dialectOf(source, start) }
  } finally {
    await chunks.return(undefined)
  }
}

function dialectOf({ encoding, gz }: CsvSource, { delimiter }: CsvStart) {
  return { delimiter, encoding, gz }
}

function bytesOf({ file, gz, chunk }: CsvSource, request: ReadRequest): AsyncIterable<Buffer> {
  if (!gz) return withProgress(chunksOf(file, chunk ?? CHUNK), file.bytes, request)
  const packed = file.handle.createReadStream({ start: 0, autoClose: false, highWaterMark: chunk ?? CHUNK })
  const told = withProgress(packed, file.bytes, request)
  return inflated(told, 'gzip', { packed: file.bytes, limit: request.caps.unzipped_bytes })
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

/** The records after the header, on their way into the staging. */
export class CsvTable {
  private readonly scanner: CsvScanner
  private readonly staging: Staging
  private readonly least: number
  private rows = 0
  private blank = 0

  constructor(
    private readonly start: TableStart,
    private readonly request: ReadRequest,
  ) {
    this.staging = new Staging(start.keep.length, request)
    const required = (request.required ?? []).map((i) => (start.keep[i] as number) + 1)
    this.least = Math.max(0, ...required)
    this.scanner = new CsvScanner(this.layout(), (record) => this.record(record))
  }

  push(chunk: Buffer): void {
    this.scanner.push(chunk)
  }

  finish(): Omit<TableResult, 'format' | 'dialect'> {
    this.scanner.finish()
    const { row, headers, preamble } = this.start
    const { rows, blank, staging } = this
    const table = { sheet: null, date1904: false, header_row: row, headers, preamble }
    return { ...table, rows, blank, staging, warnings: [] }
  }

  private layout() {
    const { start, request } = this
    const slots = new Int16Array(start.headers.length).fill(-1)
    start.keep.forEach((column, slot) => {
      slots[column] = slot
    })
    return {
      delimiter: start.delimiter.charCodeAt(0),
      slots,
      width: start.headers.length,
      firstRow: start.row,
      afterCr: start.afterCr,
      cellBytes: request.caps.cell_bytes,
    }
  }

  private record(record: CsvRecord): boolean {
    if (++this.rows > this.request.caps.rows) throw tooManyRows(this.request.caps.rows)
    if (record.content) this.staging.add(record.rowNo, this.faultOf(record), record.cells)
    else this.blank++
    return true
  }

  private faultOf(record: CsvRecord): Fault | '' {
    if (record.fault) return record.fault
    return record.fields < this.least ? 'too_few_fields' : ''
  }
}
