import type { Writer } from '#lib/db/writer'

/** The dates a dates file gives, as local dates; alias of each one's calendar day in the query below. */
const EVENTS = {
  received: 'c0',
  verified: 'c1',
  disposed: 'c2',
  first_response: 'c3',
  followed_up: 'c4',
  closed: 'c5',
} as const
type Event = keyof typeof EVENTS

/** wd_* column of facts -> its two events. */
export const DURATIONS: Record<string, readonly [Event, Event]> = {
  wd_verification: ['received', 'verified'],
  wd_disposition: ['received', 'disposed'],
  wd_first_response: ['received', 'first_response'],
  wd_follow_up: ['received', 'followed_up'],
  wd_follow_up_disposed: ['disposed', 'followed_up'],
  wd_close: ['received', 'closed'],
}

/** The same with joint leave counted as worked. */
export const JOINT_LEAVE: Record<string, readonly [Event, Event]> = {
  first_response_with_joint_leave: ['received', 'first_response'],
  follow_up_with_joint_leave: ['received', 'followed_up'],
}

export const isNegative = (start: string, stop: string) => `${stop} < ${start}`

/** Longer than five years, or ended after the file that says so. */
export const isAbsurd = (start: string, stop: string) =>
  `(${stop} > ${start} + INTERVAL 5 YEAR OR ${stop} > d.cutoff)`

/** One subtraction of two look-ups, as columns `name`. */
function workdays(durations: typeof DURATIONS, count: string): string[] {
  return Object.entries(durations).map(([name, [start, stop]]) => {
    const fault = `${isNegative(`d.${start}`, `d.${stop}`)} OR ${isAbsurd(`d.${start}`, `d.${stop}`)}`
    return `CASE WHEN ${fault} THEN NULL ELSE ${EVENTS[stop]}.${count} - ${EVENTS[start]}.${count} END AS ${name}`
  })
}

/** Of each id the whole row of the latest dates file, beside the report it belongs to. */
const EVENT_ROWS = `
CREATE TABLE work.events AS
SELECT d.tracking_id, l.cutoff, l.load, r.region, z.calendar, r.received,
  d.verified_date AS verified,
  d.disposed_date AS disposed,
  coalesce(d.first_response_date, d.followed_up_date) AS first_response,
  d.followed_up_date AS followed_up,
  d.closed_date AS closed
FROM date_source d
JOIN work.load_map l ON l.rank = d.rank
JOIN work.reports r ON r.tracking_id = d.tracking_id
JOIN work.zones z ON z.region = r.region
SEMI JOIN (SELECT tracking_id, max(rank) AS rank FROM date_source GROUP BY tracking_id) latest
  ON latest.tracking_id = d.tracking_id AND latest.rank = d.rank`

const DATED = `
CREATE TABLE work.dated AS
SELECT d.*, ${[...workdays(DURATIONS, 'workdays'), ...workdays(JOINT_LEAVE, 'workdays_with_joint_leave')].join(', ')}
FROM work.events d
${Object.entries(EVENTS)
  .map(([event, c]) => `LEFT JOIN calendar ${c} ON ${c}.region = d.calendar AND ${c}.day = d.${event}`)
  .join('\n')}`

const NO_DATES = `
CREATE TABLE work.dated (tracking_id BIGINT, ${Object.keys(EVENTS)
  .map((event) => `${event} DATE`)
  .join(
    ', ',
  )}, ${[...Object.keys(DURATIONS), ...Object.keys(JOINT_LEAVE)].map((name) => `${name} INTEGER`).join(', ')})`

/**
 * Makes `work.dated`: dates and working days of every report that a dates file covers; and `work.events`, the same before it is
 * judged, where there is such a file.
 */
export async function writeDurations(writer: Writer, hasDates: boolean): Promise<void> {
  if (!hasDates) return writer.run(NO_DATES)
  await writer.run(EVENT_ROWS)
  await writer.run(DATED)
}
