import type { Row } from '#lib/db/rows'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { selectFacts } from '#lib/kpi/select-facts'
import type { Figure } from '#lib/reports/figure'
import { figureIn } from '#lib/reports/figures'

/** What successive exports say of durations, without any date. */
export interface ExportBounds {
  /** BOUND_KPIS, in order. */
  figures: Figure[]
  /** Reports seen waiting at one cut-off and followed up at a later one, with the medians of both ends in working days. */
  changed: { reports: number; between: [number, number] | null }
}

export const BOUND_KPIS = ['follow_up_bounds', 'close_bounds']

const CHANGED = `SELECT count(*) AS n, quantile_cont(wd_follow_up_least, 0.5) AS least,
  quantile_cont(wd_follow_up_most, 0.5) AS most
FROM {facts} f WHERE bucket IN ('completed', 'in_process') AND wd_follow_up_least > 0`

/** `row` holds BOUND_KPIS. */
export async function askBounds(
  edition: Edition,
  question: Question,
  row: Record<string, Figure>,
): Promise<ExportBounds> {
  const [changed] = await selectFacts<Row & { n: number; least: number | null; most: number | null }>(
    edition,
    question,
    CHANGED,
  )
  const { n = 0, least = null, most = null } = changed ?? {}
  return {
    figures: BOUND_KPIS.map((kpi) => figureIn(row, kpi)),
    changed: { reports: n, between: least === null || most === null ? null : [least, most] },
  }
}
