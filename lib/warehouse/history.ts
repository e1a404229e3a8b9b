import type { Writer } from '#lib/db/writer'
import { TABLES } from '#lib/warehouse/schema'

const SUPERSEDED = `
INSERT INTO superseded
SELECT m.tracking_id, l.cutoff, l.load, m.status, m.bucket
FROM work.replaced m JOIN work.load_map l ON l.rank = m.rank
ORDER BY m.tracking_id, m.rank`

/**
 * Every sight of the reports that stand in more than one load: one per cut-off, the row that won it,
 * with the sight before (`previous_*`). `received_date` is as written.
 */
const SIGHTS = `
CREATE TABLE work.sights AS
WITH seen AS (
  SELECT m.tracking_id, m.rank, l.cutoff, l.load, m.bucket, m.received_date
  FROM work.mapped m JOIN work.load_map l ON l.rank = m.rank
  SEMI JOIN work.replaced twice ON twice.tracking_id = m.tracking_id
  QUALIFY m.rank = max(m.rank) OVER (PARTITION BY m.tracking_id, l.cutoff)
)
SELECT *,
  lag(bucket) OVER sight AS previous_bucket,
  lag(received_date) OVER sight AS previous_received
FROM seen WINDOW sight AS (PARTITION BY tracking_id ORDER BY rank)`

/** Of reports in more than one load: first cut-off at which each was followed up (closed), and the last before at which it was not. */
const INTERVALS = `
INSERT INTO status_intervals
WITH first_seen AS (
  SELECT tracking_id,
    min(cutoff) FILTER (bucket IN ('completed', 'in_process')) AS followed_up_by,
    min(cutoff) FILTER (bucket = 'completed') AS closed_by_date
  FROM work.sights GROUP BY tracking_id
)
SELECT f.tracking_id,
  max(s.cutoff) FILTER (s.cutoff < f.followed_up_by) AS followed_up_after, f.followed_up_by,
  max(s.cutoff) FILTER (s.cutoff < f.closed_by_date) AS closed_after, f.closed_by_date
FROM first_seen f JOIN work.sights s ON s.tracking_id = f.tracking_id
WHERE f.followed_up_by IS NOT NULL
GROUP BY f.tracking_id, f.followed_up_by, f.closed_by_date
ORDER BY f.tracking_id`

/** Working days from receipt to the day between two cut-offs, at least and at most. */
const BOUNDS = `
CREATE TABLE work.bounds AS
SELECT i.tracking_id,
  greatest(coalesce(fa.workdays - c0.workdays, 0), 0) AS follow_up_least,
  greatest(fb.workdays - c0.workdays, 0) AS follow_up_most,
  greatest(coalesce(ca.workdays - c0.workdays, 0), 0) AS close_least,
  greatest(cb.workdays - c0.workdays, 0) AS close_most
FROM status_intervals i
JOIN work.reports r ON r.tracking_id = i.tracking_id
JOIN work.zones z ON z.region = r.region
LEFT JOIN calendar c0 ON c0.region = z.calendar AND c0.day = r.received
LEFT JOIN calendar fa ON fa.region = z.calendar AND fa.day = i.followed_up_after
LEFT JOIN calendar fb ON fb.region = z.calendar AND fb.day = i.followed_up_by
LEFT JOIN calendar ca ON ca.region = z.calendar AND ca.day = i.closed_after
LEFT JOIN calendar cb ON cb.region = z.calendar AND cb.day = i.closed_by_date`

const NO_BOUNDS = `CREATE TABLE work.bounds (tracking_id BIGINT,
  follow_up_least INTEGER, follow_up_most INTEGER, close_least INTEGER, close_most INTEGER)`

/** Makes `superseded`, `status_intervals` and `work.bounds`, which one load leaves empty; of several `work.sights` too. */
export async function writeHistory(writer: Writer, hasSeveral: boolean): Promise<void> {
  await writer.run(`CREATE TABLE superseded (${TABLES.superseded})`)
  await writer.run(`CREATE TABLE status_intervals (${TABLES.status_intervals})`)
  if (!hasSeveral) return writer.run(NO_BOUNDS)
  await writer.run(SUPERSEDED)
  await writer.run(SIGHTS)
  await writer.run(INTERVALS)
  await writer.run(BOUNDS)
}
