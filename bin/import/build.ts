import type { Config } from '#lib/config'
import type { ChangeRequest, Changes } from '#lib/ingest/changes'
import type { Reference } from '#lib/reference/tables'
import type { EditionManifest } from '#lib/warehouse/schema'
import type { Child } from './child'
import type { Progress } from './task'

/** Builds the edition of all loads in a store. */
export type Build = (config: Config, progress: (step: Progress) => void) => Promise<EditionManifest>

/** What the child that builds is asked for. */
export interface Builder {
  build: Build
  compare(request: ChangeRequest): Promise<Changes>
}

/** Has the child prepare a build at once. Where that fails, the build is asked for with all it needs, and has the words for it. */
export function builderBy(child: Child, reference: Reference, province: string): Builder {
  const untold = child.run({ task: 'prepare', request: { reference, province } }).then(
    () => ({}),
    () => ({ reference }),
  )
  return {
    build: async (config, progress) =>
      child.run({ task: 'build', request: { config, ...(await untold) } }, progress),
    compare: (request) => child.run({ task: 'compare', request }),
  }
}
