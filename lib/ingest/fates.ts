import type { LoadKind } from '#lib/ingest/load'
import { NONE } from '#lib/ingest/parquet/pages'
import type { Column, Value } from '#lib/ingest/staged-column'
import type { Terms } from '#lib/ingest/terms'
import type { Typed } from '#lib/ingest/typing'
import { daysSince1970 } from '#lib/ingest/vocabulary'

/** What becomes of the staged rows: accepted, rejected or duplicate. */

const EARLIEST = daysSince1970('2010-01-01')

const REASONS = [
  'repeated_header',
  'too_few_fields',
  'too_many_fields',
  'bad_quote',
  'cell_too_long',
  'not_a_tracking_id',
  'unreadable_date',
  'before_2010',
  'after_cutoff',
] as const

export type Reason = (typeof REASONS)[number]

/** Rows are places in the staging. Arrays of numbers throughout: a file may hold millions of rows of one fate. */
export interface Fates {
  /** By rising tracking id: the first acceptable row of each. */
  accepted: Uint32Array
  /** As they stood. */
  rejected: Uint32Array
  /** Of a rejected row. */
  reasonOf(row: number): Reason
  duplicates: Uint32Array
  /** For each duplicate the row that counts. */
  instead: Uint32Array
}

export function judgeRows(typed: Typed, kind: LoadKind, { cutoff }: Terms): Fates {
  const judge = judgeOf(typed, kind, daysSince1970(cutoff))
  const id = (typed.values.tracking_id as Column).at
  const reasons = new Uint8Array(typed.rows)
  const accepted = new Uint32Array(typed.rows)
  const rejected = new Uint32Array(typed.rows)
  let kept = 0
  let count = 0
  let last = -1
  let isRising = true
  for (let row = 0; row < typed.rows; row++) {
    const reason = judge(row)
    if (reason === '') {
      accepted[kept++] = row
      if (id(row) <= last) isRising = false
      last = id(row)
    } else {
      reasons[row] = REASONS.indexOf(reason)
      rejected[count++] = row
    }
  }
  return {
    rejected: rejected.subarray(0, count),
    reasonOf: (row) => REASONS[reasons[row] as number] as Reason,
    ...chosenFrom(accepted.subarray(0, kept), id, isRising),
  }
}

function judgeOf({ values, faultOf, textOf }: Typed, kind: LoadKind, latest: number) {
  const id = (values.tracking_id as Column).at
  const date = (values.received_date as Column).at
  const needsDate = kind === 'reports'
  return (row: number): Reason | '' => {
    const fault = faultOf(row)
    if (fault !== '') return fault
    if (id(row) === NONE) return 'not_a_tracking_id'
    const day = date(row)
    if (day === NONE) return needsDate || textOf('received_date', row) !== '' ? 'unreadable_date' : ''
    if (day < EARLIEST) return 'before_2010'
    return day > latest ? 'after_cutoff' : ''
  }
}

/** Bits of a key that hold the row; an id of 12 digits needs the other 40. */
const ROW_BITS = 24
const MOST_ROWS = 2 ** ROW_BITS
const LOW_ID = 2 ** (32 - ROW_BITS)

type Chosen = Pick<Fates, 'accepted' | 'duplicates' | 'instead'>

/** Ids that rise are in order already, and none is there twice. */
function chosenFrom(rows: Uint32Array, id: Value, isRising: boolean): Chosen {
  if (!isRising) return firstOfEach(sortedBy(id, rows), id)
  return { accepted: rows, duplicates: new Uint32Array(), instead: new Uint32Array() }
}

/** By rising id, then as they stood. Ids with their rows as 64-bit numbers: sorting them natively takes a tenth of what a comparator does. */
function sortedBy(id: Value, rows: Uint32Array): Uint32Array {
  const keys = new BigUint64Array(rows.length)
  const halves = new Uint32Array(keys.buffer)
  for (let i = 0; i < rows.length; i++) {
    const own = id(rows[i] as number)
    halves[2 * i] = (own % LOW_ID) * MOST_ROWS + (rows[i] as number)
    halves[2 * i + 1] = Math.floor(own / LOW_ID)
  }
  keys.sort()
  return rows.map((_, i) => (halves[2 * i] as number) % MOST_ROWS)
}

function firstOfEach(rows: Uint32Array, id: Value): Chosen {
  const accepted = new Uint32Array(rows.length)
  const duplicates = new Uint32Array(rows.length)
  const instead = new Uint32Array(rows.length)
  let count = 0
  let twice = 0
  let last = NONE
  for (const row of rows) {
    const own = id(row)
    if (own === last) {
      duplicates[twice] = row
      instead[twice++] = accepted[count - 1] as number
    } else accepted[count++] = row
    last = own
  }
  return {
    accepted: accepted.subarray(0, count),
    duplicates: duplicates.subarray(0, twice),
    instead: instead.subarray(0, twice),
  }
}

export interface ReasonCount {
  reason: Reason
  n: number
}

/** Most frequent first. */
export function countReasons({ rejected, reasonOf }: Fates): ReasonCount[] {
  const counts = new Map<Reason, number>()
  for (const row of rejected) counts.set(reasonOf(row), (counts.get(reasonOf(row)) ?? 0) + 1)
  return [...counts]
    .map(([reason, n]) => ({ reason, n }))
    .sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1))
}

/** What is accepted as it stands but worth counting: shifted_cells, out_of_period, duplicate_status_differs. */
export function countOddities(typed: Typed, fates: Fates, { period }: Terms): Record<string, number> {
  const received = (typed.values.received_date as Column).at
  const status = (typed.values.status_raw as Column).at
  const from = period ? daysSince1970(period.from) : Number.NEGATIVE_INFINITY
  const to = period ? daysSince1970(period.to) : Number.POSITIVE_INFINITY
  const oddities = { shifted_cells: 0, out_of_period: 0, duplicate_status_differs: 0 }
  const mayBeOdd = period !== null || typed.isShifted.includes(1)
  for (const row of mayBeOdd ? fates.accepted : []) {
    const day = received(row)
    if (typed.isShifted[row] === 1) oddities.shifted_cells++
    if (day !== NONE && (day < from || day > to)) oddities.out_of_period++
  }
  fates.duplicates.forEach((row, i) => {
    if (status(row) !== status(fates.instead[i] as number)) oddities.duplicate_status_differs++
  })
  return Object.fromEntries(Object.entries(oddities).filter(([, n]) => n > 0))
}
