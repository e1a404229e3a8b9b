import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DEFAULT_LIMITS, type ImportLimits } from '#lib/config'
import { UserError } from '#lib/errors'
import {
  createHeaderFinder,
  type HeaderMatch,
  isColumnName,
  matchHeader,
  NEEDED_COLUMNS,
} from '#lib/ingest/header'
import { type LoadManifest, READING_SHARE } from '#lib/ingest/load'
import { type Preamble, readPreamble } from '#lib/ingest/preamble'
import { createSpellings } from '#lib/ingest/privacy'
import { capsOf, type ReadResult, readFile } from '#lib/ingest/readers/read'
import { createSafeNames, type SafeNames } from '#lib/ingest/safe-names'
import { diskFault } from '#lib/ingest/scratch'
import { checkFlags, decideTerms, demandSameTerms, type Flags, foreseen, type Terms } from '#lib/ingest/terms'
import { type TypedRows, typeRows } from '#lib/ingest/typed-rows'
import type { Reference } from '#lib/reference/tables'
import { operator } from '#lib/warehouse/operator'

export interface StageContext {
  reference: Reference
  /** Folder to make the load in, outside the store; it must not exist yet, nor one of this name and `.staging`. */
  dir: string
  limits?: ImportLimits
  progress?(fraction: number): void
  /** The load that already has these bytes, if any. */
  loaded?(sha256: string): LoadManifest | null
  now?(): Date
}

export interface StagedLoad {
  manifest: LoadManifest
  /** Holds rows.parquet, rejects.parquet and manifest.json unless the load exists already. */
  dir: string
  existing: boolean
}

/**
 * Reads one export into a staged load: nothing of it is in the store yet. UserError for whatever the file or the flags
 * lack; a file that is loaded already comes back as it is.
 */
export async function stageLoad(path: string, flags: Flags, context: StageContext): Promise<StagedLoad> {
  checkFlags(flags)
  // Beside the load and so outside the store: it may hold words that the store must never see.
  const scratch = `${context.dir}.staging`
  try {
    await mkdir(scratch, { recursive: true })
    const names = createSafeNames(context.reference)
    const source = await readSource({ path, scratch, names }, context)
    const { manifest, existing } = await makeLoad(source, flags, context)
    context.progress?.(1)
    return { manifest, dir: context.dir, existing }
  } catch (error) {
    throw diskFault(error, scratch)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

interface Order {
  path: string
  scratch: string
  names: SafeNames
}

interface Source extends Omit<Order, 'scratch'> {
  read: ReadResult
  header: HeaderMatch
}

/** Tells whole percents only: a large file is read in a thousand steps, and each told one is a message to the parent. */
function inPercents(tell: (fraction: number) => void): (fraction: number) => void {
  let told = -1
  return (fraction) => {
    const percent = Math.floor(100 * fraction)
    if (percent > told) tell(fraction)
    told = percent
  }
}

async function readSource(
  { path, scratch, names }: Order,
  { progress, limits = DEFAULT_LIMITS }: StageContext,
): Promise<Source> {
  const finder = createHeaderFinder(names)
  const read = await readFile({
    path,
    caps: capsOf(limits),
    header: finder.ask,
    isName: isColumnName,
    isSafe: names.isSafe,
    needed: NEEDED_COLUMNS,
    required: finder.required,
    numbers: finder.numbers,
    bounded: finder.bounded,
    scratch,
    progress: inPercents((fraction) => progress?.(fraction * READING_SHARE)),
  }).catch((error) => {
    throw finder.refusal() ?? error
  })
  const header = matchHeader(read.headers, names)
  if (!header) throw new Error('the reader accepted a row that is no header')
  return { path, names, read, header }
}

/** Types the rows while the digest is being computed. What is wrong with them does not matter to a load that exists. */
async function makeLoad(source: Source, flags: Flags, context: StageContext) {
  const [digest, made] = await Promise.allSettled([source.read.sha256, makeRows(source, flags, context)])
  try {
    const sha256 = settled(digest)
    const existing = context.loaded?.(sha256) ?? null
    if (existing) demandSameTerms(flags, existing)
    const manifest = existing ?? { load: sha256.slice(0, 12), sha256, ...settled(made) }
    if (existing) await rm(context.dir, { recursive: true, force: true })
    else await writeFile(join(context.dir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    return { manifest, existing: existing !== null }
  } catch (error) {
    await rm(context.dir, { recursive: true, force: true })
    throw error
  }
}

function settled<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason
  return result.value
}

async function makeRows(source: Source, flags: Flags, context: StageContext) {
  const preamble = readPreamble(source.read.preamble, source.read)
  demandContent(source.read, preamble)
  const rules = createSpellings(context.reference)
  const { terms, warnings } = decideTerms(flags, preamble, rules.agency.keep)
  await mkdir(context.dir, { recursive: true })
  const typed = await typeRows({
    staging: source.read.staging,
    header: source.header,
    date1904: source.read.date1904,
    dir: context.dir,
    terms,
    rules,
    reference: context.reference,
  })
  checkFates(source.read, typed)
  const now = context.now?.() ?? new Date()
  return {
    ...identify(source, preamble, terms),
    ...outcome(source.read, typed),
    imported_at: now.toISOString(),
    warnings: [
      ...source.read.warnings,
      ...source.header.warnings,
      ...warnings,
      ...foreseen(terms, now),
      ...typed.warnings,
    ],
  }
}

/** A file without rows says "zero reports in this period" - when it says which agency and period it speaks of. */
function demandContent({ rows, blank }: ReadResult, preamble: Preamble): void {
  if (rows > blank || preamble.found) return
  throw new UserError('no_rows', 'the file has a header but no rows and no preamble', 'export it again')
}

/** Row conservation: whatever was in the file is accounted for. */
function checkFates({ rows, blank }: ReadResult, { fates }: TypedRows): void {
  const sum = fates.accepted + fates.rejected + fates.duplicates + blank
  if (sum !== rows) throw new Error(`rows do not add up: ${rows} in the file, ${sum} accounted for`)
}

type Described = Omit<LoadManifest, 'load' | 'sha256' | 'counts' | 'notes' | 'warnings' | 'imported_at'>

function identify({ path, names, read, header }: Source, preamble: Preamble, terms: Terms): Described {
  return {
    kind: header.kind,
    file: names.file(basename(path)),
    bytes: read.bytes,
    imported_by: operator(),
    ...terms,
    header_row: read.header_row,
    columns: header.columns,
    unknown_columns: header.columns.filter(({ canonical }) => canonical === null).map(({ header }) => header),
    sample: isSample(path, preamble),
    format: 1,
  }
}

/** The synthetic sample says so itself, in its preamble or, having none, in its name. */
const isSample = (path: string, { title }: Preamble) =>
  /data[ _-]?contoh/i.test(title ?? '') || /data[ _-]?contoh/i.test(basename(path))

const outcome = ({ rows, blank }: ReadResult, { fates, notes }: TypedRows) => ({
  counts: { rows, ...fates, blank },
  notes,
})
