import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { bind, type Param, type Row, toRows } from '#lib/db/rows'
import { QueryError } from '#lib/errors'

/** Reads one edition. `all` prepares and binds; it refuses stacked statements. */
export interface Reader {
  all<T extends Row>(sql: string, params?: readonly Param[]): Promise<T[]>
}

const CONNECTIONS = 3
const TIME_LIMIT_MS = 20_000

/**
 * One in-memory instance per process with editions attached READ_ONLY: no file access but to `directory`,
 * configuration locked, at most three queries at once, each with a time limit.
 */
export interface ReaderPool {
  /** Attaches the file when needed. A query still running on a detached edition finishes. */
  open(name: string, path: string): Promise<Reader>
  detach(name: string): Promise<void>
  close(): void
}

interface Slot {
  connection: DuckDBConnection
  using: string | null
}

export async function openReaderPool(directory: string): Promise<ReaderPool> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const admin = await instance.connect()
  for (const sql of lockDown(directory)) await admin.run(sql)
  const idle: Slot[] = []
  for (let i = 0; i < CONNECTIONS; i++) idle.push({ connection: await instance.connect(), using: null })
  const all = [...idle]
  const waiting: ((slot: Slot) => void)[] = []
  const attached = new Map<string, Promise<void>>()

  const take = () => {
    const slot = idle.pop()
    return slot ? Promise.resolve(slot) : new Promise<Slot>((resolve) => waiting.push(resolve))
  }
  const give = (slot: Slot) => {
    const next = waiting.shift()
    if (next) next(slot)
    else idle.push(slot)
  }
  const attach = async (name: string, path: string) => {
    await admin.run(`ATTACH '${path.replaceAll("'", "''")}' AS ${identifier(name)} (READ_ONLY)`)
  }

  return {
    async open(name, path) {
      let ready = attached.get(name)
      if (!ready) {
        ready = attach(name, path)
        attached.set(name, ready)
        ready.catch(() => attached.delete(name))
      }
      await ready
      return {
        all: async <T extends Row>(sql: string, params: readonly Param[] = []) => {
          const slot = await take()
          try {
            return await select<T>(slot, name, sql, params)
          } finally {
            give(slot)
          }
        },
      }
    },
    async detach(name) {
      if (!attached.delete(name)) return
      for (const slot of all) if (slot.using === name) slot.using = null
      await admin.run(`DETACH ${identifier(name)}`)
    },
    close() {
      for (const slot of all) slot.connection.closeSync()
      admin.closeSync()
      instance.closeSync()
    },
  }
}

function lockDown(directory: string): string[] {
  return [
    `SET allowed_directories = ['${directory.replaceAll("'", "''")}/']`,
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    'SET allow_community_extensions = false',
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ]
}

const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`

async function select<T extends Row>(
  slot: Slot,
  name: string,
  sql: string,
  params: readonly Param[],
): Promise<T[]> {
  const timer = setTimeout(() => slot.connection.interrupt(), TIME_LIMIT_MS)
  try {
    if (slot.using !== name) {
      await slot.connection.run(`USE ${identifier(name)}`)
      slot.using = name
    }
    const statement = await slot.connection.prepare(sql)
    try {
      bind(statement, params)
      return toRows<T>(await statement.runAndReadAll())
    } finally {
      statement.destroySync()
    }
  } catch (error) {
    throw new QueryError(error instanceof Error ? error.message : String(error), sql)
  } finally {
    clearTimeout(timer)
  }
}
