import type { Row } from '#lib/db/rows'
import { editionKey } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'

const kept = createKeep<Row[]>(200_000, (rows) => rows.length)

/** Rows of a fixed SELECT over an edition, read once; shared: do not change them. */
export function rowsOf<T extends Row>(edition: Edition, sql: string): Promise<T[]> {
  const key = `${editionKey(edition)} ${sql}`
  return (kept.get(key) ?? kept.set(key, edition.reader.all(sql))) as Promise<T[]>
}
