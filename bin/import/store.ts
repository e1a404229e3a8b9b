import type { Config } from '#lib/config'
import type { Lang } from '#lib/i18n/lang'
import { demandSameTerms, type Flags } from '#lib/ingest/terms'
import { publish } from '#lib/warehouse/publish'
import type { EditionManifest } from '#lib/warehouse/schema'
import { commitLoad, listLoads, removeLoad, withLock } from '#lib/warehouse/store'
import type { ShowProgress } from '../command'
import type { Build } from './build'
import type { Staged } from './stage'

export interface StoreRequest {
  config: Config
  flags: Flags
  build: Build
  lang: Lang
  progress: ShowProgress
}

type Good = Exclude<Staged, { fault: unknown }>

/**
 * Puts the loads into the store, builds and publishes, all under the store's lock. When the build fails the loads are
 * taken out again and the published edition stays as it was.
 */
export function storeLoads(staged: readonly Good[], request: StoreRequest): Promise<EditionManifest> {
  const { config, build, lang, progress } = request
  return withLock(config.store, async () => {
    const committed = commitNew(staged, request)
    try {
      const edition = await build(config, (step) =>
        progress(async () => (await import('./progress-lines')).buildingLine(String(step), lang)),
      )
      await publish(config, edition.id)
      return edition
    } catch (error) {
      for (const sha256 of committed) removeLoad(config.store, sha256)
      throw error
    }
  })
}

/** Somebody else may have loaded the same file while we read it. Resolves to what is new. */
function commitNew(staged: readonly Good[], { config, flags }: StoreRequest): string[] {
  const present = new Map(listLoads(config.store).map((load) => [load.sha256, load]))
  const fresh = staged.filter(({ existing }) => !existing)
  for (const { manifest } of fresh) {
    const other = present.get(manifest.sha256)
    if (other) demandSameTerms(flags, other)
  }
  const unseen = fresh.filter(({ manifest }) => !present.has(manifest.sha256))
  for (const { dir, manifest } of unseen) commitLoad(config.store, dir, manifest)
  return unseen.map(({ manifest }) => manifest.sha256)
}
