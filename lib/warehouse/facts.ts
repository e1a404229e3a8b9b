import type { Writer } from '#lib/db/writer'
import type { CalendarSpan } from '#lib/warehouse/calendar'
import { DURATIONS } from '#lib/warehouse/durations'
import { columnList } from '#lib/warehouse/fill'
import { FACTS } from '#lib/warehouse/schema'

/** After its limit a report has ten more working days to be closed by the system. */
const CLOSING_WORKDAYS = 10
const OMBUDSMAN_WORKDAYS = 14

/**
 * `age` is the number of working days from received to cut-off; where the calendar does not reach, those it does
 * know: a lower bound. Past a limit by the lower bound is past it for certain; else nobody can tell (NULL).
 */
const longerThan = (days: string) =>
  `CASE WHEN age_at_least > ${days} THEN true WHEN age_workdays IS NOT NULL AND ${days} IS NOT NULL THEN false END`

/** A report seen once was followed up (closed) between its receipt and that cut-off; one seen more often has its bounds. */
const bounds = (event: 'follow_up' | 'close', happened: string) => {
  const most = `CASE WHEN b.tracking_id IS NOT NULL THEN b.${event}_most WHEN ${happened} THEN a.age_workdays END`
  return `CASE WHEN (${most}) IS NOT NULL THEN coalesce(b.${event}_least, 0) END AS wd_${event}_least,
  ${most} AS wd_${event}_most`
}

/** `work.reports` stands in the order of facts; looking things up row by row keeps it. */
const factsSql = ({ first, last }: CalendarSpan) => `
INSERT INTO facts BY NAME
WITH aged AS (
  SELECT r.*, l.cutoff, l.load, s.limit_workdays,
    r.bucket NOT IN ('pending', 'archived') AS in_base,
    r.bucket IN ('in_process', 'not_followed_up', 'unverified', 'unknown') AS is_open,
    greatest(stop.workdays - start.workdays, 0) AS age_at_least,
    CASE WHEN r.received >= DATE '${first}' AND greatest(r.received, l.cutoff) <= DATE '${last}'
      THEN greatest(stop.workdays - start.workdays, 0) END AS age_workdays
  FROM work.reports r
  JOIN work.load_map l ON l.rank = r.rank
  JOIN work.zones z ON z.region = r.region
  LEFT JOIN calendar start ON start.region = z.calendar
    AND start.day = least(greatest(r.received, DATE '${first}'), DATE '${last}')
  LEFT JOIN calendar stop ON stop.region = z.calendar
    AND stop.day = least(greatest(l.cutoff, DATE '${first}'), DATE '${last}')
  LEFT JOIN work.limits s ON s.classification = r.classification
    AND r.received >= s.valid_from AND r.received < s.valid_to
)
SELECT a.tracking_id, a.received, a.received_at, a.has_time,
  year(a.received)::INTEGER AS year, (year(a.received) * 100 + month(a.received))::INTEGER AS month,
  a.region, a.region_by, a.agency, a.unit, a.category, a.leaf_category, a.classification,
  a.channel, a.keyed_in, a.status, a.bucket, a.closed_by, a.visibility, a.reason_key, a.rating,
  a.cutoff, a.load, a.in_base, a.is_open, a.limit_workdays, a.age_workdays,
  ${longerThan(`a.limit_workdays + ${CLOSING_WORKDAYS - 1}`)} AS is_mature,
  a.is_open AND ${longerThan('a.limit_workdays')} AS is_overdue,
  a.bucket IN ('not_followed_up', 'unverified') AND ${longerThan(`${OMBUDSMAN_WORKDAYS}`)} AS ombudsman_eligible,
  bd.day IS NOT NULL OR bm.minute IS NOT NULL AS in_burst,
  d.tracking_id IS NOT NULL AS has_dates,
  d.disposed, d.first_response, d.followed_up, d.closed, d.verified,
  ${Object.keys(DURATIONS)
    .map((name) => `d.${name}`)
    .join(', ')},
  ${bounds('follow_up', "a.bucket IN ('completed', 'in_process')")},
  ${bounds('close', "a.bucket = 'completed'")}
FROM aged a
LEFT JOIN work.burst_days bd ON bd.region = a.region AND bd.channel = a.channel AND bd.day = a.received
LEFT JOIN work.burst_minutes bm ON bm.region = a.region AND bm.channel = a.channel AND a.has_time
  AND bm.minute = date_trunc('minute', a.received_at)
LEFT JOIN work.dated d ON d.tracking_id = a.tracking_id
LEFT JOIN work.bounds b ON b.tracking_id = a.tracking_id`

/** Makes `facts` from `work.reports`, `work.limits`, `work.dated`, `work.bounds`, the bursts and the calendar. */
export async function writeFacts(writer: Writer, span: CalendarSpan): Promise<void> {
  await writer.run(`CREATE TABLE facts (${columnList(FACTS)})`)
  await writer.run(factsSql(span))
}
