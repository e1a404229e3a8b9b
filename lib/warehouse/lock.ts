import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '#lib/errors'

const RETRY_MS = 200

/** Loads and makes what locking needs, so that a lock that is wanted later is had at once. */
export async function prepareLock(): Promise<void> {
  const { lockingDatabase } = await import('#lib/db/lock')
  await lockingDatabase()
}

/**
 * Holds the store's lock until the returned function is called or the process ends.
 * UserError `busy` when another process still holds it after `waitSeconds`, `store` when it cannot be written.
 */
export async function holdLock(path: string, waitSeconds: number): Promise<() => Promise<void>> {
  // Loaded when it is needed: most of what looks at a store only reads it.
  const { tryLock } = await import('#lib/db/lock')
  const deadline = Date.now() + waitSeconds * 1000
  for (;;) {
    const lock = await tryLock(path)
    if (lock.held) return signed(path, lock.release)
    if ('failure' in lock) throw unlockable(path)
    if (Date.now() >= deadline) throw busy(path, lock.holder)
    await sleep(Math.min(RETRY_MS, Math.max(1, deadline - Date.now())))
  }
}

const ownerPath = (path: string) => `${path}.owner.json`

/** Leaves a note for those who wait; on a full disk it is left out. */
function signed(path: string, release: () => Promise<void>): () => Promise<void> {
  try {
    writeFileSync(ownerPath(path), JSON.stringify({ pid: process.pid, since: new Date().toISOString() }))
  } catch {
    rmSync(ownerPath(path), { force: true })
  }
  return () => {
    rmSync(ownerPath(path), { force: true })
    return release()
  }
}

const unlockable = (path: string) =>
  new UserError('store', `the store cannot be locked: ${path}`, 'check RAPOR_STORE and its permissions')

function busy(path: string, holder: number | null): UserError {
  const who = [holder && `process ${holder}`, since(path)].filter(Boolean).join(' ')
  const message = who ? `the store is in use by ${who}` : 'the store is in use'
  return new UserError('busy', message, 'wait until the other import or build has ended')
}

function since(path: string): string {
  try {
    return `since ${JSON.parse(readFileSync(ownerPath(path), 'utf8')).since}`
  } catch {
    return ''
  }
}
