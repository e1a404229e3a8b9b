import { join } from 'node:path'
import { openWriter } from '#lib/db/writer'

export type Reject = { row_no: number; column: string | null; reason: string; value: string | null }

/** The rejected rows of a load, in the order of the file. `value` is a safe form: letters as a, digits as 9. */
export async function readRejects(dir: string): Promise<Reject[]> {
  const db = await openWriter({ path: ':memory:' })
  try {
    return await db.all<Reject>(
      'SELECT row_no, "column", reason, value FROM read_parquet($1) ORDER BY row_no',
      [join(dir, 'rejects.parquet')],
    )
  } finally {
    db.close()
  }
}
