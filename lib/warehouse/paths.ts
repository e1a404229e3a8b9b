import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '#lib/errors'

export interface StorePaths {
  /** One folder per load, named by the SHA-256 of its file. */
  loads: string
  /** Loads that were taken out; older editions can still be verified from them. */
  undone: string
  /** One folder per edition. */
  editions: string
  /** Things in the making, named by the process that makes them. */
  tmp: string
  /** Names the published edition. */
  pointer: string
  /** A line for every publication: which edition, by whom, when. */
  publications: string
  lock: string
}

export function storePaths(store: string): StorePaths {
  return {
    loads: join(store, 'loads'),
    undone: join(store, 'undone'),
    editions: join(store, 'editions'),
    tmp: join(store, 'tmp'),
    pointer: join(store, 'current.json'),
    publications: join(store, 'published.jsonl'),
    lock: join(store, 'lock.duckdb'),
  }
}

/** Makes the store's folders. UserError `store` when that cannot be. */
export function prepareStore(store: string): StorePaths {
  const paths = storePaths(store)
  try {
    for (const folder of [paths.loads, paths.undone, paths.editions, paths.tmp])
      mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw unwritable(store, error)
  }
  return paths
}

const WRITE_FAULTS = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST']

/** What a failed write means to the user; anything else as it came. */
export function unwritable(store: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (!WRITE_FAULTS.includes(code)) return error
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new UserError(
      'disk_full',
      `no space left in the store: ${store}`,
      'free some space, then try again',
    )
  return new UserError(
    'store',
    `the store cannot be written (${code}): ${store}`,
    'check RAPOR_STORE and its permissions',
  )
}
