import type { Config } from '#lib/config'
import { UserError } from '#lib/errors'
import type { Lang } from '#lib/i18n/lang'
import type { Flags } from '#lib/ingest/terms'
import type { Reference } from '#lib/reference/tables'
import { prepareLock } from '#lib/warehouse/lock'
import { createRegionResolver } from '#lib/warehouse/regions'
import type { EditionManifest } from '#lib/warehouse/schema'
import { readPointer } from '#lib/warehouse/store'
import type { ShowProgress } from '../command'
import type { Builder } from './build'
import type { Preview } from './dry-run'
import { type FileRecord, fileRecord } from './outcome'
import type { Staged } from './stage'
import { storeLoads } from './store'

export interface Outcome {
  files: FileRecord[]
  /** The fault of a file that came alone: people read it as one line, like any other fault. */
  refused?: UserError
  /** Published, or the one that stays. */
  edition: string | null
  published?: EditionManifest
  preview?: Preview
}

export interface FinishRequest {
  config: Config
  flags: Flags
  reference: Reference
  builder: Builder
  /** Outside the store. */
  scratch: string
  dryRun: boolean
  lang: Lang
  progress: ShowProgress
}

/** Makes what the finish will need, at a time when nothing waits for it; it could do so itself. */
export async function prepareFinish({ reference, config, dryRun }: FinishRequest): Promise<void> {
  createRegionResolver(reference, config.province)
  if (!dryRun) await prepareLock()
}

/** Stores what was read, builds the edition and publishes it; a dry run only says what that would change. */
export async function finish(staged: Staged[], request: FinishRequest): Promise<Outcome> {
  const { config, reference, flags, builder, scratch, dryRun, lang, progress } = request
  const good = staged.filter(isGood)
  const regionOf = (name: string) => createRegionResolver(reference, config.province)(name)
  const files = staged.map((each) => fileRecord(each, regionOf))
  if (good.length === 0) return { files, edition: readPointer(config.store), ...refusedAlone(staged) }
  if (dryRun) {
    const { preview } = await import('./dry-run')
    const found = await preview(good, { config, builder, scratch, lang, progress })
    return { files, edition: readPointer(config.store), preview: found }
  }
  const published = await storeLoads(good, { config, flags, build: builder.build, lang, progress })
  return { files, edition: published.id, published }
}

function refusedAlone([only, another]: Staged[]): { refused?: UserError } {
  if (another || !only || !('fault' in only)) return {}
  const { code, message, hint } = only.fault
  return { refused: new UserError(code, message, hint, only.file) }
}

const isGood = (staged: Staged): staged is Exclude<Staged, { fault: UserError }> => !('fault' in staged)
