import { UserError } from '#lib/errors'
import type { Spellings } from '#lib/ingest/readers/spellings'
import { readDate, shortDates } from '#lib/ingest/values/date'
import { readTrackingId } from '#lib/ingest/values/tracking-id'

/** No vocabulary is as large: the country has some 40,000 units and each of them a few spellings. */
const MOST_WORDS = 2 ** 17
const SAMPLE = 64
const MOST_UNREAD = 0.75

/** A column whose different texts are bounded. */
export interface Bounded {
  /** Its header. */
  name: string
  /** What its cells must be, as many different ones as there are; without it they are words of a vocabulary. */
  form?: 'date' | 'number'
}

/** UserError `too_many_strings` for a column of `rows` cells that cannot be what its header says. */
export function checkTexts({ name, form }: Bounded, spellings: Spellings, rows: number): void {
  if (spellings.count <= MOST_WORDS) return
  if (!form) throw tooManyWords(name)
  const unread = unreadShare(spellings, form)
  // Each of these rows has a text of its own and would be rejected for it.
  if (unread > MOST_UNREAD && unread * spellings.count > rows / 2) throw tooManyOdd(name, form)
}

/** Of texts from the first to the last, evenly spread. */
function unreadShare(spellings: Spellings, form: 'date' | 'number'): number {
  const isRead = form === 'date' ? mayBeDate : (text: string) => readTrackingId(text) !== null
  const step = Math.floor((spellings.count - 1) / SAMPLE)
  let unread = 0
  for (let i = 0; i < SAMPLE; i++) if (!isRead(spellings.text(1 + i * step))) unread++
  return unread / SAMPLE
}

/** In any order of day, month and year. */
const mayBeDate = (text: string) =>
  (['dmy', 'mdy'] as const).some((order) => readDate(text, { order, utcOffset: 0 }) !== null) ||
  shortDates(text) !== null

const OF_ANOTHER = 'its cells seem to be of another column: give the export as it was downloaded'

function tooManyWords(name: string): UserError {
  return new UserError(
    'too_many_strings',
    `the column ${name} holds more than ${MOST_WORDS} different texts`,
    OF_ANOTHER,
  )
}

function tooManyOdd(name: string, form: 'date' | 'number'): UserError {
  return new UserError(
    'too_many_strings',
    `the column ${name} holds more than ${MOST_WORDS} different texts, hardly one of them a ${form}`,
    OF_ANOTHER,
  )
}
