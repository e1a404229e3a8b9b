import type { Row } from '#lib/db/rows'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { selectFacts } from '#lib/kpi/select-facts'
import { labelled } from '#lib/reports/build-scope'
import type { Labelled } from '#lib/reports/scope'

/** One report, without a word of what was written or by whom: the store does not hold it. */
export interface Case {
  tracking_id: number
  /** Local date. */
  received: string
  unit: Labelled
  category: Labelled
  classification: Labelled
  status: Labelled
  /** Working days from receipt to the cut-off; null for a report that waits no more. */
  age: number | null
  /** Working days its classification allows. */
  limit: number
  overdue: boolean
}

export interface CasePage {
  /** From 1. */
  page: number
  pages: number
  /** Reports in scope; all pages together hold exactly these. */
  total: number
  cases: Case[]
}

export const CASES_A_PAGE = 50

interface CaseRow extends Row {
  tracking_id: number
  received: string
  unit: string
  leaf_category: string
  classification: string
  status: string
  is_open: boolean
  is_overdue: boolean
  age_workdays: number
  limit_workdays: number
}

/** Open ones first, longest waiting on top; then the rest, newest on top. */
const PAGE = `
SELECT tracking_id, CAST(received AS VARCHAR) AS received, unit, leaf_category, classification, status, is_open, is_overdue,
  age_workdays, limit_workdays
FROM {facts}
ORDER BY is_open DESC, CASE WHEN is_open THEN received END, received DESC, tracking_id`

/**
 * One page of the reports in scope. It is no report of the index on purpose: tracking ids stay on the leadership's page
 * and out of the API, the exports and the public half.
 */
export async function readCases(edition: Edition, question: Question, page = 1): Promise<CasePage> {
  const [count] = await selectFacts<{ n: number }>(edition, question, 'SELECT count(*) AS n FROM {facts}')
  const total = Number(count?.n ?? 0)
  const pages = Math.max(1, Math.ceil(total / CASES_A_PAGE))
  const at = Math.min(Math.max(1, page), pages)
  const sql = `${PAGE} LIMIT ${CASES_A_PAGE} OFFSET ${(at - 1) * CASES_A_PAGE}`
  const [catalog, rows] = await Promise.all([
    readCatalog(edition),
    selectFacts<CaseRow>(edition, question, sql),
  ])
  const named = (row: CaseRow, dimension: 'unit' | 'leaf_category' | 'classification' | 'status') =>
    labelled(catalog, dimension, row[dimension])
  const cases = rows.map((row) => ({
    tracking_id: row.tracking_id,
    received: row.received,
    unit: named(row, 'unit'),
    category: named(row, 'leaf_category'),
    classification: named(row, 'classification'),
    status: named(row, 'status'),
    age: row.is_open ? row.age_workdays : null,
    limit: row.limit_workdays,
    overdue: row.is_overdue,
  }))
  return { page: at, pages, total, cases }
}
