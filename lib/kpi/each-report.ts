import { type Column, columnOf, type Table } from '#lib/db/table'
import type { Catalog } from '#lib/kpi/catalog'
import { scanFor } from '#lib/kpi/derived'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import type { Edition } from '#lib/kpi/edition'
import { withKeys } from '#lib/kpi/keys'
import { type Needs, needsOfAll } from '#lib/kpi/needs'
import { DIMENSIONS } from '#lib/kpi/question'
import { allOf, type Slice, tableOf, within } from '#lib/kpi/tables'

/** Of more reports none is kept by itself. */
const MOST = 200_000

/** So that tables of the same reports can stand side by side. */
const IN_ORDER = 'ORDER BY received, tracking_id'

/** As many conditions share a column: what stands in it is a whole number from 0 up. */
const BITS = 30

/** Of what is measured: durations are never below 0, and it is quicker to read than NULL. */
const UNKNOWN = -1

/**
 * Every report by itself, in order of days, for what no table by month can answer: days beside whole months, and filters that are
 * not seen from one side. `n0`, `n1`, ... say whether it meets a condition, `m0`, `m1`, ... what is measured of it. null where
 * there are too many, and until it is there.
 */
export async function eachReport(edition: Edition, catalog: Catalog): Promise<Table | null> {
  if (edition.manifest.counts.reports > MOST) return null
  const needs = needsOfAll(catalog, 'all')
  const table = await tableOf(edition, { name: 'reports', sql: () => reportsSql(needs, catalog), most: MOST })
  return table && unpacked(table)
}

function reportsSql({ conditions, measured }: Needs, { limits }: Catalog): string {
  const keys = new Set(DIMENSIONS.map((id) => DIMENSION_INFO[id].column))
  const columns = [
    'month * 100 + day(received)::INTEGER AS day',
    ...keys,
    ...packed([...conditions.keys()]),
    ...[...measured.values()].map(
      ({ column, of, at }) => `coalesce(CASE WHEN ${of} THEN (${column})::INTEGER END, ${UNKNOWN}) AS m${at}`,
    ),
  ].join(', ')
  return withKeys(`SELECT ${columns} FROM ${scanFor(columns, limits)} ${IN_ORDER}`)
}

const packed = (conditions: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(conditions.length / BITS) }, (_, i) => {
    const own = conditions.slice(i * BITS, (i + 1) * BITS)
    const bits = own.map((condition, bit) => `CASE WHEN ${condition} THEN ${2 ** bit} ELSE 0 END`)
    return `(${bits.join(' + ')})::INTEGER AS bits${i}`
  })

const known = new WeakMap<Table, Table>()

/** The same with a column for each condition, taken from the bits when it is first asked for. */
function unpacked(table: Table): Table {
  const made = new Map<string, Column>()
  const make = (name: string): Column | undefined => {
    const [, digits] = /^n(\d+)$/.exec(name) ?? []
    if (digits === undefined) return undefined
    const column = bitsOf(table, Number(digits))
    made.set(name, column)
    return column
  }
  const get = (name: string) => table.columns.get(name) ?? made.get(name) ?? make(name)
  const found = known.get(table) ?? { rows: table.rows, columns: { get } }
  known.set(table, found)
  return found
}

function bitsOf(table: Table, place: number): Column {
  const { numbers } = columnOf(table, `bits${Math.floor(place / BITS)}`)
  const bits = new Uint8Array(numbers.length)
  for (let i = 0; i < bits.length; i++) bits[i] = ((numbers[i] as number) >> (place % BITS)) & 1
  return { numbers: bits, values: [] }
}

/** The same reports with more columns, SQL by name; null until these are there. */
export async function besideEach(
  edition: Edition,
  each: Table,
  { name, columns }: { name: string; columns: Record<string, string> },
): Promise<Table | null> {
  const named = Object.entries(columns).map(([as, sql]) => `${sql} AS ${as}`)
  const sql = () => withKeys(`SELECT ${named.join(', ')} FROM facts ${IN_ORDER}`)
  const more = await tableOf(edition, { name, sql, most: MOST })
  return (
    more && { rows: each.rows, columns: { get: (key) => more.columns.get(key) ?? each.columns.get(key) } }
  )
}

/** The reports of a period, half-open. */
export const daysIn = (each: Table, [from, to]: readonly [string | null, string | null]): Slice =>
  within(allOf(each), 'day', [numberOf(from), numberOf(to)])

const numberOf = (day: string | null) => (day === null ? null : Number(day.replaceAll('-', '')))
