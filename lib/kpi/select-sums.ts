import type { Row } from '#lib/db/rows'
import { editionKey, readCatalog } from '#lib/kpi/catalog'
import { filter } from '#lib/kpi/compile'
import { groupedBy, withMonths } from '#lib/kpi/counts'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import { withKeys } from '#lib/kpi/keys'
import { checkWhere } from '#lib/kpi/members'
import { formatQuestion } from '#lib/kpi/parse'
import type { Question } from '#lib/kpi/question'
import { isSpread, SPREAD_ROWS, spreadKeys } from '#lib/kpi/spread'
import { tableOf } from '#lib/kpi/tables'
import { isBeside, isWhole, type Parts, partsOf } from '#lib/kpi/whole-months'

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
  checkWhere(await readCatalog(edition), question)
  const { conditions, params } = filter(question)
  const split = question.by.map((id) => `${DIMENSION_INFO[id].column}::VARCHAR AS ${id}`)
  const added = ['n', ...Object.keys(sums.sums ?? {})].map((name) => `sum(${name})::BIGINT AS ${name}`)
  const sql = `SELECT ${[...split, ...Object.keys(sums.keys), ...added].join(', ')}
FROM ${await scanOf(edition, question, sums)}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}
GROUP BY ALL`
  return edition.reader.all(withKeys(sql), params)
}

async function scanOf(edition: Edition, question: Question, sums: Sums): Promise<string> {
  const parts = partsOf(question)
  const table = parts && isSpread(question, COLUMNS) ? await monthly(edition, sums) : null
  if (!table || !parts)
    return `(SELECT *, ${[...own(sums), '1 AS n'].join(', ')} FROM facts WHERE ${sums.of})`
  return parts.ragged ? `(${besideMonths(table, parts, sums)})` : table
}

const COLUMNS = spreadKeys('classification')

const own = ({ keys, sums = {} }: Sums) =>
  Object.entries({ ...keys, ...sums }).map(([name, sql]) => `${sql} AS ${name}`)

const monthly = (edition: Edition, sums: Sums) =>
  tableOf(edition, {
    name: `sums of ${sums.id}`,
    sql: () => withKeys(monthlySql(sums)),
    most: SPREAD_ROWS,
  })

function monthlySql({ of, keys, sums = {} }: Sums): string {
  const added = Object.entries(sums).map(([name, sql]) => `sum(${sql})::BIGINT AS ${name}`)
  const split = Object.entries(keys).map(([name, sql]) => `${sql} AS ${name}`)
  const columns = [...groupedBy(COLUMNS), ...split, ...added, 'count(*)::INTEGER AS n']
  return withMonths(`SELECT ${columns.join(', ')} FROM facts WHERE ${of} GROUP BY ALL`)
}

const besideMonths = (table: string, parts: Parts, sums: Sums) => {
  const columns = ['received', ...COLUMNS]
  const names = [...Object.keys(sums.keys), ...Object.keys(sums.sums ?? {}), 'n']
  return `SELECT ${[...columns, ...names].join(', ')} FROM ${table} WHERE ${isWhole(parts)}
  UNION ALL SELECT ${[...columns, ...own(sums), '1 AS n'].join(', ')} FROM facts WHERE (${sums.of}) AND (${isBeside(parts)})`
}
