import { join } from 'node:path'
import { UserError } from '#lib/errors'
import { stagingColumns } from '#lib/ingest/columns'
import { decideDayOrders, type OrderDecision } from '#lib/ingest/day-order'
import { countOddities, countReasons, type Fates, judgeRows, type ReasonCount } from '#lib/ingest/fates'
import type { HeaderMatch } from '#lib/ingest/header'
import type { LoadKind } from '#lib/ingest/load'
import { formOf, writeRejects, writeRows } from '#lib/ingest/load-files'
import type { Spellings as SpellingRules } from '#lib/ingest/privacy'
import { Spellings } from '#lib/ingest/readers/spellings'
import type { Staging } from '#lib/ingest/readers/staging'
import { demandWholeHeader, findRepeatedHeaders, withoutOwnName } from '#lib/ingest/repeated-header'
import type { Terms } from '#lib/ingest/terms'
import { headsOf, type Timed, takeTimesOff, withTimes } from '#lib/ingest/timed-spellings'
import { type Typed, typeStaging } from '#lib/ingest/typing'
import { isDayAlone } from '#lib/ingest/values/date'
import { tidy } from '#lib/ingest/values/fold'
import { dateVocabulary, reportVocabularies, statusVocabulary } from '#lib/ingest/vocabularies'
import {
  type Meanings,
  readSpellings,
  type SpelledColumn,
  type Vocabulary,
  Words,
} from '#lib/ingest/vocabulary'
import type { Reference } from '#lib/reference/tables'

export interface TypingRequest {
  staging: Staging
  /** Where rows.parquet and rejects.parquet go. */
  dir: string
  header: HeaderMatch
  terms: Terms
  reference: Reference
  /** Of that reference. */
  rules: SpellingRules
  /** Date numbers count from 1904. */
  date1904: boolean
}

export interface TypedRows {
  fates: { accepted: number; rejected: number; duplicates: number }
  /** Odd but accepted: name and number of rows. */
  notes: Record<string, number>
  warnings: string[]
}

/**
 * Staged text to typed Parquet: each distinct spelling of a column is read once, then rows are judged and written. UserErrors
 * `other_header` and `all_rejected`: then nothing is written.
 */
export async function typeRows(request: TypingRequest): Promise<TypedRows> {
  const { staging, dir, terms } = request
  const { kind, kept } = request.header
  const words = new Words()
  demandWholeHeader(staging, request.header)
  const headers = findRepeatedHeaders(staging, kept)
  const { meanings, notes, warnings } = readColumns(request, words, headers.size > 0)
  const present = kept.map(({ canonical }) => canonical)
  const typed = typeStaging(kind, { staging, present, meanings, words, headers })
  const fates = judgeRows(typed, kind, terms)
  const reasons = countReasons(fates)
  demandAccepted(typed, fates, reasons)
  await writeRows(join(dir, 'rows.parquet'), kind, { typed, fates, words })
  await writeRejects(join(dir, 'rejects.parquet'), typed, fates)
  Object.assign(notes, countOddities(typed, fates, terms))
  const counts = [
    ...reasons.map(({ reason, n }) => `rows rejected as ${reason}: ${n}`),
    ...Object.entries(notes).map(([note, n]) => `rows with ${note}: ${n}`),
  ]
  const { accepted, rejected, duplicates } = fates
  return {
    fates: { accepted: accepted.length, rejected: rejected.length, duplicates: duplicates.length },
    notes,
    warnings: [...warnings, ...counts],
  }
}

function demandAccepted(typed: Typed, { accepted, rejected, reasonOf }: Fates, reasons: ReasonCount[]): void {
  const [first] = rejected
  if (accepted.length > 0 || first === undefined) return
  const row = typed.values.row_no?.at(first)
  const form = formOf(typed, first, reasonOf(first))
  const top = reasons.slice(0, 3).map(({ reason, n }) => `${reason} ${n}`)
  const message = form
    ? `every row was rejected, from row ${row} on, with a cell like ${form}: ${top.join(', ')}`
    : `every row was rejected, from row ${row} on: ${top.join(', ')}`
  throw new UserError('all_rejected', message, 'is it the right file?')
}

interface Columns {
  meanings: Map<string, Meanings>
  notes: Record<string, number>
  warnings: string[]
}

function readColumns(request: TypingRequest, words: Words, repeats: boolean): Columns {
  const timed = takeTimes(request)
  const { vocabularies, warnings } = chooseVocabularies(request, timed)
  const meanings = new Map<string, Meanings>()
  const notes: Record<string, number> = {}
  for (const vocabulary of vocabularies) {
    const asked = repeats ? withoutOwnName(vocabulary) : vocabulary
    const read = readColumn(columnIn(request, vocabulary.column), asked, {
      words,
      timed: timed.get(vocabulary.column),
    })
    meanings.set(vocabulary.column, read)
    Object.assign(notes, read.notes)
  }
  return { meanings, notes, warnings }
}

/** Columns with times of day, by name. */
function takeTimes(request: TypingRequest): Map<string, Timed> {
  const columns = ['received_time', ...dateColumns(request.header.kind)]
  const take = (column: string) => takeTimesOff(columnIn(request, column).spellings, isTimeHead(column))
  return new Map(columns.map((column) => [column, take(column)]))
}

/** What may stand before a time of day: in a column of times nothing, in one of dates a day. */
export const isTimeHead = (column: string) => (text: string) =>
  column === 'received_time' ? text === '' : isDayAlone(tidy(text))

interface ReadingOf {
  words: Words
  timed: Timed | undefined
}

function readColumn(column: SpelledColumn, vocabulary: Vocabulary, { words, timed }: ReadingOf): Meanings {
  if (!timed) return readSpellings(column, vocabulary, words)
  return withTimes(readSpellings(headsOf(timed, column), vocabulary, words), timed, vocabulary.timeless)
}

/** Of a column that the file has not: the empty spelling alone, in no cell. */
function columnIn({ staging, header: { kept } }: TypingRequest, column: string): SpelledColumn {
  const slot = kept.findIndex(({ canonical }) => canonical === column)
  const spellings = staging.spellings[slot]
  return spellings
    ? { spellings, count: () => staging.cellsOf(slot) }
    : { spellings: new Spellings(), count: () => new Uint32Array(1) }
}

/** The order of day and month is a choice for a whole column: its spellings are looked at before they are read. */
function chooseVocabularies(request: TypingRequest, timed: Map<string, Timed>) {
  const { reference, rules, terms, date1904 } = request
  const { kind } = request.header
  const vocabularies: Vocabulary[] =
    kind === 'reports' ? reportVocabularies(reference, rules) : [statusVocabulary(rules)]
  const columns = dateColumns(kind).map((column) => ({
    column,
    timed: timed.get(column) as Timed,
    latest: latestOf(column, terms),
  }))
  const decisions = decideDayOrders(columns)
  // Days of a recap are local and stay as they are written, unless the caller says to which clock a zone is to be brought.
  const utcOffset = kind === 'dates' ? terms.utc_offset || null : terms.utc_offset
  const dates = columns.map(({ column }, i) =>
    dateVocabulary(column, { ...(decisions[i] as OrderDecision), utcOffset, date1904 }),
  )
  return {
    vocabularies: [...vocabularies, ...dates],
    warnings: decisions.flatMap((decision) => decision.warnings),
  }
}

/** No report is received after the cut-off; what is due may be later. */
const latestOf = (column: string, { cutoff }: Terms) =>
  column === 'received_date' ? cutoff : `${Number(cutoff.slice(0, 4)) + 1}-12-31`

const dateColumns = (kind: LoadKind) => stagingColumns(kind).filter((name) => name.endsWith('_date'))
