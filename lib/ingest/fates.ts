import type { Value } from '#lib/ingest/cells'
import type { LoadKind } from '#lib/ingest/load'
import { NONE } from '#lib/ingest/parquet/pages'
import type { Fault } from '#lib/ingest/readers/staging'
import type { Terms } from '#lib/ingest/terms'
import type { Typed } from '#lib/ingest/typing'
import { daysSince1970 } from '#lib/ingest/vocabulary'

/** What becomes of the staged rows: accepted, rejected or duplicate. */

const EARLIEST = daysSince1970('2010-01-01')

export type Reason = Fault | 'not_a_tracking_id' | 'unreadable_date' | 'before_2010' | 'after_cutoff'

export interface Reject {
  row: number
  reason: Reason
}

export interface Fates {
  /** Places in the staging, by rising tracking id: the first acceptable row of each. */
  accepted: Uint32Array
  rejected: Reject[]
  /** The duplicate and the row that counts instead. */
  duplicates: { row: number; instead: number }[]
}

export function judgeRows(typed: Typed, kind: LoadKind, { cutoff }: Terms): Fates {
  const judge = judgeOf(typed, kind, daysSince1970(cutoff))
  const id = typed.values.tracking_id as Value
  const keys = new SortKeys(typed.rows)
  const rejected: Reject[] = []
  for (let row = 0; row < typed.rows; row++) {
    const reason = judge(row)
    if (reason === '') keys.add(id(row), row)
    else rejected.push({ row, reason })
  }
  return { rejected, ...firstOfEach(keys.sorted(), id) }
}

function judgeOf({ values, faultOf, textOf }: Typed, kind: LoadKind, latest: number) {
  const id = values.tracking_id as Value
  const date = values.received_date as Value
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
export const MOST_ROWS = 2 ** ROW_BITS
const LOW_ID = 2 ** (32 - ROW_BITS)

/** Ids with their rows as 64-bit numbers: sorting them natively takes a tenth of what a comparator does. */
class SortKeys {
  private readonly keys: BigUint64Array
  private readonly halves: Uint32Array
  private count = 0

  constructor(rows: number) {
    this.keys = new BigUint64Array(rows)
    this.halves = new Uint32Array(this.keys.buffer)
  }

  add(id: number, row: number): void {
    this.halves[2 * this.count] = (id % LOW_ID) * MOST_ROWS + row
    this.halves[2 * this.count + 1] = Math.floor(id / LOW_ID)
    this.count++
  }

  /** Rows by rising id, then as they stood. */
  sorted(): Uint32Array {
    this.keys.subarray(0, this.count).sort()
    const rows = new Uint32Array(this.count)
    for (let i = 0; i < this.count; i++) rows[i] = (this.halves[2 * i] as number) % MOST_ROWS
    return rows
  }
}

function firstOfEach(rows: Uint32Array, id: Value): Pick<Fates, 'accepted' | 'duplicates'> {
  const accepted = new Uint32Array(rows.length)
  const duplicates: Fates['duplicates'] = []
  let count = 0
  let last = NONE
  for (const row of rows) {
    const own = id(row)
    if (own === last) duplicates.push({ row, instead: accepted[count - 1] as number })
    else accepted[count++] = row
    last = own
  }
  return { accepted: accepted.subarray(0, count), duplicates }
}

export interface ReasonCount {
  reason: Reason
  n: number
}

/** Most frequent first. */
export function countReasons({ rejected }: Fates): ReasonCount[] {
  const counts = new Map<Reason, number>()
  for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts]
    .map(([reason, n]) => ({ reason, n }))
    .sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1))
}

/** What is accepted as it stands but worth counting: shifted_cells, out_of_period, duplicate_status_differs. */
export function countOddities(typed: Typed, fates: Fates, { period }: Terms): Record<string, number> {
  const received = typed.values.received_date as Value
  const status = typed.values.status_raw as Value
  const from = period ? daysSince1970(period.from) : Number.NEGATIVE_INFINITY
  const to = period ? daysSince1970(period.to) : Number.POSITIVE_INFINITY
  const oddities = { shifted_cells: 0, out_of_period: 0, duplicate_status_differs: 0 }
  for (const row of fates.accepted) {
    const day = received(row)
    if (typed.isShifted[row] === 1) oddities.shifted_cells++
    if (day !== NONE && (day < from || day > to)) oddities.out_of_period++
  }
  for (const { row, instead } of fates.duplicates)
    if (status(row) !== status(instead)) oddities.duplicate_status_differs++
  return Object.fromEntries(Object.entries(oddities).filter(([, n]) => n > 0))
}
