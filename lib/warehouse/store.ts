import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { UserError } from '#lib/errors'
import type { LoadManifest } from '#lib/ingest/load'
import { moveFolder, syncFolder, writeDurably } from '#lib/warehouse/durable'
import { holdLock } from '#lib/warehouse/lock'
import { parseEditionManifest } from '#lib/warehouse/manifest'
import { operator } from '#lib/warehouse/operator'
import { prepareStore, type StorePaths, storePaths, unwritable } from '#lib/warehouse/paths'
import { notePublication } from '#lib/warehouse/publications'
import type { EditionManifest } from '#lib/warehouse/schema'
import { scratchFolder, sweepScratch } from '#lib/warehouse/scratch'

/** A load on disk. */
export interface StoredLoad {
  manifest: LoadManifest
  dir: string
}

function readLoads(folder: string): StoredLoad[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{64}$/.test(name) && existsSync(join(folder, name, 'manifest.json')))
    .map((name) => join(folder, name))
    .map(readLoad)
}

function readLoad(dir: string): StoredLoad {
  try {
    return { dir, manifest: JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) }
  } catch {
    throw new UserError(
      'damaged_load',
      `a stored load is damaged: ${dir}`,
      'move this folder away, then import its file again',
    )
  }
}

/** Loads in the store, by cut-off, then by SHA-256: the order in which a later row wins over an earlier. */
export function listLoads(store: string): LoadManifest[] {
  return storedLoads(store).map(({ manifest }) => manifest)
}

/** The same with their folders; `undone` adds those that were taken out. */
export function storedLoads(store: string, { undone = false } = {}): StoredLoad[] {
  const paths = storePaths(store)
  const loads = readLoads(paths.loads)
  const present = new Set(loads.map(({ manifest }) => manifest.sha256))
  const others = undone ? readLoads(paths.undone).filter((load) => !present.has(load.manifest.sha256)) : []
  return [...loads, ...others].sort((a, b) => compareLoads(a.manifest, b.manifest))
}

function compareLoads(a: LoadManifest, b: LoadManifest): number {
  return compareText(a.cutoff, b.cutoff) || compareText(a.sha256, b.sha256)
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Puts a staged folder (manifest.json, rows.parquet, rejects.parquet) into the store. Already there: a no-op. */
export function commitLoad(store: string, stagedDir: string, manifest: LoadManifest): void {
  const paths = prepareStore(store)
  const place = join(paths.loads, manifest.sha256)
  if (existsSync(place)) return
  const draft = join(scratchFolder(paths.tmp), basename(place))
  try {
    takeOver(stagedDir, draft)
    syncFolder(draft)
    moveFolder(draft, place)
  } catch (error) {
    throw unwritable(store, error)
  } finally {
    rmSync(join(draft, '..'), { recursive: true, force: true })
  }
}

function takeOver(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    cpSync(from, to, { recursive: true })
    rmSync(from, { recursive: true, force: true })
  }
}

/** Finds a load by the first 4 or more digits of its SHA-256. UserError `no_load`. */
export function findLoad(loads: readonly StoredLoad[], load: string): StoredLoad {
  const found = loads.filter(({ manifest }) => load.length >= 4 && manifest.sha256.startsWith(load))
  if (found.length !== 1 || !found[0])
    throw new UserError('no_load', `no such load: ${load}`, 'rapor loads lists them')
  return found[0]
}

/** Takes a load out: it moves to `undone/`, with a note of who did it. UserError `no_load`. */
export function removeLoad(store: string, load: string): void {
  const paths = prepareStore(store)
  const { dir, manifest } = findLoad(storedLoads(store), load)
  const place = join(paths.undone, manifest.sha256)
  rmSync(place, { recursive: true, force: true })
  moveFolder(dir, place)
  try {
    const note = { undone_by: operator(), undone_at: new Date().toISOString() }
    writeDurably(join(place, 'undone.json'), `${JSON.stringify(note)}\n`)
  } catch {
    // Loads are also taken out because the disk is full.
  }
}

/** A load that was taken out, by whom and when (UTC); null where nobody noted it. */
export type UndoneLoad = LoadManifest & { undone_by: string | null; undone_at: string | null }

/** Loads that were taken out and not imported again, in the order of `listLoads`. */
export function listUndone(store: string): UndoneLoad[] {
  const present = new Set(listLoads(store).map(({ sha256 }) => sha256))
  return storedLoads(store, { undone: true })
    .filter(({ manifest }) => !present.has(manifest.sha256))
    .map(({ manifest, dir }) => ({ ...manifest, undone_by: null, undone_at: null, ...noteOf(dir) }))
}

function noteOf(dir: string): Partial<UndoneLoad> {
  try {
    return JSON.parse(readFileSync(join(dir, 'undone.json'), 'utf8'))
  } catch {
    return {}
  }
}

/** Editions in the store, newest first. Folders that cannot be read are left out. */
export function listEditions(store: string): EditionManifest[] {
  const { editions } = storePaths(store)
  if (!existsSync(editions)) return []
  return readdirSync(editions)
    .map((id) => readEditionManifest(store, id))
    .filter((manifest) => manifest !== null)
    .sort((a, b) => compareText(b.created_at, a.created_at) || compareText(b.id, a.id))
}

/** null when the edition is not there or its manifest is damaged. */
export function readEditionManifest(store: string, id: string): EditionManifest | null {
  try {
    const path = join(storePaths(store).editions, basename(id), 'manifest.json')
    const manifest = parseEditionManifest(readFileSync(/* turbopackIgnore: true */ path, 'utf8'))
    return manifest?.id === id ? manifest : null
  } catch {
    return null
  }
}

/** Id of the published edition, or null when nothing is published. A damaged pointer names an edition that is not there. */
export function readPointer(store: string): string | null {
  const path = storePaths(store).pointer
  try {
    const { edition } = JSON.parse(readFileSync(/* turbopackIgnore: true */ path, 'utf8'))
    return typeof edition === 'string' ? edition : null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : basename(path)
  }
}

/** Points at an edition, or at none, and notes who did it. Call it inside `withLock`. */
export function writePointer(store: string, edition: string | null): void {
  const before = readPointer(store)
  try {
    writeDurably(storePaths(store).pointer, `${JSON.stringify({ edition })}\n`)
  } catch (error) {
    throw unwritable(store, error)
  }
  if (edition !== before) notePublication(store, edition)
}

const queues = new Map<string, Promise<unknown>>()

/**
 * Runs `work` while no other process or caller changes the store; first what killed processes left is swept away.
 * Waits up to `waitSeconds`, then UserError `busy` that says who holds it; UserError `store` when it cannot be written.
 * Not to be nested: `work` calls what expects the lock to be held.
 */
export function withLock<T>(store: string, work: () => Promise<T>, { waitSeconds = 60 } = {}): Promise<T> {
  const before = queues.get(store) ?? Promise.resolve()
  const turn = before.catch(() => undefined).then(() => locked(store, work, waitSeconds))
  queues.set(store, turn)
  return turn
}

async function locked<T>(store: string, work: () => Promise<T>, waitSeconds: number): Promise<T> {
  const paths = prepareStore(store)
  const release = await holdLock(paths.lock, waitSeconds)
  try {
    sweep(paths)
    return await work()
  } finally {
    await release()
  }
}

/** What a killed process left: its scratch folders and editions without a manifest or a warehouse. */
function sweep(paths: StorePaths): void {
  sweepScratch(paths.tmp)
  for (const id of readdirSync(paths.editions)) {
    const folder = join(paths.editions, id)
    const whole = ['manifest.json', 'warehouse.duckdb'].every((name) => existsSync(join(folder, name)))
    if (!whole) rmSync(folder, { recursive: true, force: true })
  }
}
