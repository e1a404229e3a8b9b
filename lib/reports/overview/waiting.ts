import type { Row } from '#lib/db/rows'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { selectFacts } from '#lib/kpi/select-facts'
import { labelled } from '#lib/reports/build-scope'
import type { Labelled } from '#lib/reports/scope'

/** An agency and the report it has left open longest. No report is named. */
export interface Waiting extends Labelled {
  /** Working days at the cut-off. */
  oldest: number
  /** Local date on which the oldest was received. */
  since: string
  open: number
  overdue: number
}

interface WaitingRow extends Row {
  agency: string
  oldest: number
  since: string
  open: number
  overdue: number
}

const MOST = 8
const OPEN = `
SELECT agency, max(age_workdays) AS oldest, min(received) AS since, count(*) AS open,
  count(*) FILTER (WHERE is_overdue) AS overdue
FROM {facts} WHERE is_open AND age_workdays IS NOT NULL GROUP BY agency ORDER BY oldest DESC, overdue DESC, agency`

/** Agencies by their longest-waiting open report of any period: who waits, waits today. The longest first. */
export async function askWaiting(edition: Edition, question: Question): Promise<Waiting[]> {
  const ever = { ...question, from: null, to: null }
  const [catalog, rows] = await Promise.all([
    readCatalog(edition),
    selectFacts<WaitingRow>(edition, ever, OPEN),
  ])
  return rows
    .slice(0, MOST)
    .map(({ agency, ...counts }) => ({ ...labelled(catalog, 'agency', agency), ...counts }))
}
