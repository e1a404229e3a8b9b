import { UserError } from '#lib/errors'
import type { ReadRequest } from '#lib/ingest/readers/request'

/** Rows in which the header is looked for. */
const HEAD_ROWS = 50
const NAMES_SHOWN = 12
const LONGEST_NAME = 40
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
    const keep = this.accept(headers)
    if (keep) this.found = { row, headers, keep, preamble: this.preamble }
    else this.preamble.push(headers.filter(Boolean))
    return !keep && this.rows < HEAD_ROWS
  }

  /** The rows without a header among them. */
  seen(): string[][] {
    return this.preamble
  }
}

/** The file as such can be read but no row of it is a header. */
export function notAnExport(
  rows: readonly string[][],
  { isName = () => false, needed = [] }: Pick<ReadRequest, 'isName' | 'needed'>,
): UserError {
  const known = (row: string[]) => row.filter(isName).length
  const best = rows.reduce(
    (a, b) => (known(b) > known(a) || (known(b) === known(a) && b.length > a.length) ? b : a),
    [],
  )
  const message = `no header row in the first ${HEAD_ROWS} rows; ${columnsFound(best, isName)}`
  const need = needed.length > 0 ? `needed: ${needed.join(', ')}` : 'give the export as it was downloaded'
  return new UserError('not_an_export', message, need)
}

/**
 * What stands in a row that should be a header. Unknown words are shown only beside several known column names: without
 * these it may be a row of data, and any word of it a person's name.
 */
export function columnsFound(cells: readonly string[], isName: (cell: string) => boolean): string {
  const filled = cells.filter(Boolean)
  const known = filled.filter(isName)
  const shown = (known.length < SURE_HEADER ? known : filled.filter(nameLike)).slice(0, NAMES_SHOWN)
  if (shown.length === 0) return `columns found: ${filled.length}, none with a known name`
  const others = filled.length - shown.length
  return `columns found: ${shown.join(', ')}${others > 0 ? ` and ${others} more` : ''}`
}

/** Like the name of a column and not like anything about a person. */
function nameLike(cell: string): boolean {
  return cell.length <= LONGEST_NAME && /\p{L}/u.test(cell) && !/\d{6}|@/.test(cell.replace(/[\s.-]/g, ''))
}

function plain(cell: string): string {
  return cell.replaceAll('\u00a0', ' ').replaceAll('\ufeff', '').trim()
}

function withoutTail(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex(Boolean) + 1)
}
