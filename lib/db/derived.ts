import type { Table } from '#lib/db/table'

/** Some for each of the editions that are open at a time. */
const MOST_TABLES = 48
/** What could not be made is tried again after this. */
const RETRY_MS = 60_000

type State = 'making' | 'ready' | 'too_large' | 'failed'
export type DerivedCount = Record<State, number>

/** null: it would be too large. */
type Make = () => Promise<Table | null>

interface Derived {
  state: State
  table: Promise<Table | null>
}

/** Tables in memory by name, made one after the other so that two connections are left for questions. */
export function createDerived() {
  const tables = new Map<string, Derived>()
  let last: Promise<unknown> = Promise.resolve()
  const begin = (name: string, make: Make): Derived => {
    const derived: Derived = { state: 'making', table: last.then(make) }
    derived.table = settle(derived, () => tables.delete(name))
    last = derived.table
    tables.set(name, derived)
    void derived.table.then(() => forgetOldest(tables))
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
    /** The table, once it is there; null where it cannot be had. */
    table: (name: string, make: Make): Promise<Table | null> => (tables.get(name) ?? begin(name, make)).table,
  }
}

/** Notes how it ended; what failed is forgotten after a while. */
async function settle(derived: Derived, forget: () => void): Promise<Table | null> {
  try {
    const table = await derived.table
    derived.state = table === null ? 'too_large' : 'ready'
    return table
  } catch {
    derived.state = 'failed'
    setTimeout(forget, RETRY_MS).unref()
    return null
  }
}

function forgetOldest(tables: Map<string, Derived>): void {
  for (const name of tables.keys()) {
    if (tables.size <= MOST_TABLES) return
    tables.delete(name)
  }
}
