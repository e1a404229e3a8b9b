import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '#lib/config'
import { UserError } from '#lib/errors'
import { readReference } from '#lib/reference/read'
import type { Reference } from '#lib/reference/tables'
import { buildInto, editionId } from '#lib/warehouse/build'
import { type Digests, fileDigests, overallDigest } from '#lib/warehouse/digest'
import { prepareStore, storePaths, unwritable } from '#lib/warehouse/paths'
import { BUILDER, type EditionManifest } from '#lib/warehouse/schema'
import { scratchFolder } from '#lib/warehouse/scratch'
import { readEditionManifest, readPointer, type StoredLoad, storedLoads } from '#lib/warehouse/store'

export interface Verification {
  edition: string
  /** The file is as it was built and a rebuild gives the same tables. */
  ok: boolean
  /** The file still holds what its manifest says. */
  intact: boolean
  /** What a rebuild from loads and reference gives; the last three: it cannot be made any more. */
  rebuilt: 'same' | 'differs' | 'reference_changed' | 'builder_changed' | 'loads_missing'
  /** Tables of the edition that are not as rebuilt; none where its file cannot be read. */
  differs: string[]
}

/** Rebuilds an edition (the published one without `id`) beside it and compares table by table. UserError `no_edition`. */
export async function verify(config: Config, id?: string): Promise<Verification> {
  const manifest = findManifest(config.store, id)
  const found = await fileDigests(join(storePaths(config.store).editions, manifest.id, 'warehouse.duckdb'))
  const intact = found !== null && overallDigest(found) === manifest.digest
  const fresh = await rebuild(config, manifest)
  if (typeof fresh === 'string')
    return { edition: manifest.id, ok: false, intact, rebuilt: fresh, differs: [] }
  if (found === null) return { ...unread(manifest, fresh), edition: manifest.id }
  const differs = [...fresh].filter(([table, digest]) => found.get(table) !== digest).map(([table]) => table)
  const same = differs.length === 0
  return { edition: manifest.id, ok: intact && same, intact, rebuilt: same ? 'same' : 'differs', differs }
}

/** Nothing to compare table by table: what the manifest says of all of them together must do. */
const unread = ({ digest }: EditionManifest, fresh: Digests): Omit<Verification, 'edition'> => ({
  ok: false,
  intact: false,
  rebuilt: overallDigest(fresh) === digest ? 'same' : 'differs',
  differs: [],
})

function findManifest(store: string, id?: string): EditionManifest {
  const wanted = id ?? readPointer(store)
  if (!wanted) throw new UserError('no_edition', 'nothing is published yet', 'rapor import FILE')
  const manifest = readEditionManifest(store, wanted)
  if (!manifest) throw new UserError('no_edition', `no such edition: ${wanted}`, 'rapor editions lists them')
  return manifest
}

async function rebuild(
  config: Config,
  manifest: EditionManifest,
): Promise<Digests | Exclude<Verification['rebuilt'], 'same' | 'differs'>> {
  const reference = await readReference(config.reference)
  if (manifest.builder !== BUILDER) return 'builder_changed'
  if (manifest.reference !== reference.digest) return 'reference_changed'
  const loads = storedLoads(config.store, { undone: true }).filter(({ manifest: { load } }) =>
    manifest.loads.includes(load),
  )
  if (loads.length !== manifest.loads.length) return 'loads_missing'
  return rebuiltDigests(config.store, { reference, loads, manifest })
}

interface Inputs {
  reference: Reference
  loads: StoredLoad[]
  manifest: EditionManifest
}

async function rebuiltDigests(store: string, { reference, loads, manifest }: Inputs) {
  const meaning = { reference, loads, province: manifest.province }
  if (editionId(meaning) !== manifest.id) return 'loads_missing'
  const folder = roomToBuild(store)
  try {
    await buildInto(folder, meaning)
    return (await fileDigests(join(folder, 'warehouse.duckdb'))) ?? 'loads_missing'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In the store; whoever may only read it must be able to check, too. */
function roomToBuild(store: string): string {
  try {
    return scratchFolder(prepareStore(store).tmp)
  } catch (error) {
    const fault = unwritable(store, error)
    if (fault instanceof UserError && fault.code === 'store')
      return mkdtempSync(join(tmpdir(), 'rapor-verify-'))
    throw fault
  }
}
