import { NONE } from '#lib/ingest/loops'
import { spellingsByHead, type Timed } from '#lib/ingest/timed-spellings'
import {
  type DayOrder,
  isSerial,
  ordersOf,
  readDate,
  type ShortOrder,
  shortDates,
} from '#lib/ingest/values/date'
import { spellingsOf } from '#lib/ingest/vocabulary'

export interface OrderDecision {
  order: DayOrder
  /** How years of two digits are read; absent where there are none, or where they stay unread. */
  short?: ShortOrder
  /** Every time there is, is midnight: the column has days, written as moments. */
  wholeDays: boolean
  warnings: string[]
}

interface Evidence {
  dmy: number
  mdy: number
  either: number
  serial: number
}

export interface DateColumn {
  column: string
  /** Its days. */
  timed: Timed
  /** ISO; later dates speak against an order that makes them. */
  latest: string
}

/**
 * Whether `05/03/2024` is in March or in May: decided once for a whole column by its other spellings; without any that show it
 * by those of the other columns, which one program wrote, where they agree; else day first. Dates such as `18/01/24` are read
 * when a single order makes all of them dates from 2010 to `latest`.
 */
export function decideDayOrders(columns: readonly DateColumn[]): OrderDecision[] {
  const seen = columns.map((column) => ({ ...column, evidence: evidenceIn(column.timed) }))
  const [shown, another] = new Set(seen.flatMap(({ evidence }) => ordersShown(evidence)))
  const common = another ? undefined : shown
  return seen.map((column) => decide(column, common))
}

function evidenceIn(timed: Timed): Evidence {
  const evidence: Evidence = { dmy: 0, mdy: 0, either: 0, serial: 0 }
  const times = spellingsByHead(timed)
  for (const { number, raw } of spellingsOf(timed.heads)) weigh(raw, times[number] as number, evidence)
  return evidence
}

const ordersShown = (evidence: Evidence) => (['dmy', 'mdy'] as const).filter((order) => evidence[order] > 0)

function decide(
  { column, timed, latest, evidence }: DateColumn & { evidence: Evidence },
  common: DayOrder | undefined,
): OrderDecision {
  const borrowed = evidence.either > 0 && ordersShown(evidence).length === 0 ? common : undefined
  const order = borrowed ?? (evidence.mdy > evidence.dmy ? 'mdy' : 'dmy')
  const short = decideShort(timed, latest)
  const said = borrowed
    ? [`other columns show whether day or month comes first: read as ${WRITTEN[order]}`]
    : warningsOn(evidence, order)
  const warnings = [...said, ...short.warnings].map((text) => `${column}: ${text}`)
  return { order, wholeDays: hasWholeDays(timed), warnings, ...(short.order && { short: short.order }) }
}

/** Known at the first cell with another time. */
function hasWholeDays({ heads, headOf, seconds }: Timed): boolean {
  const isRead = new Uint8Array(heads.count)
  for (const { number, raw } of spellingsOf(heads)) {
    const date = readDate(raw, { order: 'dmy', utcOffset: 0 })
    if (date?.seconds) return false
    isRead[number] = date ? 1 : 0
  }
  return !seconds.some((time, number) => time !== NONE && time > 0 && isRead[headOf[number] as number] === 1)
}

const EARLIEST = '2010-01-01'

function decideShort(timed: Timed, latest: string): { order?: ShortOrder; warnings: string[] } {
  let orders: ShortOrder[] = ['dmy', 'mdy', 'ymd']
  const times = spellingsByHead(timed)
  let seen = 0
  for (const { number, raw } of spellingsOf(timed.heads)) {
    const dates = shortDates(raw)
    if (!dates) continue
    seen += times[number] as number
    const may = new Set(
      dates.filter(({ date }) => date >= EARLIEST && date <= latest).map(({ order }) => order),
    )
    orders = orders.filter((order) => may.has(order))
  }
  if (seen === 0) return { warnings: [] }
  const [order, another] = orders
  if (!order || another)
    return { warnings: [`years of two digits not read, their order is open: ${seen} spellings`] }
  return {
    order,
    warnings: [`years of two digits read as ${WRITTEN[order]}, no other order fits: ${seen} spellings`],
  }
}

const WRITTEN: Record<ShortOrder, string> = {
  dmy: 'day/month/year',
  mdy: 'month/day/year',
  ymd: 'year/month/day',
}

/** A text that so many spellings begin with. */
function weigh(raw: string, times: number, evidence: Evidence): void {
  if (isSerial(raw)) evidence.serial += times
  const orders = ordersOf(raw)
  if (orders?.length === 2 && !isSameEitherWay(raw)) evidence.either += times
  else if (orders?.length === 1 && orders[0]) evidence[orders[0]] += times
}

/** `05/05/2024` says nothing and needs no decision. */
const isSameEitherWay = (raw: string) => /^0?(\d+)\D0?\1\D/.test(raw.trim())

function warningsOn({ dmy, mdy, either, serial }: Evidence, order: DayOrder): string[] {
  const chosen = WRITTEN[order]
  const warnings: string[] = []
  if (dmy > 0 && mdy > 0)
    warnings.push(`day and month stand in both orders (${dmy} and ${mdy} spellings): read as ${chosen}`)
  else if (either > 0 && dmy + mdy === 0)
    warnings.push(`nothing shows whether day or month comes first: read as ${chosen}`)
  else if (order === 'mdy') warnings.push(`the month comes first: read as ${chosen}`)
  if (serial > 0 && either === 0 && dmy + mdy > 0)
    warnings.push(
      'a spreadsheet seems to have swapped day and month of some dates: export again without opening it there',
    )
  return warnings
}
