import { type DuckDBConnection, DuckDBInstance, type DuckDBPreparedStatement } from '@duckdb/node-api'
import { createDerived, type DerivedCount } from '#lib/db/derived'
import { toTable } from '#lib/db/read-table'
import { bind, type Param, type Row, toRows } from '#lib/db/rows'
import { createStatements, type Statements } from '#lib/db/statements'
import type { Table } from '#lib/db/table'
import { QueryError } from '#lib/errors'

/** Reads one edition. `all` prepares and binds; it refuses stacked statements. */
export interface Reader {
  all<T extends Row>(sql: string, params?: readonly Param[]): Promise<T[]>
  /**
   * Keeps the rows of a SELECT over the edition as a table in memory; resolves to the same ever after. null where it would
   * have more than `most` rows; where it cannot be made null too, for a while. Of many tables the oldest go. Only in a process
   * that stays: one that ends would have to wait for it.
   */
  derive?(name: string, sql: () => string, most: number): Promise<Table | null>
}

const CONNECTIONS = 3
const TIME_LIMIT_MS = 20_000
/** Until derived tables are there, questions look at every report and share the processors with what makes the tables. */
const EARLY_LIMIT_MS = 120_000
/** Nobody waits for a derived table. */
const DERIVE_LIMIT_MS = 300_000

/**
 * One in-memory instance per process with editions attached READ_ONLY: no file access but to `directory`,
 * configuration locked, at most three queries at once, each with a time limit.
 */
export interface ReaderPool {
  /** Attaches the file when needed. The reader stays good after `detach`: it attaches the file again. */
  open(name: string, path: string): Promise<Reader>
  /** Lets an edition go, at once or when its last running query has ended. */
  detach(name: string): Promise<void>
  /** How many derived tables there are. */
  derived(): DerivedCount
  close(): void
}

interface Slot {
  connection: DuckDBConnection
  using: string | null
  statements: Statements
}

/** An edition in the instance; it is let go only when nobody is reading it. */
interface Attached {
  ready: Promise<void>
  readers: number
  leaving: boolean
}

export async function openReaderPool(directory: string): Promise<ReaderPool> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const admin = await instance.connect()
  for (const sql of lockDown(directory)) await admin.run(sql)
  const slots = await createSlots(instance)
  const editions = createEditions(admin, slots)
  const derived = createDerived()
  return {
    async open(name, path) {
      await editions.read(name, path, async () => undefined)
      const ask = <T>(selection: Omit<Selection<T>, 'name'>) =>
        editions.read(name, path, () => slots.select({ name, ...selection }))
      const all = <T extends Row>(sql: string, params: readonly Param[] = []) => {
        const limit = derived.isSettled() ? TIME_LIMIT_MS : EARLY_LIMIT_MS
        return ask({
          sql,
          params,
          limit,
          read: async (statement) => toRows<T>(await statement.runAndReadAll()),
        })
      }
      const keep = (sql: string, most: number) => {
        const read = async (statement: DuckDBPreparedStatement) => toTable(await statement.run(), most)
        return ask({ sql, params: [], limit: DERIVE_LIMIT_MS, read })
      }
      return {
        all,
        derive: (what, sql, most) => derived.table(`${name} ${what}`, () => keep(sql(), most)),
      }
    },
    detach: (name) => editions.detach(name),
    derived: () => derived.count(),
    close() {
      slots.close()
      admin.closeSync()
      instance.closeSync()
    },
  }
}

interface Slots {
  /** Waits for a free connection; one that has answered the question before is taken first. */
  select<T>(selection: Selection<T>): Promise<T>
  forget(name: string): void
  close(): void
}

async function createSlots(instance: DuckDBInstance): Promise<Slots> {
  const all: Slot[] = []
  for (let i = 0; i < CONNECTIONS; i++) all.push(await createSlot(instance))
  const idle = [...all]
  const waiting: ((slot: Slot) => void)[] = []
  const take = ({ name, sql }: Selection<unknown>) => {
    const [slot] = idle.splice(
      idle.findLastIndex(({ statements }) => statements.has(name, sql)),
      1,
    )
    return slot ? Promise.resolve(slot) : new Promise<Slot>((resolve) => waiting.push(resolve))
  }
  const give = (slot: Slot) => {
    const next = waiting.shift()
    if (next) next(slot)
    else idle.push(slot)
  }
  return {
    async select<T>(selection: Selection<T>) {
      const slot = await take(selection)
      try {
        return await select(slot, selection)
      } finally {
        give(slot)
      }
    },
    forget(name) {
      for (const slot of all) {
        slot.statements.forget(name)
        if (slot.using === name) slot.using = null
      }
    },
    close() {
      for (const slot of all) slot.connection.closeSync()
    },
  }
}

async function createSlot(instance: DuckDBInstance): Promise<Slot> {
  const connection = await instance.connect()
  return { connection, using: null, statements: createStatements(connection) }
}

/** One statement after the other, whatever became of the one before. */
function createQueue(admin: DuckDBConnection): (sql: string) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  return (sql) => {
    const done = last.then(async () => void (await admin.run(sql)))
    last = done.catch(() => undefined)
    return done
  }
}

/** Attaching and detaching one after the other; a detached edition is attached again when somebody still reads it. */
function createEditions(admin: DuckDBConnection, slots: Slots) {
  const attached = new Map<string, Attached>()
  const enqueue = createQueue(admin)
  const drop = (name: string) => {
    attached.delete(name)
    slots.forget(name)
    return enqueue(`DETACH ${identifier(name)}`)
  }
  const attach = (name: string, path: string): Attached => {
    const ready = enqueue(`ATTACH '${path.replaceAll("'", "''")}' AS ${identifier(name)} (READ_ONLY)`)
    const edition = { ready, readers: 0, leaving: false }
    attached.set(name, edition)
    ready.catch(() => attached.delete(name))
    return edition
  }
  return {
    async read<T>(name: string, path: string, work: () => Promise<T>): Promise<T> {
      const edition = attached.get(name) ?? attach(name, path)
      edition.leaving = false
      edition.readers += 1
      try {
        await edition.ready
        return await work()
      } finally {
        edition.readers -= 1
        if (edition.leaving && edition.readers === 0) void drop(name)
      }
    },
    async detach(name: string): Promise<void> {
      const edition = attached.get(name)
      if (!edition) return
      if (edition.readers > 0) edition.leaving = true
      else await drop(name)
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

interface Selection<T> {
  name: string
  sql: string
  params: readonly Param[]
  /** Milliseconds. */
  limit: number
  read(statement: DuckDBPreparedStatement): Promise<T>
}

async function select<T>(slot: Slot, { name, sql, params, limit, read }: Selection<T>): Promise<T> {
  const timer = setTimeout(() => slot.connection.interrupt(), limit)
  try {
    if (slot.using !== name) {
      await slot.connection.run(`USE ${identifier(name)}`)
      slot.using = name
    }
    const statement = await slot.statements.prepare(name, sql)
    bind(statement, params)
    return await read(statement)
  } catch (error) {
    slot.statements.forget(name, sql)
    throw new QueryError(error instanceof Error ? error.message : String(error), sql)
  } finally {
    clearTimeout(timer)
  }
}
