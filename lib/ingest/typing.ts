import { isAbsolute } from 'node:path'
import type { Writer } from '#lib/db/writer'
import { stagingColumns } from '#lib/ingest/columns'
import type { DATES_COLUMNS, LoadKind, REPORT_COLUMNS } from '#lib/ingest/load'
import type { Terms } from '#lib/ingest/terms'
import { trackingIdSql } from '#lib/ingest/values/tracking-id'
import { FALLBACKS } from '#lib/ingest/vocabularies'

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
      new_line = '\\n', max_line_size = 65536, buffer_size = 2097152,
      columns = {'row_no': 'INTEGER', ${['fault', ...present].map((name) => `'${name}': 'VARCHAR'`).join(', ')}})`)
}

const isUnread = (column: string) => `(s.${column} IS NOT NULL AND read_${column}.raw IS NULL)`
const isOdd = (column: string) => `(${isUnread(column)} OR read_${column}.guessed)`

/** Columns in which a row that lost or gained a cell shows itself. */
const SHIFT_SIGNS = [
  'received_time',
  'classification',
  'category_id',
  'visibility',
  'channel',
  'status',
  'rating',
]
const AGENCY_SIGNS = ['parent_agency', 'agency']

/** Three irregular cells in one row: its unknown words may be from anywhere, so they are not kept. */
const IS_SHIFTED = `(${[...SHIFT_SIGNS.map(isOdd), ...AGENCY_SIGNS.map(isUnread)]
  .map((sign) => `coalesce(${sign}, false)::INTEGER`)
  .join(' + ')} >= 3)`

const fallback = (column: keyof typeof FALLBACKS) => `CAST('${FALLBACKS[column]}' AS read_${column}_value)`

const word = (column: keyof typeof FALLBACKS) =>
  `CASE WHEN ${isUnread(column)} THEN ${fallback(column)} ELSE read_${column}.value END`

const wordUnlessShifted = (column: keyof typeof FALLBACKS) =>
  `CASE WHEN ${isUnread(column)} OR (read_${column}.guessed AND ${IS_SHIFTED}) THEN ${fallback(column)}
    ELSE read_${column}.value END`

const REPORT_VALUES: Record<keyof typeof REPORT_COLUMNS, string> = {
  row_no: 's.row_no',
  tracking_id: trackingIdSql('s.tracking_id'),
  received_date: 'read_received_date.date',
  received_seconds: 'coalesce(read_received_time.seconds, read_received_date.seconds)',
  classification_raw: word('classification'),
  category_id: 'read_category_id.value',
  // A known name stays, an unknown one only beside an unknown numeric id; the rest leave a mark that there was one.
  category_raw: `CASE
    WHEN read_category.known THEN read_category.value
    WHEN read_category_id.known THEN NULL
    WHEN read_category_id.value IS NOT NULL AND read_category.guessed AND NOT ${IS_SHIFTED} THEN read_category.value
    WHEN ${isOdd('category')} OR ${isUnread('category_id')} THEN ${fallback('category')}
  END`,
  visibility: `coalesce(${word('visibility')}, CAST('public' AS read_visibility_value))`,
  channel_raw: wordUnlessShifted('channel'),
  parent_agency_raw: word('parent_agency'),
  agency_raw: word('agency'),
  status_raw: wordUnlessShifted('status'),
  reason_key: word('reason'),
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
  status_raw: word('status'),
}

const VALUES = { reports: REPORT_VALUES, dates: DATES_VALUES }

/**
 * Makes `typed`: each staging row with its values and why it is rejected (`reject_reason`, else NULL), in no order. Then
 * `repeated`: ids that several acceptable rows share, and the first of these rows. Needs every `read_<column>`.
 */
export async function typeStaging(db: Writer, kind: LoadKind, { cutoff }: Terms): Promise<void> {
  const values = Object.entries(VALUES[kind]).map(([name, sql]) => `${sql} AS ${name}`)
  const joins = stagingColumns(kind)
    .filter((name) => name !== 'tracking_id')
    .map((name) => `LEFT JOIN read_${name} ON read_${name}.raw = s.${name}`)
  const isTimely = `read_received_date.date BETWEEN DATE '${EARLIEST}' AND DATE '${cutoff}'`
  // Left to itself the optimizer builds the hash tables from the file instead of from the small vocabularies.
  await db.run(`
    SET disabled_optimizers = 'join_order,build_side_probe_side';
    CREATE TABLE typed AS
    SELECT ${values.join(', ')},
      CASE WHEN ${trackingIdSql('s.tracking_id')} IS NULL THEN s.tracking_id END AS id_text,
      CASE WHEN ${isTimely} THEN NULL ELSE s.received_date END AS date_text,
      ${kind === 'reports' ? IS_SHIFTED : 'false'} AS is_shifted,
      CASE
        WHEN s.fault IS NOT NULL THEN s.fault
        WHEN ${trackingIdSql('s.tracking_id')} IS NULL THEN 'not_a_tracking_id'
        WHEN read_received_date.date IS NULL AND ${kind === 'reports' ? 'true' : 's.received_date IS NOT NULL'}
          THEN 'unreadable_date'
        WHEN read_received_date.date < DATE '${EARLIEST}' THEN 'before_2010'
        WHEN read_received_date.date > DATE '${cutoff}' THEN 'after_cutoff'
      END AS reject_reason
    FROM staging s
    ${joins.join('\n')};
    CREATE TABLE repeated AS
    SELECT tracking_id, min(row_no) AS first_row FROM typed
    WHERE reject_reason IS NULL GROUP BY tracking_id HAVING count(*) > 1;`)
}

/** Paths of our own making only. */
export function literal(path: string): string {
  if (!isAbsolute(path)) throw new Error(`not an absolute path: ${path}`)
  return `'${path.replaceAll("'", "''")}'`
}
