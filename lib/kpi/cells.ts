import type { Row, Value } from '#lib/db/rows'
import type { Columns } from '#lib/kpi/compile'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import type { Question } from '#lib/kpi/question'

/** Rows by columns: of each row what a question is split by, as it stands in the data, and numbers under their names. */
export interface Part {
  keys: readonly (readonly Value[])[]
  columns: ReadonlyMap<string, ArrayLike<number | null>>
}

/** Rows of the database that hold the keys as `k0`, `k1`. */
export function partOfRows(rows: readonly Row[], { by }: Question): Part {
  const split = by.map((_, i) => `k${i}`)
  const names = Object.keys(rows[0] ?? {}).filter((name) => !split.includes(name))
  return {
    keys: rows.map((row) => split.map((name) => row[name] ?? null)),
    columns: new Map(names.map((name) => [name, rows.map((row) => row[name] as number | null)])),
  }
}

export const join = (keys: readonly string[]): string => keys.join('|')

/** By joined keys, the row in each part; none where a part has no such keys. */
export function arrange(parts: readonly Part[], { by }: Question): Map<string, number[]> {
  const toKeys = by.map((id) => remembered(DIMENSION_INFO[id].toKey))
  const grid = new Map<string, number[]>()
  for (const [part, { keys }] of parts.entries())
    for (const [row, values] of keys.entries()) {
      const key = join(toKeys.map((toKey, i) => toKey(values[i] ?? null)))
      const rows = grid.get(key) ?? []
      rows[part] = row
      grid.set(key, rows)
    }
  return grid
}

/** Thousands of rows have few values. */
function remembered(toKey: (value: Value) => string): (value: Value) => string {
  const known = new Map<Value, string>()
  return (value) => {
    const key = known.get(value) ?? toKey(value)
    known.set(value, key)
    return key
  }
}

/** The numbers behind one answer. */
export interface Cells {
  numerator: number
  denominator: number
  statistic: number | null
  most: number | null
  of: number
  has: number
  notDue: number
}

/** Reads the cells of one indicator from the rows of each part; what is not there counts 0, and has no statistic. */
export function cellsReader(parts: readonly Part[], columns: Columns): (rows: readonly number[]) => Cells {
  const read = (name: string | undefined) => numberReader(parts, name)
  const [numerator, denominator] = [read(columns.numerator), read(columns.denominator)]
  const [statistic, most] = [read(columns.statistic), read(columns.most)]
  const [of, has, notDue] = [read(columns.of), read(columns.has), read(columns.notDue)]
  return (rows) => ({
    numerator: numerator(rows) ?? 0,
    denominator: denominator(rows) ?? 0,
    statistic: statistic(rows),
    most: most(rows),
    of: of(rows) ?? 0,
    has: has(rows) ?? 0,
    notDue: notDue(rows) ?? 0,
  })
}

function numberReader(
  parts: readonly Part[],
  name: string | undefined,
): (rows: readonly number[]) => number | null {
  const part = parts.findIndex(({ columns }) => name !== undefined && columns.has(name))
  const values = parts[part]?.columns.get(name ?? '')
  return values ? (rows) => values[rows[part] ?? -1] ?? null : () => null
}
