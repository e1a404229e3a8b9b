import type { Writer } from '#lib/db/writer'
import type { LoadManifest } from '#lib/ingest/load'
import type { Bucket } from '#lib/reference/tables'
import type { CalendarSpan } from '#lib/warehouse/calendar'
import { DURATIONS, JOINT_LEAVE } from '#lib/warehouse/durations'
import { literal } from '#lib/warehouse/fill'
import { FACT_KEYS, FACTS, STATUS_HISTORY } from '#lib/warehouse/schema'
import { ofKind } from '#lib/warehouse/source'
import type { StoredLoad } from '#lib/warehouse/store'

interface FactsScope {
  span: CalendarSpan
  loads: readonly StoredLoad[]
}

/** After its limit a report has ten more working days to be closed by the system. */
const CLOSING_WORKDAYS = 10
const OMBUDSMAN_WORKDAYS = 14

/** Columns that a dates file fills. */
const DATES = ['disposed', 'first_response', 'followed_up', 'closed', 'verified']
const WORKDAYS = [...Object.keys(DURATIONS), ...Object.keys(JOINT_LEAVE)]

/**
 * `age_at_least` is the number of working days from received to cut-off that the calendar knows. Past a limit by it is past
 * it for certain; else, where the calendar does not reach, nobody can tell (NULL).
 */
const longerThan = (days: string) =>
  `CASE WHEN age_at_least > ${days} THEN true WHEN is_known AND ${days} IS NOT NULL THEN false END`

/** Keys of an enumeration to compare with, as numbers rather than as text. */
const keys = (...buckets: Bucket[]) => `(${buckets.map((bucket) => `'${bucket}'::bucket_key`).join(', ')})`

/** A report seen once was followed up (closed) between its receipt and that cut-off; one seen more often has its bounds. */
const bounds = (event: 'follow_up' | 'close', happened: string) => {
  const most = `CASE WHEN b.tracking_id IS NOT NULL THEN b.${event}_most WHEN ${happened} AND is_known THEN age_at_least END`
  return `CASE WHEN (${most}) IS NOT NULL THEN coalesce(b.${event}_least, 0) END AS wd_${event}_least,
  ${most} AS wd_${event}_most`
}

/** Where the clock of a load's reports stops in each region's calendar, clamped to the days it knows. */
const ends = ({ first, last }: CalendarSpan) => `
CREATE TABLE work.ends AS
SELECT l.rank, z.region, z.calendar, c.workdays, c.workdays_with_joint_leave
FROM work.load_map l CROSS JOIN work.zones z
LEFT JOIN calendar c ON c.region = z.calendar AND c.day = least(greatest(l.cutoff, DATE '${first}'), DATE '${last}')
WHERE l.kind = 'reports'`

/** Else a join may go the other way round, by guesses of how many rows there are, and lose their order. */
const AS_WRITTEN = "SET disabled_optimizers = 'join_order,build_side_probe_side'"

/** `work.reports` is in the order of facts; looking things up row by row keeps it. */
const factsSql = ({ first, last }: CalendarSpan) => `
WITH aged AS (
  SELECT r.*, s.limit_workdays,
    r.bucket NOT IN ${keys('pending', 'archived')} AS in_base,
    r.bucket IN ${keys('in_process', 'not_followed_up', 'unverified', 'unknown')} AS is_open,
    greatest(stop.workdays - start.workdays, 0) AS age_at_least,
    greatest(stop.workdays_with_joint_leave - start.workdays_with_joint_leave, 0) AS with_joint_leave,
    r.received >= DATE '${first}' AND greatest(r.received, r.cutoff) <= DATE '${last}' AS is_known
  FROM work.reports r
  JOIN work.ends stop ON stop.rank = r.rank AND stop.region = r.region
  LEFT JOIN calendar start ON start.region = stop.calendar
    AND start.day = least(greatest(r.received, DATE '${first}'), DATE '${last}')
  LEFT JOIN work.limits s ON s.classification = r.classification
    AND r.received >= s.valid_from AND r.received < s.valid_to
)
SELECT a.tracking_id, a.received, a.received_at, a.has_time,
  year(a.received)::INTEGER AS year, (year(a.received) * 100 + month(a.received))::INTEGER AS month,
  a.region, a.region_by, a.has_location, a.agency, a.unit, a.category, a.leaf_category, a.classification,
  a.channel, a.keyed_in, a.status, a.bucket, a.closed_by, a.visibility, a.reason_key, a.rating,
  a.cutoff, a.load, a.in_base, a.is_open, a.limit_workdays,
  CASE WHEN is_known THEN age_at_least END AS age_workdays,
  CASE WHEN is_known THEN with_joint_leave END AS age_with_joint_leave,
  ${longerThan(`a.limit_workdays + ${CLOSING_WORKDAYS - 1}`)} AS is_mature,
  a.is_open AND ${longerThan('a.limit_workdays')} AS is_overdue,
  a.bucket IN ${keys('not_followed_up', 'unverified')} AND ${longerThan(`${OMBUDSMAN_WORKDAYS}`)} AS ombudsman_eligible,
  d.tracking_id IS NOT NULL AS has_dates,
  ${DATES.map((name) => `d.${name}`).join(', ')},
  ${WORKDAYS.map((name) => `d.${name}`).join(', ')},
  ${bounds('follow_up', `a.bucket IN ${keys('completed', 'in_process')}`)},
  ${bounds('close', `a.bucket IN ${keys('completed')}`)}
FROM aged a
LEFT JOIN work.dated d ON d.tracking_id = a.tracking_id
LEFT JOIN work.bounds b ON b.tracking_id = a.tracking_id`

/** Without a dates file. */
const UNDATED = {
  has_dates: 'false',
  ...Object.fromEntries([...DATES, ...WORKDAYS].map((name) => [name, 'NULL'])),
}

/** Every report is of one load and was seen once: what happened did so by its cut-off. At least 0 is written: nothing reads faster. */
const seenOnce = ({ load, cutoff }: LoadManifest) => ({
  load: literal(load),
  cutoff: literal(cutoff),
  wd_follow_up_most: `CASE WHEN bucket IN ${keys('completed', 'in_process')} THEN age_workdays END`,
  wd_close_most: `CASE WHEN bucket IN ${keys('completed')} THEN age_workdays END`,
})

/** What stands for a column of `facts` that no row of `fact_rows` says; nothing does for one that is written. */
export type Formulas = Readonly<Record<string, string | null>>

/** Columns that follow from the others, by what the loads are. */
function implied(loads: readonly StoredLoad[]): Formulas {
  const [load, another] = ofKind(loads, 'reports')
  return {
    ...(ofKind(loads, 'dates').length === 0 && UNDATED),
    ...(load && !another && seenOnce(load.manifest)),
  }
}

const saidByAllOrNone = (column: string) =>
  `CASE count(${column}) WHEN 0 THEN 'false' WHEN count(*) THEN 'true' END`
const saidByNone = (column: string) => `CASE count(${column}) WHEN 0 THEN 'NULL' END`

/** Columns in which no row differs, by what all rows say: to count cells costs a tenth of writing them. */
const SHARED = `
SELECT ${saidByAllOrNone('received_seconds')} AS has_time, ${saidByAllOrNone('regency_raw')} AS has_location,
  ${saidByNone('reason_key')} AS reason_key, ${saidByNone('rating')} AS rating,
  CASE (SELECT count(*) FROM work.handler_map WHERE region IS NULL) WHEN 0 THEN '''agency''' END AS region_by
FROM report_source`

const TYPES: Record<string, string> = { ...FACTS, ...FACT_KEYS }

/**
 * Makes `fact_rows` from `work.reports`, `work.limits`, `work.dated`, `work.bounds` and the calendar, in the order of facts. Bursts
 * are found in it, so it does not say yet what is in one. Returns what stands for the columns it does not have.
 */
export async function writeFactRows(writer: Writer, { span, loads }: FactsScope): Promise<Formulas> {
  const [shared] = await writer.all<Record<string, string | null>>(SHARED)
  const formulas = { ...implied(loads), ...shared }
  const written = Object.keys(TYPES).filter((name) => name !== 'in_burst' && !formulas[name])
  await writer.run(ends(span))
  await writer.run(`CREATE TABLE fact_rows (${written.map((name) => `${name} ${TYPES[name]}`)})`)
  await writer.run(
    `${AS_WRITTEN}; INSERT INTO fact_rows SELECT ${written} FROM (${factsSql(span)}); RESET disabled_optimizers`,
  )
  return formulas
}

/** Makes `facts` and `status_history`. */
export async function showFacts(writer: Writer, formulas: Formulas): Promise<void> {
  const shown = Object.keys(TYPES).map((name) =>
    formulas[name] ? `(${formulas[name]})::${TYPES[name]} AS ${name}` : name,
  )
  await writer.run(`CREATE VIEW facts AS SELECT ${shown} FROM fact_rows; ${STATUS_HISTORY}`)
}
