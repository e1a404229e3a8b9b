import { UserError } from '#lib/errors'
import { type HeaderMatch, isColumnNamed } from '#lib/ingest/header'
import type { Staging } from '#lib/ingest/readers/staging'
import { isEmptyWord } from '#lib/ingest/values/empty'
import { monthNumber } from '#lib/ingest/values/month'
import { spellingsOf, type Vocabulary } from '#lib/ingest/vocabulary'

/**
 * The staged rows that repeat the header: two exports were pasted below one another. UserError `other_header` where one names
 * its columns in another order: what follows it would be read under the wrong names.
 */
export function findRepeatedHeaders(staging: Staging, kept: HeaderMatch['kept']): Set<number> {
  const ids = kept.findIndex(({ canonical }) => canonical === 'tracking_id')
  const names = namesIn(staging, ids)
  const rows = new Set<number>()
  if (names.size === 0) return rows
  for (let row = 0; row < staging.rows; row++) if (names.has(staging.cellAt(row, ids))) rows.add(row)
  for (const row of rows) demandSameOrder(staging, kept, row)
  return rows
}

/**
 * UserError `other_header` where the row below the header has no id and no date but words: for dates, or below a name that goes on over a
 * nameless column. Merged cells such as `Tanggal` stand over `Masuk` and `Disposisi`, so that the first of these columns would
 * be taken for the one named above.
 */
export function demandWholeHeader(staging: Staging, { kept, columns }: HeaderMatch): void {
  if (staging.rows === 0) return
  const below = kept.map((column, slot) => ({ ...column, text: staging.textAt(0, slot) }))
  const isDate = ({ canonical }: { canonical: string }) => canonical.endsWith('_date')
  const isReport = below.some(
    (cell) => cell.text !== '' && (cell.canonical === 'tracking_id' || (isDate(cell) && !isWord(cell.text))),
  )
  const goesOn = below.some(
    (cell) => isWord(cell.text) && (isDate(cell) || columns[cell.index + 1]?.header === ''),
  )
  if (isReport || !goesOn) return
  throw new UserError(
    'other_header',
    `the header goes on in row ${staging.rowNo(0)}`,
    'give every column its whole name in one row',
  )
}

/** A month is a heading of what follows. */
const isWord = (text: string) =>
  /^\p{L}[\p{L} ./-]*$/u.test(text) && !isEmptyWord(text) && monthNumber(text) === null

/** Numbers of the spellings that name the column of ids. */
function namesIn({ spellings }: Staging, slot: number): Set<number> {
  const own = spellings[slot]
  if (!own) return new Set()
  const named = [...spellingsOf(own)].filter(({ raw }) => isColumnNamed(raw, 'tracking_id'))
  return new Set(named.map(({ number }) => number))
}

function demandSameOrder(staging: Staging, kept: HeaderMatch['kept'], row: number): void {
  const isOwn = ({ canonical }: { canonical: string }, slot: number) => {
    const text = staging.textAt(row, slot)
    return text === '' || isColumnNamed(text, canonical)
  }
  if (kept.every(isOwn)) return
  throw new UserError(
    'other_header',
    `another header with other columns stands in row ${staging.rowNo(row)}`,
    'save what follows it as a file of its own and import both',
  )
}

/** In a repeated header a column's name is no value: it means nothing and is worth no note. */
export function withoutOwnName(vocabulary: Vocabulary): Vocabulary {
  const { column, read } = vocabulary
  return { ...vocabulary, read: (raw) => (isColumnNamed(raw, column) ? { values: [] } : read(raw)) }
}
