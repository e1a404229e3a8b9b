import type { Holiday, Reference, Region } from '#lib/reference/tables'

/** One day of one calendar; `workdays` counts from the first day of the calendar on, this day included. */
export interface CalendarDay {
  /** '' is the national calendar. */
  region: string
  day: string
  is_working: boolean
  /** Joint leave is not worked. */
  workdays: number
  /** Joint leave is worked. */
  workdays_with_joint_leave: number
  holiday: string | null
}

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

/** All calendars, sorted by region and day. Working day: Monday to Friday and no holiday. */
export function calendarDays(reference: Reference): CalendarDay[] {
  const span = calendarSpan(reference)
  const own = calendarOf(reference)
  const codes = [...new Set(['', ...reference.regions.map(own)])].sort()
  return codes.flatMap((code) => daysOf(code, holidaysOf(code, reference.holidays), span))
}

function holidaysOf(code: string, holidays: readonly Holiday[]): Map<string, Holiday[]> {
  const byDay = new Map<string, Holiday[]>()
  for (const holiday of holidays) {
    const applies = holiday.region === '' || holiday.region === code || holiday.region === code.slice(0, 2)
    if (applies) byDay.set(holiday.date, [...(byDay.get(holiday.date) ?? []), holiday])
  }
  return byDay
}

function daysOf(region: string, holidays: Map<string, Holiday[]>, span: CalendarSpan): CalendarDay[] {
  const days: CalendarDay[] = []
  const counts = { strict: 0, withJointLeave: 0 }
  for (const day of eachDay(span)) {
    const here = holidays.get(day) ?? []
    const weekday = isWeekday(day)
    const isWorking = weekday && here.length === 0
    counts.strict += Number(isWorking)
    counts.withJointLeave += Number(weekday && here.every(({ type }) => type === 'joint_leave'))
    const holiday = here.map(({ name }) => name).join('; ') || null
    days.push({
      region,
      day,
      is_working: isWorking,
      workdays: counts.strict,
      workdays_with_joint_leave: counts.withJointLeave,
      holiday,
    })
  }
  return days
}

const DAY_MS = 86_400_000

function* eachDay({ first, last }: CalendarSpan): Generator<string> {
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_MS)
    yield new Date(at).toISOString().slice(0, 10)
}

function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}
