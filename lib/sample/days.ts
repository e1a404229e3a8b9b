import type { Holiday } from '#lib/reference/tables'

const MS = 86_400_000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2024-01-18` -> days since 1970-01-01. */
export const dayOf = (iso: string): number => Date.parse(iso) / MS

/** Few days, many reports: each is spelled once. */
function remember(spell: (date: Date) => string): (day: number) => string {
  const known = new Map<number, string>()
  return (day) => {
    const spelled = known.get(day) ?? spell(new Date(day * MS))
    known.set(day, spelled)
    return spelled
  }
}

export const isoOf = remember((date) => date.toISOString().slice(0, 10))

/** As the dashboard writes it: `18 Jan 2024`. */
export const exportDate = remember(
  (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
)

/** Seconds after midnight -> `HH:MM:SS`. */
export const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 19)

/** 0 Sunday to 6 Saturday. */
export const weekday = (day: number): number => (day + 4) % 7

/** The n-th working day after `day`; `day` itself for 0. */
export type AddWorkdays = (day: number, n: number) => number

/** Working days of the national calendar, joint leave not worked; days are since 1970-01-01. */
export function workCalendar(holidays: Holiday[], from: string, to: string): AddWorkdays {
  const off = new Set(holidays.filter((holiday) => holiday.region === '').map(({ date }) => dayOf(date)))
  const [first, last] = [dayOf(from), dayOf(to)]
  const worked: number[] = []
  const before: number[] = []
  for (let day = first; day <= last; day++) {
    if (weekday(day) % 6 !== 0 && !off.has(day)) worked.push(day)
    before.push(worked.length)
  }
  return (day, n) => (n === 0 ? day : (worked[(before[day - first] ?? 0) + n - 1] ?? last))
}
