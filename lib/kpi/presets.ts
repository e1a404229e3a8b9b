import { addDays, previousPeriod, yearBefore } from '#lib/kpi/dates'

/** A period with a name that forms offer. Half-open. */
export interface Preset {
  /** `2024`, `2024-q1`, `2024-05`, `12-bulan`, `tahun-berjalan` or `tahun-lalu`. */
  key: string
  kind: 'year' | 'running' | 'quarter' | 'month'
  from: string
  to: string
}

export const LAST_YEAR = '12-bulan'
export const YEAR_TO_DATE = 'tahun-berjalan'
const SAME_LAST_YEAR = 'tahun-lalu'

/** Older quarters and months are a matter of own dates. */
const YEARS_OF_QUARTERS = 3
const YEARS_OF_MONTHS = 2

/** Everything a period field offers, newest first within its kind; `years` are those with data. */
export function periodPresets(cutoff: string, years: readonly number[]): Preset[] {
  const newest = [...years].sort((a, b) => b - a)
  const quarters = newest.slice(0, YEARS_OF_QUARTERS).flatMap((year) => parts(year, 'quarter'))
  const months = newest.slice(0, YEARS_OF_MONTHS).flatMap((year) => parts(year, 'month'))
  const begun = ({ from }: Preset) => from <= cutoff
  return [...newest.map(wholeYear), ...running(cutoff), ...[...quarters, ...months].filter(begun)]
}

const wholeYear = (year: number): Preset => ({
  key: String(year),
  kind: 'year',
  from: `${year}-01-01`,
  to: `${year + 1}-01-01`,
})

/** The twelve whole months that ended last; this year up to the cut-off; the same days a year before. */
function running(cutoff: string): Preset[] {
  const end = addDays(cutoff, 1)
  const to = `${end.slice(0, 7)}-01`
  const twelve = { from: `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`, to }
  const thisYear = { from: `${cutoff.slice(0, 4)}-01-01`, to: end }
  const before = yearBefore(thisYear) ?? previousPeriod(thisYear)
  return [
    { key: LAST_YEAR, kind: 'running', ...twelve },
    { key: YEAR_TO_DATE, kind: 'running', ...thisYear },
    { key: SAME_LAST_YEAR, kind: 'running', ...before },
  ]
}

const LENGTHS = { quarter: 3, month: 1 } as const

/** The quarters or months of a year, the last one first. */
function parts(year: number, kind: 'quarter' | 'month'): Preset[] {
  const months = LENGTHS[kind]
  const start = (part: number) => firstOfMonth(year, part * months)
  return Array.from({ length: 12 / months }, (_, part) => ({
    key: kind === 'quarter' ? `${year}-q${part + 1}` : start(part).slice(0, 7),
    kind,
    from: start(part),
    to: start(part + 1),
  })).reverse()
}

/** `month` counts from 0 and may be 12. */
const firstOfMonth = (year: number, month: number) =>
  `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
