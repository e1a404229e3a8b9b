import type { Row } from '#lib/db/rows'
import type { Table } from '#lib/db/table'
import { type Catalog, editionKey, readCatalog } from '#lib/kpi/catalog'
import { filter } from '#lib/kpi/compile'
import { groupedBy, withYears } from '#lib/kpi/counts'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { besideEach, daysIn, eachReport } from '#lib/kpi/each-report'
import type { Edition } from '#lib/kpi/edition'
import { type Grouped, groupRows, type Split, splitOf, sumsOf } from '#lib/kpi/grouped'
import { createKeep } from '#lib/kpi/keep'
import { withKeys } from '#lib/kpi/keys'
import { checkWhere } from '#lib/kpi/members'
import { formatQuestion } from '#lib/kpi/parse'
import type { Question } from '#lib/kpi/question'
import { isSpread, SPREAD_ROWS, spreadKeys } from '#lib/kpi/spread'
import { findIn, slicesOf, tableOf } from '#lib/kpi/tables'
import { type Parts, partsOf } from '#lib/kpi/whole-months'

/** What is added up over reports, for what is no indicator. All SQL is over a row of `facts`. */
export interface Sums {
  /** Stands for the definition. */
  id: string
  /** Which reports. */
  of: string
  /** What they are split by beside the question's dimensions; few values each. */
  keys: Record<string, string>
  /** Whole numbers to add up. */
  sums?: Record<string, string>
}

const KEPT_ROWS = 200_000
const kept = createKeep<Row[]>(KEPT_ROWS, (rows) => rows.length)

/**
 * One row for each combination of dimensions (text) and keys that occurs, `n` its reports; without any of them one row, whose
 * `n` may be null. Kept; shared: do not change them. From sums by month, where these are there. UserError for an unknown filter value.
 */
export function selectSums<T extends Row>(edition: Edition, question: Question, sums: Sums): Promise<T[]> {
  const key = `${editionKey(edition)} ${formatQuestion({ ...question, edition: null })} ${sums.id}`
  return (kept.get(key) ?? kept.set(key, select(edition, question, sums))) as Promise<T[]>
}

async function select(edition: Edition, question: Question, sums: Sums): Promise<Row[]> {
  const catalog = await readCatalog(edition)
  checkWhere(catalog, question)
  const parts = isSpread(question, COLUMNS) ? partsOf(question, edition.manifest.span) : null
  const asked = { edition, question, sums }
  const each = await eachOf(asked, catalog)
  if (each && parts?.beside.length !== 0) return fromEach(asked, each)
  return (parts && (await fromMonths(asked, parts))) ?? fromReports(asked)
}

interface Asked {
  edition: Edition
  question: Question
  sums: Sums
}

async function fromMonths({ edition, question, sums }: Asked, parts: Parts): Promise<Row[] | null> {
  const monthly = {
    name: `sums of ${sums.id}`,
    sql: (days: string) => monthlySql(sums, days),
    most: SPREAD_ROWS,
  }
  const table = await tableOf(edition, monthly)
  if (!table) return null
  const slices = slicesOf(await findIn(table, { edition, monthly, parts }))
  return named(groupRows(slices, splitFor(question, sums)), namesOf(question, sums))
}

/** The reports one by one with what is added up; begun even where months will do, so that the first odd question finds it. */
async function eachOf({ edition, sums }: Asked, catalog: Catalog): Promise<Table | null> {
  const each = await eachReport(edition, catalog)
  const added = Object.entries(sums.sums ?? {}).map(([name, sql]) => [name, `coalesce(${sql}, 0)`])
  const meant = `coalesce(${sums.of}, false)`
  const columns = { meant, n: '1', ...sums.keys, ...Object.fromEntries(added) }
  return each && besideEach(edition, each, { name: `reports of ${sums.id}`, columns })
}

function fromEach({ question, sums }: Asked, each: Table): Row[] {
  const { by, where } = splitFor(question, sums)
  const slice = daysIn(each, [question.from, question.to])
  const grouped = groupRows([slice], { by, where: [...where, ['meant', [true]]] })
  return named(grouped, namesOf(question, sums))
}

function splitFor(question: Question, { keys }: Sums): Split {
  const { by, where } = splitOf(question)
  return { by: [...by, ...Object.keys(keys)], where }
}

const COLUMNS = spreadKeys('classification')
const addedOf = ({ sums = {} }: Sums) => ['n', ...Object.keys(sums)]

const namesOf = ({ by }: Question, sums: Sums): Names => ({
  texts: by,
  keys: Object.keys(sums.keys),
  sums: addedOf(sums),
})

interface Names {
  /** Dimensions, whose values are text. */
  texts: readonly string[]
  keys: readonly string[]
  sums: readonly string[]
}

function named(grouped: Grouped, { texts, keys, sums }: Names): Row[] {
  const added = sums.map((name) => ({ name, values: sumsOf(grouped, name) }))
  return grouped.keys.map((values, place) => {
    const row: Row = {}
    for (const [i, name] of texts.entries()) row[name] = String(values[i])
    for (const [i, name] of keys.entries()) row[name] = values[texts.length + i] ?? null
    for (const { name, values } of added) row[name] = values[place] ?? 0
    return row
  })
}

function fromReports({ edition, question, sums }: Asked): Promise<Row[]> {
  const { conditions, params } = filter(question)
  const split = question.by.map((id) => `${DIMENSION_INFO[id].column}::VARCHAR AS ${id}`)
  const added = addedOf(sums).map((name) => `sum(${name})::BIGINT AS ${name}`)
  const own = Object.entries({ ...sums.keys, ...sums.sums }).map(([name, sql]) => `${sql} AS ${name}`)
  const sql = `SELECT ${[...split, ...Object.keys(sums.keys), ...added].join(', ')}
FROM (SELECT *, ${[...own, '1 AS n'].join(', ')} FROM facts WHERE ${sums.of})
${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''} GROUP BY ALL`
  return edition.reader.all(withKeys(sql), params)
}

function monthlySql({ of, keys, sums = {} }: Sums, days: string): string {
  const added = Object.entries(sums).map(([name, sql]) => `coalesce(sum(${sql}), 0)::BIGINT AS ${name}`)
  const split = Object.entries(keys).map(([name, sql]) => `${sql} AS ${name}`)
  const columns = [...groupedBy(COLUMNS), ...split, ...added, 'count(*)::INTEGER AS n']
  return withKeys(withYears(`SELECT ${columns.join(', ')} FROM facts WHERE (${of}) AND ${days} GROUP BY ALL`))
}
