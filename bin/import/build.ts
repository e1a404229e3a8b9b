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

export const builderBy = (child: Child, reference: Reference): Builder => ({
  build: (config, progress) => child.run({ task: 'build', request: { config, reference } }, progress),
  compare: (request) => child.run({ task: 'compare', request }),
})
