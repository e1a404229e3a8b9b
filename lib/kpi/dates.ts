/** Dates are `YYYY-MM-DD` text, periods half-open. All arithmetic is on UTC midnights, so no zone can shift a day. */
export interface Period {
  from: string
  to: string
}

const DAY = 86_400_000
const time = (date: string) => Date.parse(`${date}T00:00:00Z`)
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Is it a day that exists? */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time(text)) && iso(time(text)) === text

export const addDays = (date: string, days: number): string => iso(time(date) + days * DAY)

const daysIn = ({ from, to }: Period): number => Math.round((time(to) - time(from)) / DAY)

/** First day of the month so many months later. */
export function addMonths(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`
}

const monthsIn = ({ from, to }: Period) =>
  12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

/** Months that have a day in the period, `2024-05`. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = []
  for (let day = from; day < to; day = addMonths(day, 1)) months.push(day.slice(0, 7))
  return months
}

/** Years that have a day in the period, `2024`. */
export const yearsOf = (period: Period): string[] => [
  ...new Set(monthsOf(period).map((month) => month.slice(0, 4))),
]

/** The year a period is exactly, else null. */
export function calendarYear({ from, to }: Period): number | null {
  const year = Number(from.slice(0, 4))
  return from === `${year}-01-01` && to === `${year + 1}-01-01` ? year : null
}

/** The period of the same length just before: whole months shift by months, anything else by days. */
export function previousPeriod(period: Period): Period {
  const { from, to } = period
  const whole = from.endsWith('-01') && to.endsWith('-01')
  return { from: whole ? addMonths(from, -monthsIn(period)) : addDays(from, -daysIn(period)), to: from }
}

/** The same days a year before (29 February becomes the 28th); null for a period longer than a year, which would overlap itself. */
export function yearBefore({ from, to }: Period): Period | null {
  const earlier = { from: lastYear(from), to: lastYear(to) }
  return earlier.to > from ? null : earlier
}

function lastYear(date: string): string {
  const same = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`
  return isDate(same) ? same : `${same.slice(0, 8)}28`
}
