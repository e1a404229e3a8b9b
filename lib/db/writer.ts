import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { bind, type Param, type Row, toRows } from '#lib/db/rows'
import { QueryError } from '#lib/errors'

export interface WriterOptions {
  /** File to create, or `:memory:`. */
  path: string
  /** DuckDB's buffer manager only; the process takes more. */
  memoryLimit?: string
  threads?: number
  /** Where DuckDB may spill. */
  tempDirectory?: string
}

export type AppendValue = string | number | bigint | boolean | null

/** A database being made by one process: import staging or an edition under construction. Never a published edition. */
export interface Writer {
  /** Runs our own SQL, one or more statements. Never with anybody's text in it. */
  run(sql: string): Promise<void>
  all<T extends Row>(sql: string, params?: readonly Param[]): Promise<T[]>
  /** Appends rows to `table` or `database.table`; text goes into a column of any type that can be written so: DATE, ENUM. */
  append(table: string, rows: Iterable<readonly AppendValue[]>): Promise<void>
  /** Asks an attached database by a connection of its own, which sees what is committed, while `writer` goes on. */
  aside<T extends Row>(database: string, sql: string): Promise<T[]>
  /** CHECKPOINT and close: no `.wal` remains. */
  finish(): Promise<void>
  /** Close without a checkpoint. */
  close(): void
}

export async function openWriter(options: WriterOptions): Promise<Writer> {
  const instance = await DuckDBInstance.create(options.path, settings(options))
  const connection = await instance.connect()
  const close = () => {
    connection.closeSync()
    instance.closeSync()
  }
  return {
    run: (sql) => guarded(sql, async () => void (await connection.run(sql))),
    all: <T extends Row>(sql: string, params: readonly Param[] = []) =>
      guarded(sql, () => select<T>(connection, sql, params)),
    aside: <T extends Row>(database: string, sql: string) =>
      guarded(sql, () => selectAside<T>(instance, database, sql)),
    append: (table, rows) => append(connection, table, rows),
    finish: async () => {
      await connection.run('CHECKPOINT')
      close()
    },
    close,
  }
}

function settings(options: WriterOptions): Record<string, string> {
  return {
    threads: String(options.threads ?? 2),
    ...(options.memoryLimit && { memory_limit: options.memoryLimit }),
    ...(options.tempDirectory && { temp_directory: options.tempDirectory }),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  }
}

async function select<T extends Row>(
  connection: DuckDBConnection,
  sql: string,
  params: readonly Param[],
): Promise<T[]> {
  const statement = await connection.prepare(sql)
  try {
    bind(statement, params)
    return toRows<T>(await statement.runAndReadAll())
  } finally {
    statement.destroySync()
  }
}

async function selectAside<T extends Row>(instance: DuckDBInstance, database: string, sql: string) {
  const connection = await instance.connect()
  try {
    await connection.run(`USE ${database}`)
    return await select<T>(connection, sql, [])
  } finally {
    connection.closeSync()
  }
}

async function guarded<T>(sql: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new QueryError(error instanceof Error ? error.message : String(error), sql)
  }
}

async function append(connection: DuckDBConnection, table: string, rows: Iterable<readonly AppendValue[]>) {
  const [name = '', database] = table.split('.').reverse()
  const appender = await connection.createAppender(name, database && 'main', database)
  const types = Array.from({ length: appender.columnCount }, (_, i) => String(appender.columnType(i)))
  for (const row of rows) {
    types.forEach((type, i) => {
      appendValue(appender, type, row[i] ?? null)
    })
    appender.endRow()
  }
  appender.closeSync()
}

function appendValue(appender: DuckDBAppender, type: string, value: AppendValue): void {
  if (value === null) appender.appendNull()
  else if (type === 'BIGINT') appender.appendBigInt(BigInt(value))
  else if (type === 'INTEGER') appender.appendInteger(Number(value))
  else if (type === 'DOUBLE') appender.appendDouble(Number(value))
  else if (type === 'BOOLEAN') appender.appendBoolean(Boolean(value))
  else appender.appendVarchar(String(value))
}
