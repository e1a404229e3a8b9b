import { join } from 'node:path'
import type { Row } from '#lib/db/rows'
import { openWriter } from '#lib/db/writer'

/** The rows and rejects of a load, without their NULLs. */
export async function readLoad(dir: string): Promise<{ rows: Row[]; rejects: Row[] }> {
  const db = await openWriter({ path: ':memory:' })
  const read = async (name: string) =>
    (await db.all(`SELECT * FROM read_parquet('${join(dir, name)}')`)).map(withoutNulls)
  try {
    return { rows: await read('rows.parquet'), rejects: await read('rejects.parquet') }
  } finally {
    db.close()
  }
}

const withoutNulls = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
