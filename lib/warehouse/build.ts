import { createHash } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#lib/config'
import type { Writer } from '#lib/db/writer'
import { UserError } from '#lib/errors'
import { demandProvince } from '#lib/reference/province'
import type { Reference } from '#lib/reference/tables'
import { writeBursts } from '#lib/warehouse/bursts'
import { calendarSpan } from '#lib/warehouse/calendar'
import { checkEdition } from '#lib/warehouse/checks'
import { type Meaning, writeDictionary } from '#lib/warehouse/dictionary'
import {
  type Digests,
  fileDigests,
  overallDigest,
  rowDigests,
  type Source,
  tableDigests,
} from '#lib/warehouse/digest'
import { moveFolder, syncFolder } from '#lib/warehouse/durable'
import { writeDurations } from '#lib/warehouse/durations'
import { type Formulas, showFacts, writeFactRows } from '#lib/warehouse/facts'
import { writeFindings } from '#lib/warehouse/findings'
import { writeHistory } from '#lib/warehouse/history'
import { writeReports } from '#lib/warehouse/mapped'
import { addFoundMembers } from '#lib/warehouse/members'
import { prepareStore, storePaths, unwritable } from '#lib/warehouse/paths'
import { writeQuality } from '#lib/warehouse/quality'
import { BUILDER, type EditionManifest } from '#lib/warehouse/schema'
import { scratchFolder } from '#lib/warehouse/scratch'
import { ofKind, openSources } from '#lib/warehouse/source'
import { findLoad, readEditionManifest, type StoredLoad, storedLoads } from '#lib/warehouse/store'
import { openEditionFile, setUpWorkbench, type Workbench } from '#lib/warehouse/workbench'

export interface BuildOptions {
  /** Ids of the loads to build from; all loads of the store without it. */
  loads?: string[]
  /** In place of the tables in `config.reference`. */
  reference?: Reference
  /** Made beforehand of such tables; it is used up. */
  workbench?: Workbench
  /** Told the name of each step. */
  progress?: (step: string) => void
}

/**
 * Builds and checks an edition, a pure function of loads and reference; it is not published. The same inputs give
 * the same id, and an edition that is already there is returned as it is. Call it inside `withLock`.
 * UserError: `config`, `no_loads`, `no_load`, `damaged_load`, `reference`, `disk_full`, `store`.
 */
export async function buildEdition(config: Config, options: BuildOptions = {}): Promise<EditionManifest> {
  const reference = options.workbench?.reference ?? options.reference ?? (await readTables(config.reference))
  demandProvince(reference, config.province)
  const meaning = { reference, province: config.province, loads: chosenLoads(config.store, options.loads) }
  const id = editionId(meaning)
  const existing = await wholeEdition(config.store, id)
  if (existing) return existing
  const paths = prepareStore(config.store)
  const folder = scratchFolder(paths.tmp)
  try {
    const manifest = await buildInto(folder, meaning, options)
    const place = join(paths.editions, id)
    rmSync(place, { recursive: true, force: true })
    syncFolder(folder)
    moveFolder(folder, place)
    return manifest
  } catch (error) {
    throw buildFault(config.store, error)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Loaded when it is needed: who builds after an import is given the tables. */
async function readTables(folder: string): Promise<Reference> {
  const { readReference } = await import('#lib/reference/read')
  return readReference(folder)
}

function chosenLoads(store: string, ids?: string[]): StoredLoad[] {
  const all = storedLoads(store)
  const chosen = ids ? all.filter((load) => ids.some((id) => findLoad(all, id) === load)) : all
  if (chosen.length === 0)
    throw new UserError(
      'no_loads',
      'there is nothing to build from',
      'import an export first: rapor import FILE',
    )
  return chosen
}

/** The edition of that id when every byte of its tables is as it was built: a damaged one is built anew. */
async function wholeEdition(store: string, id: string): Promise<EditionManifest | null> {
  const manifest = readEditionManifest(store, id)
  const digests = manifest && (await fileDigests(join(storePaths(store).editions, id, 'warehouse.duckdb')))
  return digests && overallDigest(digests) === manifest.digest ? manifest : null
}

const cutoffOf = (loads: readonly StoredLoad[]) =>
  loads
    .map(({ manifest }) => manifest.cutoff)
    .sort()
    .at(-1) as string

/** `<latest cut-off>-<12 hex>` of everything that can change a figure. */
export function editionId({ reference, province, loads }: Meaning): string {
  const inputs = loads.map(({ manifest: m }) => [
    [m.sha256, m.kind, m.cutoff, m.agency, m.utc_offset, m.period?.from ?? null, m.period?.to ?? null],
    [m.format, m.sample, m.counts, Object.entries(m.notes).sort()],
  ])
  const hash = createHash('sha256').update(JSON.stringify([BUILDER, province, reference.digest, inputs]))
  return `${cutoffOf(loads)}-${hash.digest('hex').slice(0, 12)}`
}

/**
 * Writes warehouse.duckdb and manifest.json into an empty folder. Nothing else remains there, no `.wal` either.
 * Also used to verify: it touches nothing but `folder`. A workbench is used up.
 */
export async function buildInto(folder: string, meaning: Meaning, options: BuildOptions = {}) {
  const { progress = () => {} } = options
  progress('reference')
  const { writer } = options.workbench ?? (await setUpWorkbench(meaning.reference, meaning.province))
  const path = join(folder, 'warehouse.duckdb')
  const spill = join(folder, 'spill')
  let manifest: EditionManifest
  try {
    await openEditionFile(writer, path, spill)
    await take(factSteps(writer, meaning), progress)
    const written = take(laterSteps(writer, meaning), progress).then(() => writer.run('DETACH work'))
    const [digests] = await bothOf(
      digestsAside(writer, written),
      written.then(() => take([['checks', () => checkEdition(writer)]], progress)),
    )
    manifest = { ...(await summarise(writer, meaning)), digest: overallDigest(digests) }
    await writer.finish()
  } catch (error) {
    writer.close()
    throw error
  }
  rmSync(spill, { recursive: true, force: true })
  if (existsSync(`${path}.wal`)) throw new Error('a write-ahead log remained after the checkpoint')
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

/** Facts, which take as long as all the rest, at once; the other tables when they are written. */
async function digestsAside(writer: Writer, written: Promise<void>): Promise<Digests> {
  const source: Source = { all: (sql) => writer.aside('edition', sql) }
  const facts = await rowDigests(source, ['facts'])
  await written
  return tableDigests(source, '', facts)
}

/** Waits for both even when one fails: who is told may close what they work with. */
async function bothOf<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other])
  return Promise.all([one, other])
}

type Step = readonly [name: string, work: () => Promise<void>]

async function take(steps: readonly Step[], progress: (step: string) => void): Promise<void> {
  for (const [step, work] of steps) {
    progress(step)
    await work()
  }
}

function factSteps(writer: Writer, meaning: Meaning): Step[] {
  const { reference, loads } = meaning
  const hasSeveral = ofKind(loads, 'reports').length > 1
  const hasDates = ofKind(loads, 'dates').length > 0
  let formulas: Formulas = {}
  return [
    ['loads', () => openSources(writer, loads)],
    ['meanings', () => writeDictionary(writer, meaning)],
    ['reports', () => writeReports(writer, hasSeveral, hasDates)],
    ['durations', () => writeDurations(writer, hasDates)],
    ['history', () => writeHistory(writer, hasSeveral)],
    [
      'facts',
      async () => {
        formulas = await writeFactRows(writer, { span: calendarSpan(reference), loads })
      },
    ],
    ['bursts', async () => showFacts(writer, { ...formulas, ...(await writeBursts(writer, formulas)) })],
  ]
}

/** What is made of facts that no longer change. */
function laterSteps(writer: Writer, { reference, province, loads }: Meaning): Step[] {
  return [
    ['findings', () => writeFindings(writer, { loads, province, span: calendarSpan(reference) })],
    ['quality', () => writeQuality(writer, loads)],
    ['members', () => addFoundMembers(writer)],
  ]
}

async function summarise(writer: Writer, meaning: Meaning): Promise<Omit<EditionManifest, 'digest'>> {
  const [counts] = await writer.all<{
    reports: number
    findings: number
    first: string | null
    last: string | null
  }>(
    `SELECT count(*) AS reports, (SELECT count(*) FROM findings) AS findings,
      min(received) AS first, max(received) AS last FROM facts`,
  )
  const { reports = 0, findings = 0, first = null, last = null } = counts ?? {}
  return {
    id: editionId(meaning),
    cutoff: cutoffOf(meaning.loads),
    created_at: new Date().toISOString(),
    builder: BUILDER,
    province: meaning.province,
    loads: meaning.loads.map(({ manifest }) => manifest.load),
    reference: meaning.reference.digest,
    counts: { reports, loads: meaning.loads.length, findings },
    span: first && last ? { from: first, to: last } : null,
    sample: meaning.loads.some(({ manifest }) => manifest.sample),
  }
}

function buildFault(store: string, error: unknown): unknown {
  const message = error instanceof Error ? error.message : ''
  if (/No space left on device|not enough (disk )?space|ENOSPC/i.test(message))
    return unwritable(store, Object.assign(new Error(message), { code: 'ENOSPC' }))
  if (/Out of Memory/i.test(message))
    return new UserError(
      'out_of_memory',
      'not enough memory to build the edition',
      'end other programs, then try again',
    )
  return unwritable(store, error)
}
