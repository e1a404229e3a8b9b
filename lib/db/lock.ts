import { rmSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

/** Why a lock was not had: another living process holds it (its id where known), or the file cannot be written. */
export type LockResult =
  | { held: true; release: () => void }
  | { held: false; holder: number | null }
  | { held: false; failure: string }

/**
 * Takes the operating system's lock that DuckDB puts on a database opened for writing. It ends with its process,
 * also by kill -9, so no lock is ever left behind. Between processes only: within one process the caller queues.
 */
export async function tryLock(path: string): Promise<LockResult> {
  const first = await open(path)
  if (!('failure' in first) || !first.failure.includes('not a valid DuckDB database')) return first
  rmSync(path, { force: true }) // its maker was killed before the first byte was written
  return open(path)
}

async function open(path: string): Promise<LockResult> {
  try {
    const instance = await DuckDBInstance.create(path, { threads: '1' })
    return { held: true, release: () => instance.closeSync() }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (!message.includes('Could not set lock')) return { held: false, failure: message }
    const holder = /\(PID (\d+)\)/.exec(message)?.[1]
    return { held: false, holder: holder ? Number(holder) : null }
  }
}
