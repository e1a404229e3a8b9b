import type { Spellings } from '#lib/ingest/readers/spellings'
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
  spellings: Spellings
  /** ISO; later dates speak against an order that makes them. */
  latest: string
}

/**
 * Whether `05/03/2024` is in March or in May: decided once for a whole column by its other spellings; without any that show it
 * by those of the other columns, which one program wrote, where they agree; else day first. Dates such as `18/01/24` are read
 * when a single order makes all of them dates from 2010 to `latest`.
 */
export function decideDayOrders(columns: readonly DateColumn[]): OrderDecision[] {
  const seen = columns.map((column) => ({ ...column, evidence: evidenceIn(column.spellings) }))
  const [shown, another] = new Set(seen.flatMap(({ evidence }) => ordersShown(evidence)))
  const common = another ? undefined : shown
  return seen.map((column) => decide(column, common))
}

function evidenceIn(spellings: Spellings): Evidence {
  const evidence: Evidence = { dmy: 0, mdy: 0, either: 0, serial: 0 }
  for (const { raw } of spellingsOf(spellings)) weigh(raw, evidence)
  return evidence
}

const ordersShown = (evidence: Evidence) => (['dmy', 'mdy'] as const).filter((order) => evidence[order] > 0)

function decide(
  { column, spellings, latest, evidence }: DateColumn & { evidence: Evidence },
  common: DayOrder | undefined,
): OrderDecision {
  const borrowed = evidence.either > 0 && ordersShown(evidence).length === 0 ? common : undefined
  const order = borrowed ?? (evidence.mdy > evidence.dmy ? 'mdy' : 'dmy')
  const short = decideShort(spellings, latest)
  const said = borrowed
    ? [`other columns show whether day or month comes first: read as ${WRITTEN[order]}`]
    : warningsOn(evidence, order)
  const warnings = [...said, ...short.warnings].map((text) => `${column}: ${text}`)
  return { order, wholeDays: hasWholeDays(spellings), warnings, ...(short.order && { short: short.order }) }
}

/** Known at the first cell with another time. */
function hasWholeDays(spellings: Spellings): boolean {
  for (const { raw } of spellingsOf(spellings))
    if (readDate(raw, { order: 'dmy', utcOffset: 0 })?.seconds) return false
  return true
}

const EARLIEST = '2010-01-01'

function decideShort(spellings: Spellings, latest: string): { order?: ShortOrder; warnings: string[] } {
  let orders: ShortOrder[] = ['dmy', 'mdy', 'ymd']
  let seen = 0
  for (const { raw } of spellingsOf(spellings)) {
    const dates = shortDates(raw)
    if (!dates) continue
    seen++
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

function weigh(raw: string, evidence: Evidence): void {
  if (isSerial(raw)) evidence.serial++
  const orders = ordersOf(raw)
  if (orders?.length === 2 && !isSameEitherWay(raw)) evidence.either++
  else if (orders?.length === 1 && orders[0]) evidence[orders[0]]++
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
  if (serial > 0 && either === 0 && dmy > 0)
    warnings.push(
      'a spreadsheet seems to have swapped day and month of some dates: export again without opening it there',
    )
  return warnings
}
