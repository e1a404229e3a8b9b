import { stageLoad } from '#lib/ingest/import'
import { storedLoads } from '#lib/warehouse/store'
import type { Work } from './task'

/** Reads one file, and says so at once; nothing here loads the database unless the file is Parquet. */
export const stage: Work<'stage'> = ({ config, reference, path, flags, dir }, progress) => {
  progress(0)
  return stageLoad(path, flags, {
    reference,
    dir,
    limits: config.limits,
    progress,
    loaded: loadedIn(config.store),
  })
}

const loadedIn = (store: string) => (sha256: string) =>
  storedLoads(store).find(({ manifest }) => manifest.sha256 === sha256)?.manifest ?? null
