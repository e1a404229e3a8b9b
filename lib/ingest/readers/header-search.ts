import { UserError } from '#lib/errors'
import type { ReadRequest } from '#lib/ingest/readers/request'

/** Rows in which the header is looked for. */
export const HEAD_ROWS = 50
const NAMES_SHOWN = 12
const LONGEST_NAME = 40

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

  /** The row that looks most like a header. */
  best(): string[] {
    return this.preamble.reduce((best, row) => (row.length > best.length ? row : best), [])
  }
}

/** The file as such can be read but no row of it is a header. Names columns only, never text. */
export function notAnExport(best: string[], needed: readonly string[] = []): UserError {
  const names = best.filter(nameLike).slice(0, NAMES_SHOWN)
  const found = names.length > 0 ? `columns found: ${names.join(', ')}` : 'no column names found'
  const need = needed.length > 0 ? `needed: ${needed.join(', ')}` : 'give the export as it was downloaded'
  return new UserError('not_an_export', `no header row in the first ${HEAD_ROWS} rows; ${found}`, need)
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
