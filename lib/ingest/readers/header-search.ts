import { UserError } from '#lib/errors'
import type { ReadRequest } from '#lib/ingest/readers/request'

/** Rows in which the header is looked for. */
const HEAD_ROWS = 50
const NAMES_SHOWN = 12
/** Known column names in one row; no row of data has so many. */
const SURE_HEADER = 3

export interface FoundHeader {
  row: number
  headers: string[]
  /** Indexes of the columns to keep, in staging order. */
  keep: number[]
  preamble: string[][]
}

/** Offers the first rows of a table to `request.header` and remembers what stood above. */
export class HeaderSearch {
  found: FoundHeader | null = null
  private rows = 0
  private readonly preamble: string[][] = []

  constructor(private readonly accept: ReadRequest['header']) {}

  /** True as long as the header may still come. */
  offer(row: number, cells: string[]): boolean {
    this.rows++
    const headers = withoutTail(cells.map(plain))
    const keep = this.accept(headers, row)
    if (keep) this.found = { row, headers, keep, preamble: this.preamble }
    else this.preamble.push(headers.filter(Boolean))
    return !keep && this.rows < HEAD_ROWS
  }

  /** The rows without a header among them. */
  seen(): string[][] {
    return this.preamble
  }
}

/** What may be said of the cells of a row that should be a header. */
export type HeaderNames = Required<Pick<ReadRequest, 'isName' | 'isSafe'>>

/** The file as such can be read but no row of it is a header. */
export function notAnExport(
  rows: readonly string[][],
  { isName = () => false, isSafe = isName, needed = [] }: Pick<ReadRequest, 'isName' | 'isSafe' | 'needed'>,
): UserError {
  const known = (row: string[]) => row.filter(isName).length
  const best = rows.reduce(
    (a, b) => (known(b) > known(a) || (known(b) === known(a) && b.length > a.length) ? b : a),
    [],
  )
  if (best.length === 1 && splitNames(best[0] ?? '', isName) > 1) return inOneColumn()
  const message = `no header row in the first ${HEAD_ROWS} rows; ${columnsFound(best, { isName, isSafe })}`
  const need = needed.length > 0 ? `needed: ${needed.join(', ')}` : 'give the export as it was downloaded'
  return new UserError('not_an_export', message, need)
}

const splitNames = (cell: string, isName: (name: string) => boolean) =>
  Math.max(...[',', ';', '\t', '|'].map((by) => cell.split(by).filter(isName).length))

/** A CSV opened under another list separator, then saved again. */
function inOneColumn(): UserError {
  return new UserError(
    'not_an_export',
    'the whole table stands in a single column',
    'split it at its separators (Data > Text to Columns) or give the export as it was downloaded',
  )
}

/**
 * What stands in a row that should be a header. Other words than column names are shown only beside several of these:
 * without them it may be a row of data.
 */
export function columnsFound(cells: readonly string[], { isName, isSafe }: HeaderNames): string {
  const filled = cells.filter(Boolean)
  const known = filled.filter(isName)
  const may = (cell: string) => isName(cell) || (isSafe(cell) && /\p{L}/u.test(cell))
  const shown = (known.length < SURE_HEADER ? known : filled.filter(may)).slice(0, NAMES_SHOWN)
  if (filled.length === 0) return 'columns found: none'
  if (shown.length === 0) return `columns found: ${filled.length}, none with a known name`
  const others = filled.length - shown.length
  return `columns found: ${shown.join(', ')}${others > 0 ? ` and ${others} more` : ''}`
}

function plain(cell: string): string {
  return cell.replaceAll('\u00a0', ' ').replaceAll('\ufeff', '').trim()
}

function withoutTail(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex(Boolean) + 1)
}
