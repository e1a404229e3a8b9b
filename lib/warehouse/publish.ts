import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#lib/config'
import { UserError } from '#lib/errors'
import { buildEdition } from '#lib/warehouse/build'
import { storePaths } from '#lib/warehouse/paths'
import type { EditionManifest } from '#lib/warehouse/schema'
import {
  findLoad,
  readEditionManifest,
  removeLoad,
  storedLoads,
  withLock,
  writePointer,
} from '#lib/warehouse/store'

/** Points readers at an edition; the old ones stay. Call it inside `withLock`. UserError `no_edition`. */
export async function publish(config: Config, id: string): Promise<void> {
  const file = join(storePaths(config.store).editions, id, 'warehouse.duckdb')
  if (!readEditionManifest(config.store, id) || !existsSync(file))
    throw new UserError('no_edition', `no such edition: ${id}`, 'rapor editions lists them')
  writePointer(config.store, id)
}

/**
 * Publishes the edition without one load and keeps the load in `undone/`; null when it was the last one.
 * Built first, then taken out, then published: after a kill the next `undo`, `build` or import leads to the same.
 * UserError `no_load`, `busy` and those of the build.
 */
export function undo(config: Config, load: string): Promise<EditionManifest | null> {
  return withLock(config.store, async () => {
    const present = storedLoads(config.store)
    const gone = findLoad(storedLoads(config.store, { undone: true }), load).manifest.sha256
    const rest = present.map(({ manifest }) => manifest.sha256).filter((sha256) => sha256 !== gone)
    const edition = rest.length > 0 ? await buildEdition(config, { loads: rest }) : null
    if (rest.length < present.length) removeLoad(config.store, gone)
    writePointer(config.store, edition?.id ?? null)
    return edition
  })
}
