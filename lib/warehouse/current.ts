import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#lib/config'
import { openReaderPool, type Reader, type ReaderPool } from '#lib/db/reader'
import { QueryError, UserError } from '#lib/errors'
import { storePaths } from '#lib/warehouse/paths'
import { BUILDER, type EditionManifest } from '#lib/warehouse/schema'
import { listEditions, readEditionManifest, readPointer } from '#lib/warehouse/store'

export interface OpenEdition {
  manifest: EditionManifest
  reader: Reader
  /** Id of the published edition, when it is damaged and an older one stands in for it. */
  fallbackFrom?: string
}

/** What one process keeps open of one store. */
interface State {
  pool: Promise<ReaderPool>
  /** Opened editions and the file each was found in, the most recently asked for last. */
  open: Map<string, { stamp: string; edition: Promise<OpenEdition> }>
  /** Damaged editions and the file they were found in: a repaired one is a new file. */
  damaged: Map<string, string>
  pointer: { stamp: string; id: string | null } | null
}

/** Editions that stay attached for requests under way and for looking back. */
const KEPT_OPEN = 3

// Next evaluates a module more than once in a process; the database must be there once.
const HOME = Symbol.for('rapor.editions')

function stateOf(store: string): State {
  const home = globalThis as { [HOME]?: Map<string, State> }
  home[HOME] ??= new Map()
  const known = home[HOME].get(store)
  if (known) return known
  const pool = openReaderPool(storePaths(store).editions)
  const state: State = { pool, open: new Map(), damaged: new Map(), pointer: null }
  home[HOME].set(store, state)
  return state
}

/**
 * The published edition, or edition `id`, open for reading. A newly published one is seen at the next call.
 * A damaged one is stood in for by the newest older edition that opens, and `fallbackFrom` says so.
 * UserError `no_edition`, `unknown_edition`, `damaged_edition`, `outdated_edition`.
 */
export async function openEdition(config: Config, id?: string): Promise<OpenEdition> {
  const { reader, ...edition } = await serveEdition(config, id)
  return { ...edition, reader: { all: reader.all } }
}

/** The same in a process that stays: its reader may hold tables of counts in memory. */
export async function serveEdition(config: Config, id?: string): Promise<OpenEdition> {
  if (id) return openNamed(config.store, id)
  const published = currentId(config.store)
  if (!published) throw nothingPublished()
  const edition = await tryOpen(config.store, published)
  return edition ? upToDate(edition) : openOlder(config.store, published)
}

/** Tables of counts that this process holds, is making, or could not make. */
export const derivedTables = async ({ store }: Config) => (await stateOf(store).pool).derived()

/** Editions that this version of the program can show, the newest first; one that is damaged may be among them. */
export const usableEditions = (store: string) =>
  listEditions(store).filter(({ builder }) => builder === BUILDER)

const nothingPublished = () =>
  new UserError('no_edition', 'nothing is published yet', 'load an export: npm run rapor -- import FILE')

async function openNamed(store: string, id: string): Promise<OpenEdition> {
  if (!readEditionManifest(store, id)) throw new UserError('unknown_edition', `no such edition: ${id}`)
  const edition = await tryOpen(store, id)
  if (!edition) throw new UserError('damaged_edition', `the edition cannot be read: ${id}`)
  return upToDate(edition)
}

/** The tables of another builder are not those that readers ask. */
function upToDate(edition: OpenEdition): OpenEdition {
  const { id, builder } = edition.manifest
  if (builder === BUILDER) return edition
  throw new UserError(
    'outdated_edition',
    `the edition was made by another version of this program: ${id}`,
    'rebuild it: npm run rapor -- build',
  )
}

async function openOlder(store: string, published: string): Promise<OpenEdition> {
  for (const { id } of usableEditions(store).filter((manifest) => manifest.id !== published)) {
    const edition = await tryOpen(store, id)
    if (edition) return { ...edition, fallbackFrom: published }
  }
  throw new UserError(
    'damaged_edition',
    `the published edition cannot be read and there is no other: ${published}`,
    'rebuild it: npm run rapor -- build',
  )
}

/** One stat per request; the pointer's text is read again only when the file is another. */
function currentId(store: string): string | null {
  const state = stateOf(store)
  const stamp = stampOf(storePaths(store).pointer)
  if (!stamp) return null
  if (state.pointer?.stamp !== stamp) state.pointer = { stamp, id: readPointer(store) }
  return state.pointer.id
}

function stampOf(path: string): string | null {
  const stat = statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false })
  return stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : null
}

const fileOf = (store: string, id: string) => join(storePaths(store).editions, id, 'warehouse.duckdb')

async function tryOpen(store: string, id: string): Promise<OpenEdition | null> {
  const state = stateOf(store)
  const stamp = stampOf(fileOf(store, id))
  if (!stamp || state.damaged.get(id) === stamp) return null
  const known = state.open.get(id)
  const opening = known?.stamp === stamp ? known : { stamp, edition: reopen(store, id, stamp) }
  state.open.delete(id)
  state.open.set(id, opening)
  try {
    const edition = await opening.edition
    await closeOldest(state)
    return edition
  } catch {
    await setAside(state, id, stamp)
    return null
  }
}

/** An edition never changes: a file that is another one now was damaged or repaired, and nothing kept of it counts. */
async function reopen(store: string, id: string, stamp: string): Promise<OpenEdition> {
  const state = stateOf(store)
  if (state.open.has(id)) await (await state.pool).detach(id)
  const manifest = readEditionManifest(store, id)
  if (!manifest) throw new Error('no manifest')
  const reader = await (await state.pool).open(id, fileOf(store, id))
  await probe(reader, manifest)
  return { manifest, reader: watched(reader, () => setAside(state, id, stamp)) }
}

/** The file is a database, and the one its manifest describes. */
async function probe(reader: Reader, manifest: EditionManifest): Promise<void> {
  const [row] = await reader.all<{ n: number }>('SELECT count(*) AS n FROM facts')
  if (row?.n !== manifest.counts.reports) throw new Error('not as many reports as its manifest says')
}

const DAMAGE = /corrupt|checksum|IO Error|Could not read|Serialization Error/i

/** A reader that reports damage found in mid-reading; the next request gets another edition. */
function watched(reader: Reader, onDamage: () => Promise<void>): Reader {
  return {
    ...reader,
    async all(sql, params) {
      try {
        return await reader.all(sql, params)
      } catch (error) {
        if (error instanceof QueryError && DAMAGE.test(error.message)) await onDamage()
        throw error
      }
    },
  }
}

async function setAside(state: State, id: string, stamp: string): Promise<void> {
  state.damaged.set(id, stamp)
  state.open.delete(id)
  await (await state.pool).detach(id)
}

async function closeOldest(state: State): Promise<void> {
  while (state.open.size > KEPT_OPEN) {
    const [oldest] = state.open.keys()
    state.open.delete(oldest as string)
    await (await state.pool).detach(oldest as string)
  }
}

/** Closes everything this process holds open of a store: for tests and programs that end. */
export async function closeEditions(store: string): Promise<void> {
  const home = globalThis as { [HOME]?: Map<string, State> }
  const state = home[HOME]?.get(store)
  home[HOME]?.delete(store)
  if (state) (await state.pool).close()
}
