import type { Row } from '#lib/db/rows'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { type Sums, selectSums } from '#lib/kpi/select-sums'
import { rowsOf } from '#lib/reports/edition-rows'
import type { Scope } from '#lib/reports/scope'

/** The calendar that the clocks go by. */
export interface CalendarFacts {
  /** First and last day whose holidays are known. */
  first: string
  last: string
  /** Working days of the period by the national calendar, as far as it goes. */
  working_days: number
  /** Days of joint leave (cuti bersama) on weekdays of the period: not worked here. */
  joint_leave_days: number
  /** Regions with local holidays of their own. */
  local_calendars: number
  /** Reports of the default denominator whose clock runs beyond the calendar: their age is not guessed. */
  beyond: number
}

const SUMMARY = `SELECT min(day) AS first, max(day) AS last,
  (SELECT count(DISTINCT region) FROM calendar WHERE region <> '') AS local_calendars FROM calendar WHERE region = ''`

const DAYS = `SELECT day, is_working, workdays_with_joint_leave - workdays AS joint FROM calendar WHERE region = '' ORDER BY day`

const BEYOND: Sums = { id: 'age not known', of: 'in_base AND age_workdays IS NULL', keys: {} }

interface Day extends Row {
  day: string
  is_working: boolean
  joint: number
}

interface Summary extends Row {
  first: string | null
  last: string | null
  local_calendars: number
}

export async function askCalendar(
  edition: Edition,
  question: Question,
  { period }: Scope,
): Promise<CalendarFacts | null> {
  const [[summary], days, [reports]] = await Promise.all([
    rowsOf<Summary>(edition, SUMMARY),
    rowsOf<Day>(edition, DAYS),
    selectSums<Row & { n: number | null }>(edition, { ...question, by: [] }, BEYOND),
  ])
  if (!summary?.first || !summary.last) return null
  const within = days.filter(({ day }) => !period || (day >= period.from && day < period.to))
  const before = days.findLast(({ day }) => period && day < period.from)?.joint ?? 0
  return {
    first: summary.first,
    last: summary.last,
    working_days: within.filter(({ is_working }) => is_working).length,
    joint_leave_days: (within.at(-1)?.joint ?? before) - before,
    local_calendars: summary.local_calendars,
    beyond: reports?.n ?? 0,
  }
}
