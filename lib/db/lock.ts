import { rmSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

/** Why a lock was not had: another living process holds it (its id where known), or the file cannot be written. */
export type LockResult =
  | { held: true; release: () => Promise<void> }
  | { held: false; holder: number | null }
  | { held: false; failure: string }

let instance: Promise<DuckDBInstance> | undefined
let locks = 0

/** The database in memory that locks are taken with: to make it takes ten times as long as to take a lock. */
export function lockingDatabase(): Promise<DuckDBInstance> {
  instance ??= DuckDBInstance.create(':memory:', { threads: '1' })
  return instance
}

/**
 * Takes the operating system's lock that DuckDB puts on a database attached for writing. It ends with its process,
 * also by kill -9, so no lock is ever left behind. Between processes only: within one process the caller queues.
 */
export async function tryLock(path: string): Promise<LockResult> {
  const first = await attach(path)
  if (!('failure' in first) || !first.failure.includes('not a valid DuckDB database')) return first
  rmSync(path, { force: true }) // its maker was killed before the first byte was written
  return attach(path)
}

async function attach(path: string): Promise<LockResult> {
  const connection = await (await lockingDatabase()).connect()
  const name = `lock_${locks++}`
  try {
    await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS ${name}`)
  } catch (error) {
    connection.closeSync()
    return refusal(error instanceof Error ? error.message : String(error))
  }
  const release = async () => {
    await connection.run(`DETACH ${name}`)
    connection.closeSync()
  }
  return { held: true, release }
}

function refusal(message: string): LockResult {
  if (!message.includes('Could not set lock')) return { held: false, failure: message }
  const holder = /\(PID (\d+)\)/.exec(message)?.[1]
  return { held: false, holder: holder ? Number(holder) : null }
}
