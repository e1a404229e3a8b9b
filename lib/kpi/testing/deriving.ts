import { type Table, tableOfRows } from '#lib/db/table'
import type { Edition } from '#lib/kpi/edition'

export interface Deriving {
  edition: Edition
  /** SQL of every question put to it. */
  asked: string[]
  /** Waits for the tables that were begun. */
  settle(): Promise<unknown>
}

/** The same edition under another name, able to hold tables; `reports`: how many it says it has. */
export function deriving({ manifest, reader }: Edition, reports = manifest.counts.reports): Deriving {
  const made = new Map<string, Promise<Table>>()
  const asked: string[] = []
  const make = async (sql: string) => tableOfRows(await reader.all(sql))
  return {
    asked,
    settle: () => Promise.all(made.values()),
    edition: {
      manifest: {
        ...manifest,
        digest: `${manifest.digest} derived ${reports}`,
        counts: { ...manifest.counts, reports },
      },
      reader: {
        all(sql, params) {
          asked.push(sql)
          return reader.all(sql, params)
        },
        derive(name, sql) {
          const table = made.get(name) ?? make(sql())
          made.set(name, table)
          return table
        },
      },
    },
  }
}
