import type { Row } from '#lib/db/rows'
import { editionKey, readCatalog } from '#lib/kpi/catalog'
import { filter } from '#lib/kpi/compile'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import { withKeys } from '#lib/kpi/keys'
import { checkWhere } from '#lib/kpi/members'
import { formatQuestion } from '#lib/kpi/parse'
import type { Question } from '#lib/kpi/question'

const KEPT_ROWS = 200_000
const kept = createKeep<Row[]>(KEPT_ROWS, (rows) => rows.length)

/**
 * Rows of a fixed SELECT over the reports a question is about, for what is no indicator: `sql` says `{facts}` once, where
 * the table stands. Read once per edition and question; shared: do not change them. UserError for an unknown filter value.
 */
export function selectFacts<T extends Row>(edition: Edition, question: Question, sql: string): Promise<T[]> {
  const asked = formatQuestion({ ...question, by: [], edition: null })
  const key = `${editionKey(edition)} ${asked} ${sql}`
  return (kept.get(key) ?? kept.set(key, select(edition, question, sql))) as Promise<T[]>
}

async function select(edition: Edition, question: Question, sql: string): Promise<Row[]> {
  checkWhere(await readCatalog(edition), question)
  const { conditions, params } = filter(question)
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
  return edition.reader.all(withKeys(sql).replace('{facts}', `(SELECT * FROM facts${where})`), params)
}
