import { isAbsolute } from 'node:path'
import type { Row } from '#lib/db/rows'
import type { Writer } from '#lib/db/writer'
import { stagingColumns } from '#lib/ingest/columns'
import { DATES_COLUMNS, type LoadKind, REJECT_COLUMNS, REPORT_COLUMNS } from '#lib/ingest/load'
import { MASKED, safeFormSql } from '#lib/ingest/privacy'
import type { Terms } from '#lib/ingest/terms'
import { trackingIdSql } from '#lib/ingest/values/tracking-id'

const EARLIEST = '2010-01-01'

/** Makes the view `staging` on the reader's file: every column of the kind as text, NULL where the file has none. */
export async function openStaging(
  db: Writer,
  file: string,
  { kind, kept }: { kind: LoadKind; kept: { canonical: string }[] },
): Promise<void> {
  const present = kept.map(({ canonical }) => canonical)
  const columns = stagingColumns(kind).map((name) =>
    present.includes(name) ? name : `NULL::VARCHAR AS ${name}`,
  )
  await db.run(`
    CREATE VIEW staging AS SELECT row_no, fault, ${columns.join(', ')}
    FROM read_csv(${literal(file)}, auto_detect = false, header = false, delim = '\\t', quote = '', escape = '',
      new_line = '\\n', columns = {'row_no': 'INTEGER', ${['fault', ...present].map((name) => `'${name}': 'VARCHAR'`).join(', ')}})`)
}

const REPORT_VALUES: Record<keyof typeof REPORT_COLUMNS, string> = {
  row_no: 's.row_no',
  tracking_id: trackingIdSql('s.tracking_id'),
  received_date: 'read_received_date.date',
  received_seconds: 'coalesce(read_received_time.seconds, read_received_date.seconds)',
  classification_raw: 'read_classification.value',
  category_id: 'read_category_id.value',
  // A known name stays, an unknown one only beside an unknown numeric id; the rest leave a mark that there was one.
  category_raw: `CASE
    WHEN read_category.known THEN read_category.value
    WHEN read_category_id.known THEN NULL
    WHEN read_category_id.value IS NOT NULL AND read_category.plausible THEN read_category.value
    WHEN read_category.value IS NOT NULL OR s.category_id IS NOT NULL AND read_category_id.value IS NULL THEN '${MASKED}'
  END`,
  visibility: "coalesce(read_visibility.value, 'public')",
  channel_raw: 'read_channel.value',
  parent_agency_raw: 'read_parent_agency.value',
  agency_raw: 'read_agency.value',
  status_raw: 'read_status.value',
  reason_key: 'read_reason.value',
  province_raw: 'read_province.value',
  regency_raw: 'read_regency.value',
  rating: 'read_rating.value',
}

const DATES_VALUES: Record<keyof typeof DATES_COLUMNS, string> = {
  row_no: 's.row_no',
  tracking_id: trackingIdSql('s.tracking_id'),
  received_date: 'read_received_date.date',
  disposed_date: 'read_disposed_date.date',
  first_response_date: 'read_first_response_date.date',
  followed_up_date: 'read_followed_up_date.date',
  closed_date: 'read_closed_date.date',
  due_date: 'read_due_date.date',
  verified_date: 'read_verified_date.date',
  status_raw: 'read_status.value',
}

const VALUES = { reports: REPORT_VALUES, dates: DATES_VALUES }
const COLUMNS_OF = { reports: REPORT_COLUMNS, dates: DATES_COLUMNS }

/**
 * Makes `typed`: each staging row with its values, in the order of the file, and why it is rejected (`reject_reason`, else
 * NULL). Then `repeated`: ids that several acceptable rows share, and the first of these rows. Needs every `read_<column>`.
 */
export async function typeStaging(db: Writer, kind: LoadKind, { cutoff }: Terms): Promise<void> {
  const values = Object.entries(VALUES[kind]).map(([name, sql]) => `${sql} AS ${name}`)
  const undated = kind === 'reports' ? '' : 's.received_date IS NOT NULL AND'
  // Left to itself the optimizer builds the hash tables from the file instead of from the small vocabularies.
  await db.run(`
    SET disabled_optimizers = 'join_order,build_side_probe_side';
    CREATE TABLE typed AS
    SELECT ${values.join(', ')},
      CASE
        WHEN s.fault IS NOT NULL THEN s.fault
        WHEN tracking_id IS NULL THEN 'not_a_tracking_id'
        WHEN ${undated} read_received_date.date IS NULL THEN 'unreadable_date'
        WHEN read_received_date.date < DATE '${EARLIEST}' THEN 'before_2010'
        WHEN read_received_date.date > DATE '${cutoff}' THEN 'after_cutoff'
      END AS reject_reason,
      CASE
        WHEN reject_reason = 'not_a_tracking_id' THEN 'tracking_id'
        WHEN reject_reason IN ('unreadable_date', 'before_2010', 'after_cutoff') THEN 'received_date'
      END AS reject_column,
      CASE reject_column
        WHEN 'tracking_id' THEN ${safeFormSql('s.tracking_id')}
        WHEN 'received_date' THEN ${safeFormSql('s.received_date')}
      END AS reject_value
    FROM staging s
    ${stagingColumns(kind)
      .filter((name) => name !== 'tracking_id')
      .map((name) => `LEFT JOIN read_${name} ON read_${name}.raw = s.${name}`)
      .join('\n')};
    CREATE TABLE repeated AS
    SELECT tracking_id, min(rowid) AS first_rowid FROM typed
    WHERE reject_reason IS NULL GROUP BY tracking_id HAVING count(*) > 1;`)
}

const FATES = 'typed t LEFT JOIN repeated r ON r.tracking_id = t.tracking_id'
const IS_ACCEPTED = 't.reject_reason IS NULL AND (r.first_rowid IS NULL OR r.first_rowid = t.rowid)'
const IS_DUPLICATE = 't.reject_reason IS NULL AND r.first_rowid < t.rowid'

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

/** Writes `rows.parquet`: the accepted rows, sorted by tracking id. */
export async function writeRows(db: Writer, kind: LoadKind, file: string): Promise<void> {
  const columns = Object.keys(COLUMNS_OF[kind]).map((name) => `t.${name}`)
  await copy(
    db,
    `SELECT ${columns.join(', ')} FROM ${FATES} WHERE ${IS_ACCEPTED} ORDER BY t.tracking_id`,
    file,
  )
}

/** Writes `rejects.parquet`: where, why, and a form of the value that shows its shape only. */
export async function writeRejects(db: Writer, file: string): Promise<void> {
  const types = Object.entries(REJECT_COLUMNS).map(
    ([name, type]) => `CAST("${name}" AS ${type}) AS "${name}"`,
  )
  await copy(
    db,
    `SELECT ${types.join(', ')} FROM (
      SELECT row_no, reject_column AS "column", reject_reason AS reason, reject_value AS value FROM typed
      WHERE reject_reason IS NOT NULL)
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

interface Oddities extends Row {
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
      count(*) FILTER (${IS_ACCEPTED} AND ${outside}) AS out_of_period,
      count(*) FILTER (${IS_DUPLICATE} AND t.status_raw IS DISTINCT FROM f.status_raw) AS duplicate_status_differs
    FROM ${FATES} LEFT JOIN typed f ON f.rowid = r.first_rowid`)
  const { out_of_period = 0, duplicate_status_differs = 0 } = oddities ?? {}
  return {
    ...(out_of_period && { out_of_period }),
    ...(duplicate_status_differs && { duplicate_status_differs }),
  }
}

async function copy(db: Writer, select: string, file: string): Promise<void> {
  await db.run(`COPY (${select}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`)
}

/** Paths of our own making only. */
function literal(path: string): string {
  if (!isAbsolute(path)) throw new Error(`not an absolute path: ${path}`)
  return `'${path.replaceAll("'", "''")}'`
}
