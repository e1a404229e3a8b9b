import type { Row } from '#lib/db/rows'
import type { Writer } from '#lib/db/writer'
import { DATES_COLUMNS, type LoadKind, REJECT_COLUMNS, REPORT_COLUMNS } from '#lib/ingest/load'
import { safeFormSql } from '#lib/ingest/privacy'
import type { Terms } from '#lib/ingest/terms'
import { literal } from '#lib/ingest/typing'

/** What becomes of the rows in `typed` and `repeated`: accepted, rejected or duplicate. */

const FATES = 'typed t LEFT JOIN repeated r ON r.tracking_id = t.tracking_id'
const IS_ACCEPTED = 't.reject_reason IS NULL AND (r.first_row IS NULL OR r.first_row = t.row_no)'
const IS_DUPLICATE = 't.reject_reason IS NULL AND r.first_row < t.row_no'

export interface Fates extends Row {
  accepted: number
  rejected: number
  duplicates: number
}

export async function countFates(db: Writer): Promise<Fates> {
  const [fates] = await db.all<Fates>(`
    SELECT
      count(*) FILTER (${IS_ACCEPTED}) AS accepted,
      count(*) FILTER (t.reject_reason IS NOT NULL) AS rejected,
      count(*) FILTER (${IS_DUPLICATE}) AS duplicates
    FROM ${FATES}`)
  return fates ?? { accepted: 0, rejected: 0, duplicates: 0 }
}

/**
 * Writes `rows.parquet`: the accepted rows, sorted by tracking id. Words become text first: with an ENUM, Parquet would get
 * every word of its dictionary, those of rejected rows too.
 */
export async function writeRows(db: Writer, kind: LoadKind, file: string): Promise<void> {
  const types = Object.entries(kind === 'reports' ? REPORT_COLUMNS : DATES_COLUMNS)
  const columns = types.map(([name, type]) => `CAST(${name} AS ${type}) AS ${name}`)
  await copy(
    db,
    `SELECT ${columns.join(', ')} FROM (SELECT t.* FROM ${FATES} WHERE ${IS_ACCEPTED} ORDER BY t.tracking_id)`,
    file,
  )
}

/** The column whose value is to blame. */
const BLAMED = `CASE
  WHEN reject_reason = 'not_a_tracking_id' THEN 'tracking_id'
  WHEN reject_reason IN ('unreadable_date', 'before_2010', 'after_cutoff') THEN 'received_date'
END`

/** Writes `rejects.parquet`: where, why, and a form of the value that shows its shape only. */
export async function writeRejects(db: Writer, file: string): Promise<void> {
  const types = Object.entries(REJECT_COLUMNS).map(
    ([name, type]) => `CAST("${name}" AS ${type}) AS "${name}"`,
  )
  await copy(
    db,
    `SELECT ${types.join(', ')} FROM (
      SELECT row_no, ${BLAMED} AS "column", reject_reason AS reason,
        ${safeFormSql("CASE \"column\" WHEN 'tracking_id' THEN id_text WHEN 'received_date' THEN date_text END")} AS value
      FROM typed WHERE reject_reason IS NOT NULL)
    ORDER BY row_no`,
    file,
  )
}

export interface RejectReason extends Row {
  reason: string
  n: number
}

/** Most frequent first. */
export const countReasons = (db: Writer): Promise<RejectReason[]> =>
  db.all<RejectReason>(`
    SELECT reject_reason AS reason, count(*) AS n FROM typed
    WHERE reject_reason IS NOT NULL GROUP BY reason ORDER BY n DESC, reason`)

interface Oddities extends Record<string, number> {
  shifted_cells: number
  out_of_period: number
  duplicate_status_differs: number
}

/** What is accepted as it stands but worth counting. */
export async function countOddities(db: Writer, { period }: Terms): Promise<Record<string, number>> {
  const outside = period
    ? `t.received_date NOT BETWEEN DATE '${period.from}' AND DATE '${period.to}'`
    : 'false'
  const [oddities] = await db.all<Oddities>(`
    SELECT
      count(*) FILTER (${IS_ACCEPTED} AND t.is_shifted) AS shifted_cells,
      count(*) FILTER (${IS_ACCEPTED} AND ${outside}) AS out_of_period,
      count(*) FILTER (${IS_DUPLICATE} AND t.status_raw IS DISTINCT FROM f.status_raw) AS duplicate_status_differs
    FROM ${FATES} LEFT JOIN typed f ON f.row_no = r.first_row`)
  return Object.fromEntries(Object.entries(oddities ?? {}).filter(([, n]) => n > 0))
}

async function copy(db: Writer, select: string, file: string): Promise<void> {
  await db.run(`COPY (${select}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`)
}
