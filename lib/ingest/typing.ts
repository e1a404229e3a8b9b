import { type CellSource, Cells, either } from '#lib/ingest/cells'
import type { DATES_COLUMNS, LoadKind, REPORT_COLUMNS } from '#lib/ingest/load'
import { NONE } from '#lib/ingest/loops'
import { FAULT, FAULTS } from '#lib/ingest/readers/staging'
import { filled, PACK, packsOfAll } from '#lib/ingest/rows'
import { type Column, cellsIn, columnOf, firstOf, type Meant, meantByKind } from '#lib/ingest/staged-column'
import { FALLBACKS } from '#lib/ingest/vocabularies'
import { type Meanings, outputOf } from '#lib/ingest/vocabulary'

/** Of a whole row; that of none is the first. */
export const ROW_FAULTS = [...FAULTS, 'repeated_header'] as const

/** The staged rows with their meanings. */
export interface Typed {
  rows: number
  /** By the names of the load's columns. */
  values: Record<string, Column>
  /** Three irregular cells in one row: its unknown words may be from anywhere. */
  isShifted: Uint8Array
  /** Numbers of ROW_FAULTS. */
  faults: Column
  /** The cell as it stands, for the form of it that a reject may show. */
  textOf(column: string, row: number): string
}

/** Gives every column of the load its value, row by row. */
export function typeStaging(kind: LoadKind, source: CellSource): Typed {
  const cells = new Cells(source)
  const { rows } = source.staging
  const isShifted = kind === 'reports' ? findShifted(cells, rows) : new Uint8Array(rows)
  return {
    rows,
    values: kind === 'reports' ? reportValues(cells, isShifted) : datesValues(cells),
    isShifted,
    faults: faultsIn(source),
    textOf: (column, row) => cells.text(column, row),
  }
}

function faultsIn({ staging, headers }: CellSource): Column {
  const faults = cellsIn(staging, FAULT)
  if (headers.size === 0) return faults
  return columnOf((row) => (headers.has(row) ? ROW_FAULTS.indexOf('repeated_header') : faults.at(row)))
}

/** Columns in which a row that lost or gained a cell shows itself, by words unknown or guessed. */
const SHIFT_SIGNS = [
  'received_time',
  'classification',
  'category_id',
  'visibility',
  'channel',
  'status',
  'rating',
]
/** Here only by words that were not understood. */
const AGENCY_SIGNS = ['parent_agency', 'agency']
const MOST_SIGNS = 2

function findShifted(cells: Cells, rows: number): Uint8Array {
  const isShifted = new Uint8Array(rows)
  const signs = signsOf(cells)
  if (signs.length <= MOST_SIGNS) return isShifted
  const room = new Int32Array(PACK)
  for (const pack of packsOfAll(rows)) {
    const seen = new Uint8Array(pack.places.length)
    for (const sign of signs) add(filled(sign, room, pack), seen)
    for (let i = 0; i < seen.length; i++)
      if ((seen[i] as number) > MOST_SIGNS) isShifted[pack.places[i] as number] = 1
  }
  return isShifted
}

function add(signs: Int32Array, seen: Uint8Array): void {
  for (let i = 0; i < seen.length; i++) seen[i] = (seen[i] as number) + (signs[i] as number)
}

/** Only of columns that have such words: mostly there are few. */
function signsOf(cells: Cells): Column[] {
  const odd = SHIFT_SIGNS.map((column) => {
    const { unread, guessed } = cells.meanings(column)
    return [column, either(unread, guessed)] as const
  })
  const unread = AGENCY_SIGNS.map((column) => [column, cells.meanings(column).unread] as const)
  return [...odd, ...unread]
    .filter(([, flags]) => flags.includes(1))
    .map(([column, flags]) => cells.look(column, flags))
}

function reportValues(cells: Cells, isShifted: Uint8Array): Record<keyof typeof REPORT_COLUMNS, Column> {
  return {
    row_no: cells.row(),
    tracking_id: cells.trackingId(),
    received_date: cells.value('received_date', 'date'),
    received_seconds: firstOf(
      cells.value('received_time', 'seconds'),
      cells.value('received_date', 'seconds'),
    ),
    classification_raw: cells.word('classification'),
    category_id: cells.value('category_id'),
    category_raw: categoryValue(cells, isShifted),
    visibility: cells.word('visibility', 'public'),
    channel_raw: cells.wordUnlessShifted('channel', isShifted),
    parent_agency_raw: cells.word('parent_agency'),
    agency_raw: cells.word('agency'),
    status_raw: cells.wordUnlessShifted('status', isShifted),
    reason_key: cells.word('reason'),
    province_raw: cells.value('province'),
    regency_raw: cells.value('regency'),
    rating: cells.value('rating'),
  }
}

/** What an id of a category says of the name beside it. */
const ID = { none: 0, known: 1, unread: 2, unknown: 3 } as const
const ID_KINDS = Object.values(ID)

/**
 * A known name stays; an unknown one beside an unknown numeric id or, in a file without ids, when several rows have it (texts
 * are seldom twice the same). The rest leave a mark that there was one.
 */
function categoryValue(cells: Cells, isShifted: Uint8Array): Meant {
  const ids = cells.look('category_id', idKinds(cells.meanings('category_id')))
  const kinds = isShifted.includes(1)
    ? columnOf((row) => ids.at(row) + (isShifted[row] === 1 ? ID_KINDS.length : 0))
    : ids
  const isRepeated = cells.has('category_id') ? null : repeatedIn(cells)
  const meanings = [false, true].flatMap((shifted) =>
    ID_KINDS.map((id) => {
      const isBacked = (name: number) => !shifted && (isRepeated ? isRepeated(name) : id === ID.unknown)
      return namesBeside(cells, id, isBacked)
    }),
  )
  return meantByKind(cells.numbers('category'), kinds, meanings)
}

function repeatedIn(cells: Cells): (name: number) => boolean {
  const counts = cells.counts('category')
  return (name) => (counts[name] as number) > 1
}

function idKinds(meanings: Meanings): Int32Array {
  const isKnown = outputOf(meanings, 'known')
  return outputOf(meanings, 'value').map((value, i) => {
    if (isKnown[i] === 1) return ID.known
    if (meanings.unread[i] === 1) return ID.unread
    return value === NONE ? ID.none : ID.unknown
  })
}

function namesBeside(
  cells: Cells,
  id: (typeof ID_KINDS)[number],
  isBacked: (name: number) => boolean,
): Int32Array {
  const meanings = cells.meanings('category')
  const { unread, guessed } = meanings
  const isKnown = outputOf(meanings, 'known')
  const mark = cells.index(FALLBACKS.category)
  return outputOf(meanings, 'value').map((name, i) => {
    if (isKnown[i] === 1) return name
    if (id === ID.known) return NONE
    if (guessed[i] === 1 && isBacked(i)) return name
    return unread[i] === 1 || guessed[i] === 1 || id === ID.unread ? mark : NONE
  })
}

function datesValues(cells: Cells): Record<keyof typeof DATES_COLUMNS, Column> {
  const date = (column: string) => cells.value(column, 'date')
  return {
    row_no: cells.row(),
    tracking_id: cells.trackingId(),
    received_date: date('received_date'),
    disposed_date: date('disposed_date'),
    first_response_date: date('first_response_date'),
    followed_up_date: date('followed_up_date'),
    closed_date: date('closed_date'),
    due_date: date('due_date'),
    verified_date: date('verified_date'),
    status_raw: cells.word('status'),
  }
}
