import type { Edition } from '#lib/kpi/edition'

/** A table in memory, made once for an edition. */
export interface Table {
  name: string
  sql(): string
  /** Rows: a larger one is no summary. */
  most: number
}

/** Its name in SQL, when it is there; else null, and it is begun. Nobody waits: the reports themselves answer meanwhile. */
export const tableOf = ({ reader }: Edition, { name, sql, most }: Table): Promise<string | null> =>
  Promise.race([reader.derive?.(name, sql, most) ?? null, null])
