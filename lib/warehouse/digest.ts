import { createHash } from 'node:crypto'
import type { Row } from '#lib/db/rows'
import { openWriter } from '#lib/db/writer'
import { columnList, literal } from '#lib/warehouse/fill'
import { FACTS, TABLES } from '#lib/warehouse/schema'

/** Columns of every table of an edition. */
const EDITION_TABLES: Record<string, string> = { facts: columnList(FACTS), ...TABLES }

/** When and from what path a file was loaded says nothing about its contents. */
const NOT_CONTENT: Record<string, string[]> = { loads: ['file', 'imported_at'] }

export interface Source {
  all<T extends Row>(sql: string): Promise<T[]>
}

/** Table name -> `rows:sum:xor` of its rows' hashes. The order of rows is no content; their number is. */
export type Digests = ReadonlyMap<string, string>

/** Of all tables; the rows of those that are done already are not read again. */
export async function tableDigests(source: Source, schema = '', done: Digests = new Map()): Promise<Digests> {
  const tables = Object.keys(EDITION_TABLES).sort()
  const others = tables.filter((table) => !done.has(table))
  const types = await digestsOf(source, TYPES)
  const contents = new Map([...done, ...(await rowDigests(source, others, schema))])
  return new Map(tables.map((table) => [table, `${contents.get(table)}:${types.get(table)}`]))
}

/** Of the rows alone, without the types of their columns. */
export const rowDigests = (source: Source, tables: readonly string[], schema = ''): Promise<Digests> =>
  digestsOf(source, tables.map((table) => contentSql(table, schema)).join(' UNION ALL '))

async function digestsOf(source: Source, sql: string): Promise<Digests> {
  const rows = await source.all<{ name: string; digest: string }>(sql)
  return new Map(rows.map(({ name, digest }) => [name, digest]))
}

const contentSql = (table: string, schema: string) =>
  `SELECT '${table}' AS name, concat_ws(':', count(*), sum(h), bit_xor(h)) AS digest
  FROM (SELECT hash(${content(table)}) AS h FROM ${schema}${table})`

/** Of an enumeration a row holds the number of its key only: the keys are content too. Listed once: that takes a while. */
const TYPES = `SELECT table_name AS name, hash(string_agg(data_type, ',' ORDER BY column_index))::VARCHAR AS digest
  FROM duckdb_columns() GROUP BY table_name`

function content(table: string): string {
  const names = (EDITION_TABLES[table] as string).split(', ').map((column) => column.split(' ')[0] as string)
  return names.filter((name) => !NOT_CONTENT[table]?.includes(name)).join(', ')
}

/** SHA-256 over the digests of all tables. */
export function overallDigest(digests: Digests): string {
  const hash = createHash('sha256')
  for (const [table, digest] of digests) hash.update(`${table} ${digest}\n`)
  return hash.digest('hex')
}

/** Reads an edition's file to its end; null when that cannot be done. */
export async function fileDigests(path: string): Promise<Digests | null> {
  const writer = await openWriter({ path: ':memory:' })
  try {
    await writer.run(`ATTACH ${literal(path)} AS edition (READ_ONLY)`)
    return await tableDigests(writer, 'edition.')
  } catch {
    return null
  } finally {
    writer.close()
  }
}
