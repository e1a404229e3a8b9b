import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api'

/** Of one connection: all pages ask some eighty different ones. The largest take 0.2 MB each. */
const MOST = 100

/** Statements of one connection, prepared once: planning one takes longer than most answers. */
export interface Statements {
  has(edition: string, sql: string): boolean
  prepare(edition: string, sql: string): Promise<DuckDBPreparedStatement>
  /** Ends one statement; without `sql` all that read the edition. */
  forget(edition: string, sql?: string): void
}

/** The same words read another edition's tables once the connection uses another, so each edition has statements of its own. */
export function createStatements(connection: DuckDBConnection): Statements {
  const kept = new Map<string, DuckDBPreparedStatement>()
  const end = (key: string) => {
    kept.get(key)?.destroySync()
    kept.delete(key)
  }
  return {
    has: (edition, sql) => kept.has(keyOf(edition, sql)),
    async prepare(edition, sql) {
      const key = keyOf(edition, sql)
      const statement = kept.get(key) ?? (await connection.prepare(sql))
      kept.delete(key)
      kept.set(key, statement)
      if (kept.size > MOST) for (const oldest of [...kept.keys()].slice(0, 1)) end(oldest)
      return statement
    },
    forget(edition, sql) {
      const isMeant = (key: string) =>
        sql === undefined ? key.startsWith(keyOf(edition, '')) : key === keyOf(edition, sql)
      for (const key of [...kept.keys()].filter(isMeant)) end(key)
    },
  }
}

const keyOf = (edition: string, sql: string) => `${edition}\n${sql}`
