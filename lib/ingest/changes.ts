import { join } from 'node:path'
import type { Row } from '#lib/db/rows'
import { openWriter } from '#lib/db/writer'

/** What loading files would do to the reports that are published. */
export interface Changes extends Row {
  /** Reports that were not there before. */
  new: number
  /** Reports that would show another status. */
  updated: number
  unchanged: number
}

export interface ChangeRequest {
  /** Folders of staged loads of kind `reports`. */
  loads: string[]
  /** warehouse.duckdb of the published edition; null when there is none. */
  before: string | null
  /** warehouse.duckdb of the edition that would follow. */
  after: string
}

/** Follows the reports of the loads through two editions: both know which row of which load counts. */
export async function compareEditions({ loads, before, after }: ChangeRequest): Promise<Changes> {
  if (loads.length === 0) return { new: 0, updated: 0, unchanged: 0 }
  const db = await openWriter({ path: ':memory:' })
  try {
    await db.run(`ATTACH ${literal(after)} AS after (READ_ONLY)`)
    if (before) await db.run(`ATTACH ${literal(before)} AS before (READ_ONLY)`)
    else await db.run('CREATE SCHEMA before; CREATE TABLE before.facts (tracking_id BIGINT, status VARCHAR)')
    const files = loads.map((dir) => literal(join(dir, 'rows.parquet')))
    const [changes] = await db.all<Changes>(`
      SELECT
        count(*) FILTER (b.tracking_id IS NULL) AS "new",
        count(*) FILTER (b.status <> a.status) AS updated,
        count(*) FILTER (b.status = a.status) AS unchanged
      FROM (SELECT DISTINCT tracking_id FROM read_parquet([${files.join(', ')}])) l
      JOIN after.facts a USING (tracking_id)
      LEFT JOIN before.facts b USING (tracking_id)`)
    return changes ?? { new: 0, updated: 0, unchanged: 0 }
  } finally {
    db.close()
  }
}

const literal = (path: string) => `'${path.replaceAll("'", "''")}'`
