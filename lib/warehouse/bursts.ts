import type { Writer } from '#lib/db/writer'
import type { Formulas } from '#lib/warehouse/facts'
import { TABLES } from '#lib/warehouse/schema'

/** Reports of a region and channel by day. Of no region none can be in a burst. */
const DAYS = `
CREATE TABLE work.days AS
SELECT region, channel, received AS day, count(*) AS n FROM fact_rows
WHERE region <> 'unmapped'::region_key GROUP BY ALL`

/**
 * Entry bursts, per region and channel. `usual` is the median number of reports on its days with any,
 * or 1 when there are fewer than five such days. Marked are
 * - a day of 10 reports or more that is over 5 times the usual;
 * - in a month of 30 reports or more that is over 3 times the median month, a day that is out of the ordinary;
 * - 8 reports or more within one minute.
 * Any channel: in a real export the batch was entered as `Website`. The rule is ours: docs/decisions.
 */
const BURST_DAYS = (outOfOrdinary: string) => `
CREATE TABLE work.burst_days AS
WITH usual AS (
  SELECT region, channel, CASE WHEN count(*) >= 5 THEN median(n) ELSE 1 END AS usual FROM work.days GROUP BY ALL
), months AS (
  SELECT region, channel, date_trunc('month', day)::DATE AS month, sum(n) AS n FROM work.days GROUP BY ALL
), batches AS (
  SELECT region, channel, month FROM months
  WINDOW channel_of AS (PARTITION BY region, channel)
  QUALIFY n >= 30 AND count(*) OVER channel_of >= 5 AND n > 3 * median(n) OVER channel_of
)
SELECT d.region, d.channel, d.day, d.n, u.usual
FROM work.days d JOIN usual u USING (region, channel)
LEFT JOIN batches b ON b.region = d.region AND b.channel = d.channel AND b.month = date_trunc('month', d.day)
WHERE (d.n >= 10 AND d.n > 5 * u.usual) OR (b.month IS NOT NULL AND ${outOfOrdinary})`

/**
 * Over twice the usual, and more than three spreads above it: counts of chance alone spread by the root of their mean. So at least 5
 * where 1 is usual and 7 where 2 are; chance alone passes it on less than one day in 100.
 */
export const outOfOrdinary = (n: string, usual: string) =>
  `${n} > greatest(2 * ${usual}, ${usual} + 3 * sqrt(${usual}))`

/** Whole minutes since 1970: a division, where cutting a timestamp would take it apart. */
const minuteOf = (timestamp: string) => `epoch_us(${timestamp}) // 60000000`

/** Of most days there are fewer reports than a burst needs: their minutes are not counted. */
const BURST_MINUTES = (hasTime: string) => `
CREATE TABLE work.burst_minutes AS
SELECT region, channel, received AS day, ${minuteOf('received_at')} AS minute, count(*) AS n FROM fact_rows
SEMI JOIN (SELECT region, channel, day AS received FROM work.days WHERE n >= 8) USING (region, channel, received)
WHERE ${hasTime} GROUP BY ALL HAVING count(*) >= 8`

/** Minutes outside a burst day are a burst of that day, of their own number. */
const BURSTS = `
INSERT INTO bursts
SELECT region, channel, day, n, usual FROM (
  SELECT * FROM work.burst_days
  UNION ALL BY NAME
  SELECT m.region, m.channel, m.day, sum(m.n) AS n, NULL::DOUBLE AS usual FROM work.burst_minutes m
  ANTI JOIN work.burst_days d ON d.region = m.region AND d.channel = m.channel AND d.day = m.day
  GROUP BY ALL
)
ORDER BY region::VARCHAR, channel::VARCHAR, day`

const inBurst = (hasTime: string) => `
(region, channel, received) IN (SELECT (region, channel, day) FROM work.burst_days) OR ${hasTime} AND
(region, channel, ${minuteOf('received_at')}) IN (SELECT (region, channel, minute) FROM work.burst_minutes)`

/**
 * Makes the table `bursts` and marks their rows in `fact_rows`, for whose missing columns `formulas` stand. Returns what stands for
 * `in_burst` where it is not written either.
 */
export async function writeBursts(writer: Writer, formulas: Formulas): Promise<Formulas> {
  const hasTime = formulas.has_time ?? 'has_time'
  await writer.run(DAYS)
  await writer.run(BURST_DAYS(outOfOrdinary('d.n', 'u.usual')))
  await writer.run(BURST_MINUTES(hasTime))
  await writer.run(`CREATE TABLE bursts (${TABLES.bursts})`)
  await writer.run(BURSTS)
  return markRows(writer, inBurst(hasTime))
}

/** What most rows are is the default of their column, only the others are set. Where none differs nothing is written. */
async function markRows(writer: Writer, isMarked: string): Promise<Formulas> {
  const [counts] = await writer.all<{ marked: number; rows: number }>(
    'SELECT (SELECT coalesce(sum(n), 0) FROM bursts) AS marked, count(*) AS rows FROM fact_rows',
  )
  const { marked = 0, rows = 0 } = counts ?? {}
  const most = String(marked > rows / 2)
  if (marked === 0 || marked === rows) return { in_burst: most }
  await writer.run(`ALTER TABLE fact_rows ADD COLUMN in_burst BOOLEAN DEFAULT ${most}`)
  await writer.run(`UPDATE fact_rows SET in_burst = NOT ${most} WHERE (${isMarked}) <> ${most}`)
  return {}
}
