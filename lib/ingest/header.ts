import { UserError } from '#lib/errors'
import { COLUMNS, type Column } from '#lib/ingest/columns'
import type { LoadKind } from '#lib/ingest/load'
import { columnsFound } from '#lib/ingest/readers/header-search'
import type { Bounded } from '#lib/ingest/readers/word-caps'
import type { SafeNames } from '#lib/ingest/safe-names'
import { fold, tidy } from '#lib/ingest/values/fold'

export interface HeaderMatch {
  kind: LoadKind
  /** Every header of the file in order, as it may be shown. */
  columns: { header: string; canonical: string | null; stored: boolean }[]
  /** What staging keeps, in staging order: the column and its index in the file. */
  kept: { canonical: string; index: number }[]
  warnings: string[]
}

interface Claim {
  column: Column
  /** Place of the matched spelling among the column's aliases. */
  rank: number
}

const CLAIMS = new Map(
  COLUMNS.flatMap((column) =>
    column.aliases.map((alias, rank): [string, Claim] => [fold(alias), { column, rank }]),
  ),
)

/** Whether the header map has the spelling. */
export const isColumnName = (cell: string): boolean => CLAIMS.has(fold(cell))

/** Whether a cell is a name of this very column. */
export const isColumnNamed = (cell: string, canonical: string): boolean =>
  CLAIMS.get(fold(cell))?.column.canonical === canonical

/**
 * null unless one cell is the tracking id; a UserError `header_incomplete` when it is a header that lacks required columns.
 * A file with a further date (disposition, answer, closing, ...) is a dates file, else it holds reports.
 */
export function matchHeader(cells: readonly string[], names: SafeNames, row = 0): HeaderMatch | null {
  const claims = cells.map((cell) => CLAIMS.get(fold(cell)) ?? null)
  if (!claims.some((claim) => claim?.column.canonical === 'tracking_id')) return null
  const kind: LoadKind = claims.some((claim) => claim?.column.event) ? 'dates' : 'reports'
  const winners = winnersOf(claims)
  const missing = missingOf(winners, kind)
  const shown = { isName: isColumnName, isSafe: names.isSafe }
  if (missing.length > 0) throw incomplete(missing, row, columnsFound(cells, shown))
  const kept = [...winners]
    .filter(([column]) => column.kept.includes(kind))
    .map(([{ canonical }, index]) => ({ canonical, index }))
  const stored = new Set(kept.map(({ index }) => index))
  return {
    kind,
    kept,
    columns: cells.map((cell, i) => ({
      header: claims[i] ? tidy(cell) : names.header(cell, i + 1),
      canonical: claims[i]?.column.canonical ?? null,
      stored: stored.has(i),
    })),
    warnings: [...competitions(cells, claims, winners), ...mixtures(winners, kind)],
  }
}

/** For each column of the map the index of the header that speaks for it. */
function winnersOf(claims: (Claim | null)[]): Map<Column, number> {
  const winners = new Map<Column, number>()
  claims.forEach((claim, i) => {
    const rival = claim && winners.get(claim.column)
    if (claim && (rival === null || rival === undefined || outranks(claim, claims[rival] ?? null)))
      winners.set(claim.column, i)
  })
  return winners
}

const outranks = (claim: Claim, rival: Claim | null) =>
  claim.column.ranked === true && rival !== null && claim.rank < rival.rank

const requiredBy = (kind: LoadKind) => COLUMNS.filter(({ required }) => required.includes(kind))

const missingOf = (winners: Map<Column, number>, kind: LoadKind) =>
  requiredBy(kind).filter((column) => !winners.has(column))

function incomplete(missing: Column[], row: number, found: string): UserError {
  const names = missing.map(({ aliases }) => aliases[0]).join(', ')
  const message =
    row > 0
      ? `the header in row ${row} lacks required columns: ${names}`
      : `the header lacks required columns: ${names}`
  return new UserError('header_incomplete', message, found)
}

function competitions(
  cells: readonly string[],
  claims: (Claim | null)[],
  winners: Map<Column, number>,
): string[] {
  return claims.flatMap((claim, i) => {
    const winner = claim ? winners.get(claim.column) : undefined
    if (!claim || winner === undefined || winner === i || claim.column.kept.length === 0) return []
    return [
      `two headers for one column: "${tidy(cells[winner] ?? '')}" counts, not "${tidy(cells[i] ?? '')}"`,
    ]
  })
}

function mixtures(winners: Map<Column, number>, kind: LoadKind): string[] {
  const lost = [...winners.keys()].filter(({ kept }) => kept.length > 0 && !kept.includes(kind))
  return kind === 'dates' && lost.length > 4
    ? ['the file holds dates of handling: only they are used; load the report export as well']
    : []
}

export interface HeaderFinder {
  /** For the reader: the indexes to keep when this row is a whole header, else null. */
  ask(cells: string[], row?: number): number[] | null
  /** Indexes into the kept columns that a row cannot do without: known once a header was accepted. */
  required: number[]
  /** Indexes into the kept columns that hold numbers. */
  numbers: number[]
  /** By kept column: what bounds the number of its different texts, if anything does. */
  bounded: (Bounded | null)[]
  /** Why the best candidate was refused, if one was. */
  refusal(): UserError | null
}

/** For the message when no header is found at all. */
export const NEEDED_COLUMNS = requiredBy('reports').map(({ aliases }) => aliases[0] ?? '')

/** A row that lacks a required column is passed over (a later sheet may hold the real header) but remembered. */
export function createHeaderFinder(names: SafeNames): HeaderFinder {
  let refused: UserError | null = null
  const required: number[] = []
  const numbers: number[] = []
  const bounded: (Bounded | null)[] = []
  return {
    required,
    numbers,
    bounded,
    ask(cells, row) {
      try {
        const match = matchHeader(cells, names, row)
        if (!match) return null
        refill(required, requiredOf(match))
        refill(numbers, [match.kept.findIndex(({ canonical }) => canonical === 'tracking_id')])
        refill(bounded, boundedOf(match))
        return match.kept.map(({ index }) => index)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        refused ??= error
        return null
      }
    },
    refusal: () => refused,
  }
}

const refill = <T>(list: T[], content: T[]) => list.splice(0, list.length, ...content)

/** Only of columns that a row cannot do without: where others cannot be read, the row stays. */
const FORMS: Record<string, Bounded['form']> = { tracking_id: 'number', received_date: 'date' }

function boundedOf({ kind, kept, columns }: HeaderMatch): (Bounded | null)[] {
  const map = new Map(COLUMNS.map((column) => [column.canonical, column]))
  return kept.map(({ canonical, index }) => {
    const [column, name] = [map.get(canonical), columns[index]?.header ?? canonical]
    if (column?.few) return { name }
    const form = FORMS[canonical]
    return form && column?.required.includes(kind) ? { name, form } : null
  })
}

function requiredOf({ kind, kept }: HeaderMatch): number[] {
  const names = new Set(requiredBy(kind).map(({ canonical }) => canonical))
  return kept.flatMap(({ canonical }, i) => (names.has(canonical) ? [i] : []))
}
