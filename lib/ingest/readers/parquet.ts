import { symlink, unlink } from 'node:fs/promises'
import { resolve } from 'node:path'
import { openWriter, type Writer } from '#lib/db/writer'
import { QueryError, UserError } from '#lib/errors'
import { type FoundHeader, HeaderSearch, notAnExport } from '#lib/ingest/readers/header-search'
import { tooManyColumns, tooManyRows } from '#lib/ingest/readers/limits'
import type { ReadRequest, TableResult } from '#lib/ingest/readers/request'
import { VALUE_CHARACTERS } from '#lib/ingest/readers/text'

const MEMORY = '160MB'

/**
 * Reads the kept columns of a Parquet file as text. Row numbers count from 1 and there is no header row. A row is blank
 * when its kept columns are: the others are never read.
 */
export async function readParquet(request: ReadRequest): Promise<TableResult> {
  const link = `${request.out}.parquet`
  const db = await openWriter({ path: ':memory:', memoryLimit: MEMORY, threads: 2 })
  try {
    await symlink(resolve(request.path), link)
    return await stage(db, link, request)
  } catch (error) {
    throw error instanceof QueryError ? damagedParquet(request.path) : error
  } finally {
    db.close()
    await unlink(link)
  }
}

function damagedParquet(path: string): UserError {
  return new UserError('damaged_archive', `the Parquet file is damaged: ${path}`, 'export it again')
}

async function stage(db: Writer, path: string, request: ReadRequest): Promise<TableResult> {
  const source = `read_parquet(${quoted(path)}, file_row_number = true)`
  const headers = await headersOf(db, source)
  if (headers.length > request.caps.columns) throw tooManyColumns(headers.length, request.caps.columns)
  const found = search(headers, request)
  const rows = await count(db, `SELECT count(*) AS n FROM ${source}`)
  if (rows > request.caps.rows) throw tooManyRows(request.caps.rows)
  await db.run(copySql(source, found, request.out))
  const blank = await count(
    db,
    `SELECT count(*) AS n FROM (${cellsSql(source, found)}) WHERE ${blankSql(found)}`,
  )
  return {
    format: 'parquet',
    dialect: {},
    sheet: null,
    date1904: false,
    header_row: 0,
    headers,
    preamble: [],
    rows,
    blank,
    warnings: [],
  }
}

async function headersOf(db: Writer, source: string): Promise<string[]> {
  const columns = await db.all<{ column_name: string }>(`DESCRIBE SELECT * FROM ${source}`)
  return columns.map((column) => column.column_name).filter((name) => name !== 'file_row_number')
}

function search(headers: string[], request: ReadRequest): FoundHeader {
  const search = new HeaderSearch(request.header)
  search.offer(0, headers)
  if (!search.found) throw notAnExport(search.seen(), request)
  return { ...search.found, headers }
}

async function count(db: Writer, sql: string): Promise<number> {
  const [row] = await db.all<{ n: number }>(sql)
  return row?.n ?? 0
}

function copySql(source: string, found: FoundHeader, out: string): string {
  const columns = found.keep.map((_, slot) => `c${slot}`).join(', ')
  const rows = `SELECT row_no, '' AS fault, ${columns} FROM (${cellsSql(source, found)})`
  const format = `FORMAT csv, DELIMITER '\\t', HEADER false, QUOTE '', ESCAPE '', NULLSTR ''`
  return `COPY (${rows} WHERE NOT (${blankSql(found)}) ORDER BY row_no) TO ${quoted(out)} (${format})`
}

function cellsSql(source: string, { keep, headers }: FoundHeader): string {
  const cells = keep.map((column, slot) => `${cleanSql(headers[column] as string)} AS c${slot}`)
  return `SELECT file_row_number + 1 AS row_no, ${cells.join(', ')} FROM ${source}`
}

/** The same cleaning as the other readers do: controls to spaces, trimmed, clipped. */
function cleanSql(header: string): string {
  const text = `coalesce(CAST("${header.replaceAll('"', '""')}" AS VARCHAR), '')`
  const flat = `regexp_replace(${text}, '[\\p{Cc}\\x{2028}\\x{2029}]', ' ', 'g')`
  const trimmed = `regexp_replace(${flat}, '^[\\s\\p{Z}\\x{FEFF}]+|[\\s\\p{Z}\\x{FEFF}]+$', '', 'g')`
  return `rtrim(left(${trimmed}, ${VALUE_CHARACTERS}))`
}

function blankSql({ keep }: FoundHeader): string {
  return keep.map((_, slot) => `c${slot} = ''`).join(' AND ') || 'false'
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
