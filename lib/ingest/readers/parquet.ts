import { open, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openWriter, type Writer } from '#lib/db/writer'
import { QueryError, UserError } from '#lib/errors'
import { CsvTable } from '#lib/ingest/readers/csv-table'
import { chunksOf } from '#lib/ingest/readers/file'
import { type FoundHeader, HeaderSearch, notAnExport } from '#lib/ingest/readers/header-search'
import { tooManyColumns, tooManyRows } from '#lib/ingest/readers/limits'
import type { ReadRequest, TableResult } from '#lib/ingest/readers/request'

const MEMORY = '160MB'
const CHUNK = 2 ** 20
/** Characters; no value keeps as many. */
const MOST_LOOKED_AT = 1000

/**
 * Reads the kept columns of a Parquet file as text, by way of a CSV file that is scanned like any other. Row numbers count
 * from 1 and there is no header row. A row is blank when its kept columns are: the others are never read.
 */
export async function readParquet(request: ReadRequest): Promise<TableResult> {
  const link = join(request.scratch, 'source.parquet')
  const text = join(request.scratch, 'source.csv')
  const db = await openWriter({ path: ':memory:', memoryLimit: MEMORY, threads: 2 })
  try {
    await symlink(resolve(request.path), link)
    const found = await copyText(db, { source: `read_parquet(${quoted(link)})`, text }, request)
    return await readText(text, found, request)
  } catch (error) {
    throw error instanceof QueryError ? unreadable(error) : error
  } finally {
    db.close()
  }
}

function unreadable({ message }: QueryError): UserError {
  if (/out of memory/i.test(message))
    return new UserError(
      'out_of_memory',
      `the file needs more memory than the import may use: ${MEMORY}`,
      'split the export by period and load the parts',
    )
  return new UserError('damaged_archive', 'the Parquet file is damaged', 'export it again')
}

interface Copy {
  /** SQL. */
  source: string
  /** File to write. */
  text: string
}

async function copyText(db: Writer, { source, text }: Copy, request: ReadRequest): Promise<FoundHeader> {
  const headers = await headersOf(db, source)
  if (headers.length > request.caps.columns) throw tooManyColumns(headers.length, request.caps.columns)
  const found = search(headers, request)
  const [counted] = await db.all<{ n: number }>(`SELECT count(*) AS n FROM ${source}`)
  if ((counted?.n ?? 0) > request.caps.rows) throw tooManyRows(request.caps.rows)
  const cells = found.keep.map((column) => textSql(headers[column] as string))
  const format = `FORMAT csv, DELIMITER ',', HEADER false, QUOTE '"', ESCAPE '"', FORCE_QUOTE *, NULLSTR ''`
  await db.run(`COPY (SELECT ${cells.join(', ')} FROM ${source}) TO ${quoted(text)} (${format})`)
  return found
}

async function headersOf(db: Writer, source: string): Promise<string[]> {
  const columns = await db.all<{ column_name: string }>(`DESCRIBE SELECT * FROM ${source}`)
  return columns.map((column) => column.column_name)
}

function search(headers: string[], request: ReadRequest): FoundHeader {
  const search = new HeaderSearch(request.header)
  search.offer(0, headers)
  if (!search.found) throw notAnExport(search.seen(), request)
  return { ...search.found, headers }
}

const textSql = (header: string) =>
  `left(CAST("${header.replaceAll('"', '""')}" AS VARCHAR), ${MOST_LOOKED_AT})`

/** The text holds the kept columns only, in their order. */
async function readText(path: string, found: FoundHeader, request: ReadRequest): Promise<TableResult> {
  const handle = await open(path)
  const start = { ...found, headers: found.keep.map(String), keep: found.keep.map((_, slot) => slot) }
  const table = new CsvTable({ ...start, delimiter: ',', afterCr: false }, request)
  try {
    const { size } = await handle.stat()
    for await (const chunk of chunksOf({ path, handle, bytes: size }, CHUNK)) table.push(chunk)
    return { ...table.finish(), format: 'parquet', dialect: {}, headers: found.headers }
  } finally {
    await handle.close()
  }
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
