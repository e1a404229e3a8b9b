import { monthNumber } from '#lib/ingest/values/month'
import { readTime } from '#lib/ingest/values/time'

/** The order of day and month in `05/03/2024`: a property of a whole column, never of one cell. */
export type DayOrder = 'dmy' | 'mdy'

/** The order in `18/01/24`, which the year may also open. */
export type ShortOrder = DayOrder | 'ymd'

export interface DateStyle {
  order: DayOrder
  /** Without it a numeric date with a year of two digits is not read. */
  short?: ShortOrder
  /** The file's clock is UTC+this; a cell that names its offset is brought to it. null: days stay as they are written. */
  utcOffset: number | null
  /** Every time in the column is midnight: days written as moments, so that no cell says a time. */
  wholeDays?: boolean
  /** Serials count from 1904. */
  date1904?: boolean
}

export interface WrittenDate {
  /** `YYYY-MM-DD` in the file's clock. */
  date: string
  /** After midnight; null when the cell has no time. */
  seconds: number | null
  /** The cell names a zone, which was left alone. */
  zoned?: true
}

type Day = readonly [year: number, month: number, day: number]

/** `18 Januari 2024 pukul 01.33` is how Indonesian programs write a moment in full, `January 18, 2024 at 1:33 PM` how English ones do. */
const WITH_TIME =
  /^(.*?\d)(?:T|,?\s+(?:(?:pukul|at)\s+)?)(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?(?:\s*[AP]M)?)\s*(WIB|WITA|WIT|Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?$/i
/** The words are of the reader's clock or of the file's: nobody knows. */
const ZONE_WORD = /^WI/i
const SERIAL = /^\d{5}(?:[.,]\d+)?$/
const DAY_MS = 86_400_000
const DAYS_TO_1904 = 1462

/**
 * One date cell: `18 Jan 2024`, `18-Mei-2024`, `Senin, 3 Agustus 2020`, ISO with or without time and zone, `d/m/Y`,
 * `d-m-Y`, `d.m.Y`, Excel serials. null when it is no real date between 1900 and 2199. A year of two digits is read in
 * `18-Jan-24`, as a spreadsheet writes the export's dates when it saves CSV; among numbers only when the column says how.
 */
export function readDate(raw: string, style: DateStyle): WrittenDate | null {
  const text = raw.trim()
  if (SERIAL.test(text))
    return fromSerial(Number(text.replace(',', '.')) + (style.date1904 ? DAYS_TO_1904 : 0))
  const [, day = text, time, zone] = WITH_TIME.exec(text) ?? []
  const date = readDay(day.trim(), style)
  if (!date) return null
  if (time === undefined) return { date: iso(date), seconds: null }
  const seconds = readTime(time)
  if (seconds === null) return null
  if (zone === undefined) return { date: iso(date), seconds }
  if (style.utcOffset === null || ZONE_WORD.test(zone)) return { date: iso(date), seconds, zoned: true }
  return fromMillis(millis(date) + (seconds - (minutesOf(zone) - style.utcOffset * 60) * 60) * 1000)
}

/** Which orders a `d/m/Y`-like cell allows; null for every other form. */
export function ordersOf(raw: string): DayOrder[] | null {
  const text = raw.trim()
  const [, day = text] = WITH_TIME.exec(text) ?? []
  if (!NUMERIC.test(day)) return null
  return (['dmy', 'mdy'] as const).filter((order) => readDay(day, { order }) !== null)
}

/** Nothing but a day, if anything: a time may follow it. */
export const isDayAlone = (raw: string): boolean =>
  raw !== '' && !isSerial(raw) && !WITH_TIME.test(raw.trim())

export const isSerial = (raw: string): boolean => SERIAL.test(raw.trim())

const NUMERIC = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/
const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/
const SHORT = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})$/
const NAMED = /^(?:[a-z']+,?\s+)?(\d{1,2})[-/.\s]+([a-z]+)[-/.,\s]+(\d{4}|\d{2})$/i
const MONTH_FIRST = /^(?:[a-z']+,\s+)?([a-z]+)[.\s]+(\d{1,2})[,\s]+(\d{4})$/i

function readDay(text: string, { order, short }: Pick<DateStyle, 'order' | 'short'>): Day | null {
  const [, a, b, c] = NUMERIC.exec(text) ?? []
  if (c !== undefined) return order === 'dmy' ? real(c, b, a) : real(c, a, b)
  const [, year, separator, month, day] = YEAR_FIRST.exec(text) ?? []
  if (year !== undefined) return separator === '' && text.length !== 8 ? null : real(year, month, day)
  if (short && SHORT.test(text)) return readShort(text, short)
  const [, dayFirst, name, after] = NAMED.exec(text) ?? []
  if (name !== undefined) return real(fullYear(after), monthNumber(name), dayFirst)
  const [, first, second, last] = MONTH_FIRST.exec(text) ?? []
  return first === undefined ? null : real(last, monthNumber(first), second)
}

function readShort(text: string, order: ShortOrder): Day | null {
  const [, a, , b, c] = SHORT.exec(text) ?? []
  if (order === 'ymd') return real(fullYear(a), b, c)
  return order === 'dmy' ? real(fullYear(c), b, a) : real(fullYear(c), a, b)
}

/** What a numeric date with a year of two digits may mean, ISO; null for every other form. */
export function shortDates(raw: string): { order: ShortOrder; date: string }[] | null {
  const text = raw.trim()
  const [, written = text] = WITH_TIME.exec(text) ?? []
  if (!SHORT.test(written)) return null
  return (['dmy', 'mdy', 'ymd'] as const).flatMap((order) => {
    const day = readShort(written, order)
    return day ? [{ order, date: iso(day) }] : []
  })
}

const fullYear = (year = '') => (year.length === 2 ? `20${year}` : year)

type Part = string | number | null | undefined

function real(year: Part, month: Part, day: Part): Day | null {
  const parts: Day = [Number(year), Number(month), Number(day)]
  const date = new Date(millis(parts))
  const exists = date.getUTCMonth() + 1 === parts[1] && date.getUTCDate() === parts[2]
  return exists && parts[0] >= 1900 && parts[0] < 2200 ? parts : null
}

const millis = ([year, month, day]: Day) => Date.UTC(year, month - 1, day)
const iso = (day: Day) => new Date(millis(day)).toISOString().slice(0, 10)

/** Excel's 1900 system; day 60 (29 February 1900) never was, all our days come after it. */
function fromSerial(serial: number): WrittenDate {
  const ms = Math.round((serial - 25569) * 86_400) * 1000
  const { date, seconds } = fromMillis(ms)
  return { date, seconds: Number.isInteger(serial) ? null : seconds }
}

function fromMillis(ms: number): WrittenDate {
  const start = Math.floor(ms / DAY_MS) * DAY_MS
  return { date: new Date(start).toISOString().slice(0, 10), seconds: Math.floor((ms - start) / 1000) }
}

function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}
