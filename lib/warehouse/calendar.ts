import type { Writer } from '#lib/db/writer'
import type { Reference, Region } from '#lib/reference/tables'
import { fillTable } from '#lib/warehouse/fill'
import { TABLES } from '#lib/warehouse/schema'

/** First and last day of the calendar: whole years for which holidays are known. */
export interface CalendarSpan {
  first: string
  last: string
}

/** Election days and national holidays are known for these years; before and after them nothing is guessed. */
export function calendarSpan(reference: Reference): CalendarSpan {
  const years = reference.holidays
    .filter((holiday) => holiday.type === 'national')
    .map(({ date }) => date.slice(0, 4))
  if (years.length === 0) return { first: '1970-01-01', last: '1969-12-31' }
  years.sort()
  return { first: `${years[0]}-01-01`, last: `${years.at(-1)}-12-31` }
}

/** Which calendar a region goes by: its own when it or its province has local holidays, else '' (national). */
export function calendarOf(reference: Reference): (region: Region) => string {
  const local = new Set(reference.holidays.map(({ region }) => region).filter(Boolean))
  return ({ code, province_code }) => (local.has(code) || local.has(province_code) ? code : '')
}

/**
 * A day is worked when it is Monday to Friday and no holiday applies; in the other reading joint leave is no holiday.
 * Days are local dates. Holidays are decreed by local date too, so WIB, WITA and WIT share a calendar: docs/decisions/056.
 */
const calendarSql = ({ first, last }: CalendarSpan) => `
INSERT INTO calendar
WITH off AS (
  SELECT c.calendar, h.date, string_agg(h.name, '; ' ORDER BY h.ordinal) AS holiday,
    bool_and(h.type = 'joint_leave') AS is_joint_leave
  FROM work.calendars c JOIN work.holidays h ON h.region IN ('', c.calendar, left(c.calendar, 2))
  GROUP BY ALL
), days AS (
  SELECT c.calendar AS region, d.day::DATE AS day, off.holiday,
    isodow(d.day) <= 5 AND off.date IS NULL AS is_working,
    isodow(d.day) <= 5 AND coalesce(off.is_joint_leave, true) AS is_working_with_joint_leave
  FROM work.calendars c
  CROSS JOIN generate_series(TIMESTAMP '${first}', TIMESTAMP '${last}', INTERVAL 1 DAY) d(day)
  LEFT JOIN off ON off.calendar = c.calendar AND off.date = d.day
)
SELECT region, day, is_working,
  sum(is_working::INTEGER) OVER so_far AS workdays,
  sum(is_working_with_joint_leave::INTEGER) OVER so_far AS workdays_with_joint_leave, holiday
FROM days WINDOW so_far AS (PARTITION BY region ORDER BY day ROWS UNBOUNDED PRECEDING)
ORDER BY region, day`

/** Makes the table `calendar`: the national one and one for each region with local holidays. */
export async function writeCalendar(writer: Writer, reference: Reference): Promise<void> {
  const calendars = [...new Set(['', ...reference.regions.map(calendarOf(reference))])]
  await fillTable(writer, {
    table: 'work.calendars',
    columns: 'calendar VARCHAR',
    rows: calendars.map((calendar) => ({ calendar })),
  })
  await fillTable(writer, {
    table: 'work.holidays',
    columns: 'ordinal INTEGER, date DATE, name VARCHAR, type VARCHAR, region VARCHAR',
    rows: reference.holidays.map((holiday, ordinal) => ({ ...holiday, ordinal })),
  })
  await writer.run(`CREATE TABLE calendar (${TABLES.calendar})`)
  await writer.run(calendarSql(calendarSpan(reference)))
}
