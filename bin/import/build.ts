import type { Config } from '#lib/config'
import type { ChangeRequest, Changes } from '#lib/ingest/changes'
import type { Reference } from '#lib/reference/tables'
import type { EditionManifest } from '#lib/warehouse/schema'
import { openChild } from './child'
import type { Progress } from './task'

const LIMITS = { first: 'build', heapMb: 1024, seconds: 7200 } as const

/** Builds the edition of all loads in a store. */
export type Build = (config: Config, progress: (step: Progress) => void) => Promise<EditionManifest>

/**
 * The child that builds, another one than those that read the files: what has parsed untrusted bytes never writes an
 * edition (docs/decisions/051-who-may-write.md). It starts at once, while the files are being read.
 */
export interface Builder {
  build: Build
  compare(request: ChangeRequest): Promise<Changes>
  close(): void
}

export function openBuilder(reference: Promise<Reference>): Builder {
  const child = openChild(LIMITS)
  child.warm()
  return {
    build: async (config, progress) =>
      child.run({ task: 'build', request: { config, reference: await reference } }, progress),
    compare: (request) => child.run({ task: 'compare', request }),
    close: () => child.close(),
  }
}
