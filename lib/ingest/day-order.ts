import type { Spellings } from '#lib/ingest/readers/spellings'
import { type DayOrder, isSerial, ordersOf } from '#lib/ingest/values/date'
import { spellingsOf } from '#lib/ingest/vocabulary'

export interface OrderDecision {
  order: DayOrder
  warnings: string[]
}

interface Evidence {
  dmy: number
  mdy: number
  either: number
  serial: number
}

/** Whether `05/03/2024` is in March or in May: decided once for a whole column by its other spellings, else day first. */
export function decideDayOrder(column: string, spellings: Spellings): OrderDecision {
  const evidence: Evidence = { dmy: 0, mdy: 0, either: 0, serial: 0 }
  for (const { raw } of spellingsOf(spellings)) weigh(raw, evidence)
  const order = evidence.mdy > evidence.dmy ? 'mdy' : 'dmy'
  return { order, warnings: warningsOn(evidence, order).map((text) => `${column}: ${text}`) }
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
  const chosen = order === 'dmy' ? 'day/month/year' : 'month/day/year'
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
