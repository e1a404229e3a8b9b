import type { Row } from '#lib/db/rows'

/** Some for each of the editions that are open at a time. */
const MOST_TABLES = 48
/** What could not be made is tried again after this. */
const RETRY_MS = 60_000

interface Derivation {
  sql(): string
  /** Rows: of a larger table nothing is kept. */
  most: number
  run(sql: string): Promise<Row[]>
}

type State = 'making' | 'ready' | 'too_large' | 'failed'
export type DerivedCount = Record<State, number>

interface Derived {
  state: State
  table: Promise<string | null>
}

/** Tables in memory by quoted name, made one after the other so that two connections are left for questions. */
export function createDerived() {
  const tables = new Map<string, Derived>()
  let last: Promise<unknown> = Promise.resolve()
  const begin = (name: string, derivation: Derivation): Derived => {
    const derived: Derived = { state: 'making', table: last.then(() => make(name, derivation)) }
    derived.table = settle(derived, () => tables.delete(name))
    last = derived.table
    tables.set(name, derived)
    void derived.table.then(() => dropOldest(tables, derivation))
    return derived
  }
  const count = () => {
    const states: DerivedCount = { making: 0, ready: 0, too_large: 0, failed: 0 }
    for (const { state } of tables.values()) states[state] += 1
    return states
  }
  return {
    count,
    /** There are tables, and none is in the making. */
    isSettled: () => tables.size > 0 && count().making === 0,
    /** Its full name, once it is there; null where it cannot be had. */
    table(name: string, derivation: Derivation): Promise<string | null> {
      const full = `memory.main.${name}`
      return (tables.get(full) ?? begin(full, derivation)).table
    },
  }
}

async function make(name: string, { sql, most, run }: Derivation): Promise<string | null> {
  const [made] = await run(`CREATE OR REPLACE TABLE ${name} AS ${sql()}`)
  if (Number(made?.Count ?? 0) <= most) return name
  await run(`DROP TABLE ${name}`)
  return null
}

/** Notes how it ended; what failed is forgotten after a while. */
async function settle(derived: Derived, forget: () => void): Promise<string | null> {
  try {
    const name = await derived.table
    derived.state = name === null ? 'too_large' : 'ready'
    return name
  } catch {
    derived.state = 'failed'
    setTimeout(forget, RETRY_MS).unref()
    return null
  }
}

async function dropOldest(tables: Map<string, Derived>, { run }: Derivation): Promise<void> {
  for (const name of tables.keys()) {
    if (tables.size <= MOST_TABLES) return
    tables.delete(name)
    await run(`DROP TABLE IF EXISTS ${name}`).catch(() => undefined)
  }
}
