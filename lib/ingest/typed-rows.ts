import { join } from 'node:path'
import { openWriter, type Writer } from '#lib/db/writer'
import { QueryError, UserError } from '#lib/errors'
import { stagingColumns } from '#lib/ingest/columns'
import { decideDayOrder } from '#lib/ingest/day-order'
import {
  countFates,
  countOddities,
  countReasons,
  type Fates,
  type RejectReason,
  writeRejects,
  writeRows,
} from '#lib/ingest/fates'
import type { HeaderMatch } from '#lib/ingest/header'
import type { LoadKind } from '#lib/ingest/load'
import type { Terms } from '#lib/ingest/terms'
import { openStaging, typeStaging } from '#lib/ingest/typing'
import { dateVocabulary, reportVocabularies, statusVocabulary } from '#lib/ingest/vocabularies'
import { collectSpellings, readSpellings, type Vocabulary } from '#lib/ingest/vocabulary'
import type { Reference } from '#lib/reference/tables'

export interface TypingRequest {
  /** The reader's lean file. */
  staging: string
  /** Where DuckDB may spill: outside the store. */
  scratch: string
  /** Where rows.parquet and rejects.parquet go. */
  dir: string
  header: HeaderMatch
  terms: Terms
  reference: Reference
  /** Date numbers count from 1904. */
  date1904: boolean
  /** DuckDB's cap. */
  memoryMb: number
}

export interface TypedRows {
  fates: Fates
  /** Of the rejected rows, most frequent first. */
  reasons: RejectReason[]
  /** Odd but accepted: name and number of rows. */
  notes: Record<string, number>
  warnings: string[]
}

/** Between statements, at once: keeping it for the next one costs a quarter of the peak. */
const GIVE_MEMORY_BACK =
  "SET allocator_flush_threshold = '1MB'; SET allocator_bulk_deallocation_flush_threshold = '1MB'"

/** Text to typed Parquet: each distinct spelling of a column is read once, then rows are judged and written as sets. */
export async function typeRows(request: TypingRequest): Promise<TypedRows> {
  const { staging, scratch, header, memoryMb } = request
  const db = await openWriter({ path: ':memory:', memoryLimit: `${memoryMb}MB`, tempDirectory: scratch })
  try {
    await db.run(GIVE_MEMORY_BACK)
    await openStaging(db, staging, header)
    await collectSpellings(
      db,
      stagingColumns(header.kind).filter((name) => name !== 'tracking_id'),
    )
    const { vocabularies, warnings } = await chooseVocabularies(db, request)
    const notes: Record<string, number> = {}
    for (const vocabulary of vocabularies) Object.assign(notes, await readSpellings(db, vocabulary))
    return await writeTyped(db, request, { notes, warnings })
  } catch (error) {
    throw memoryFault(error, memoryMb)
  } finally {
    db.close()
  }
}

function memoryFault(error: unknown, memoryMb: number): unknown {
  if (!(error instanceof QueryError) || !/out of memory/i.test(error.message)) return error
  return new UserError(
    'out_of_memory',
    `the file needs more memory than the import may use: ${memoryMb} MB`,
    'split the export by period and load the parts',
  )
}

async function writeTyped(
  db: Writer,
  { dir, header: { kind }, terms }: TypingRequest,
  found: Pick<TypedRows, 'notes' | 'warnings'>,
): Promise<TypedRows> {
  await typeStaging(db, kind, terms)
  await writeRows(db, kind, join(dir, 'rows.parquet'))
  await writeRejects(db, join(dir, 'rejects.parquet'))
  const notes = { ...found.notes, ...(await countOddities(db, terms)) }
  const reasons = await countReasons(db)
  const counts = [
    ...reasons.map(({ reason, n }) => `rows rejected as ${reason}: ${n}`),
    ...Object.entries(notes).map(([note, n]) => `rows with ${note}: ${n}`),
  ]
  return { fates: await countFates(db), reasons, notes, warnings: [...found.warnings, ...counts] }
}

/** The order of day and month is a choice for a whole column: its spellings are looked at before they are read. */
async function chooseVocabularies(db: Writer, request: TypingRequest) {
  const { reference, terms, date1904 } = request
  const { kind } = request.header
  const vocabularies: Vocabulary[] =
    kind === 'reports' ? reportVocabularies(reference) : [statusVocabulary(reference)]
  const warnings: string[] = []
  for (const column of dateColumns(kind)) {
    const { order, warnings: doubts } = await decideDayOrder(db, column)
    vocabularies.push(dateVocabulary(column, { order, utcOffset: terms.utc_offset, date1904 }))
    warnings.push(...doubts)
  }
  return { vocabularies, warnings }
}

const dateColumns = (kind: LoadKind) => stagingColumns(kind).filter((name) => name.endsWith('_date'))
