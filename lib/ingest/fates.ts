import type { LoadKind } from '#lib/ingest/load'
import { NONE } from '#lib/ingest/loops'
import { rising } from '#lib/ingest/order'
import { filled, PACK, packsOf, packsOfAll, type Rows, rowsAt } from '#lib/ingest/rows'
import type { Column } from '#lib/ingest/staged-column'
import type { Terms } from '#lib/ingest/terms'
import { ROW_FAULTS, type Typed } from '#lib/ingest/typing'
import { daysSince1970 } from '#lib/ingest/vocabulary'

/** What becomes of the staged rows: accepted, rejected or duplicate. */

const EARLIEST = daysSince1970('2010-01-01')

const REASONS = [
  ...ROW_FAULTS,
  'not_a_tracking_id',
  'unreadable_date',
  'before_2010',
  'after_cutoff',
] as const

export type Reason = Exclude<(typeof REASONS)[number], ''>

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
  const { rows, values } = typed
  const latest = daysSince1970(cutoff)
  const reasons = new Uint8Array(rows)
  const accepted = new Accepted(rows)
  const cellsOf = cellsIn(typed)
  for (const pack of packsOfAll(rows)) {
    const cells = cellsOf(pack)
    judge(cells, latest)
    if (kind === 'dates') forgiveEmptyDates(cells, typed)
    accepted.add(cells)
    reasons.set(cells.codes, pack.places[0])
  }
  return {
    rejected: rejectedIn(reasons, rows - accepted.rows.length),
    reasonOf: (row) => REASONS[reasons[row] as number] as Reason,
    ...chosenFrom(accepted.rows, values.tracking_id as Column, accepted.isRising),
  }
}

function rejectedIn(reasons: Uint8Array, count: number): Uint32Array {
  const rows = new Uint32Array(count)
  for (let row = 0, end = 0; end < count; row++) if (reasons[row] !== 0) rows[end++] = row
  return rows
}

/** What a pack of rows is judged by. */
interface Judged {
  places: Uint32Array
  ids: Float64Array
  days: Int32Array
  /** Numbers of REASONS, 0 for what is accepted so far. */
  codes: Int32Array
}

/** Always in the same memory: fresh one for every pack costs more than filling it. */
function cellsIn({ values, faults }: Typed): (pack: Rows) => Judged {
  const codes = new Int32Array(PACK)
  const ids = new Float64Array(PACK)
  const days = new Int32Array(PACK)
  return (pack) => ({
    places: pack.places,
    codes: filled(faults, codes, pack),
    ids: filled(values.tracking_id as Column, ids, pack),
    days: filled(values.received_date as Column, days, pack),
  })
}

const numberOf = (reason: Reason) => REASONS.indexOf(reason)
const NOT_AN_ID = numberOf('not_a_tracking_id')
const UNREADABLE = numberOf('unreadable_date')
const BEFORE = numberOf('before_2010')
const AFTER = numberOf('after_cutoff')

function judge({ ids, days, codes }: Judged, latest: number): void {
  for (let i = 0; i < ids.length; i++) {
    if (codes[i] !== 0) continue
    const day = days[i] as number
    if (ids[i] === NONE) codes[i] = NOT_AN_ID
    else if (day > latest) codes[i] = AFTER
    else if (day < EARLIEST) codes[i] = day === NONE ? UNREADABLE : BEFORE
  }
}

/** A row of a dates file needs none. */
function forgiveEmptyDates({ places, codes }: Judged, { textOf }: Typed): void {
  for (let i = 0; i < codes.length; i++)
    if (codes[i] === UNREADABLE && textOf('received_date', places[i] as number) === '') codes[i] = 0
}

class Accepted {
  /** Each id is above the one before. */
  isRising = true
  private count = 0
  private last = -1
  private readonly places: Uint32Array

  constructor(most: number) {
    this.places = new Uint32Array(most)
  }

  get rows(): Uint32Array {
    return this.places.subarray(0, this.count)
  }

  add({ places, ids, codes }: Judged): void {
    const all = this.places
    let { count, last, isRising } = this
    for (let i = 0; i < places.length; i++) {
      if (codes[i] !== 0) continue
      const id = ids[i] as number
      if (id <= last) isRising = false
      last = id
      all[count++] = places[i] as number
    }
    Object.assign(this, { count, last, isRising })
  }
}

type Chosen = Pick<Fates, 'accepted' | 'duplicates' | 'instead'>

/** Ids that rise are in order already, and none is there twice. */
function chosenFrom(rows: Uint32Array, idColumn: Column, isRising: boolean): Chosen {
  if (isRising) return { accepted: rows, duplicates: new Uint32Array(), instead: new Uint32Array() }
  return firstOfEach(rows, filled(idColumn, new Float64Array(rows.length), rowsAt(rows)))
}

/** By rising id, then as they stood. */
function firstOfEach(rows: Uint32Array, ids: Float64Array): Chosen {
  const accepted = new Uint32Array(rows.length)
  const duplicates = new Uint32Array(rows.length)
  const instead = new Uint32Array(rows.length)
  let count = 0
  let twice = 0
  let last = NONE
  const order = rising(ids)
  for (let at = 0; at < order.length; at++) {
    const i = order[at] as number
    const row = rows[i] as number
    if (ids[i] === last) {
      duplicates[twice] = row
      instead[twice++] = accepted[count - 1] as number
    } else accepted[count++] = row
    last = ids[i] as number
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
  const status = (typed.values.status_raw as Column).at
  const oddities = { shifted_cells: 0, out_of_period: 0, duplicate_status_differs: 0 }
  if (typed.isShifted.includes(1))
    for (const row of fates.accepted) oddities.shifted_cells += typed.isShifted[row] as number
  if (period) oddities.out_of_period = countOutside(typed, fates, period)
  fates.duplicates.forEach((row, i) => {
    if (status(row) !== status(fates.instead[i] as number)) oddities.duplicate_status_differs++
  })
  return Object.fromEntries(Object.entries(oddities).filter(([, n]) => n > 0))
}

function countOutside({ values }: Typed, { accepted }: Fates, period: { from: string; to: string }): number {
  const from = daysSince1970(period.from)
  const to = daysSince1970(period.to)
  let outside = 0
  const room = new Int32Array(PACK)
  for (const pack of packsOf(accepted)) {
    const days = filled(values.received_date as Column, room, pack)
    for (const day of days) if (day !== NONE && (day < from || day > to)) outside++
  }
  return outside
}
