import { join } from 'node:path'
import type { Row } from '#lib/db/rows'
import { openWriter, type Writer } from '#lib/db/writer'

let opened: Promise<Writer> | null = null

/** The rows and rejects of a load, without their NULLs. One database for all loads of a test file: it ends with it. */
export async function readLoad(dir: string): Promise<{ rows: Row[]; rejects: Row[] }> {
  opened ??= openWriter({ path: ':memory:', threads: 1 })
  const db = await opened
  const read = async (name: string) =>
    (await db.all(`SELECT * FROM read_parquet('${join(dir, name)}')`)).map(withoutNulls)
  return { rows: await read('rows.parquet'), rejects: await read('rejects.parquet') }
}

const withoutNulls = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
