import type { Row } from '#lib/db/rows'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { type Sums, selectSums } from '#lib/kpi/select-sums'
import type { Figure } from '#lib/reports/figure'
import { figureIn } from '#lib/reports/figures'
import { weightedQuantile } from '#lib/stats/weighted-quantile'

/** What successive exports say of durations, without any date. */
export interface ExportBounds {
  /** BOUND_KPIS, in order. */
  figures: Figure[]
  /** Reports seen waiting at one cut-off and followed up at a later one, with the medians of both ends in working days. */
  changed: { reports: number; between: [number, number] | null }
}

export const BOUND_KPIS = ['follow_up_bounds', 'close_bounds']

/** Reports seen waiting, by one end of what is known of their follow-up. */
const changed = (end: 'least' | 'most'): Sums => ({
  id: `seen waiting, ${end}`,
  of: "bucket IN ('completed', 'in_process') AND wd_follow_up_least > 0",
  keys: { days: `wd_follow_up_${end}` },
})

const [LEAST, MOST] = [changed('least'), changed('most')]

type Count = Row & { days: number | null; n: number }

/** `row` holds BOUND_KPIS. */
export async function askBounds(
  edition: Edition,
  question: Question,
  row: Record<string, Figure>,
): Promise<ExportBounds> {
  const whole = { ...question, by: [] }
  const [least, most] = await Promise.all([
    selectSums<Count>(edition, whole, LEAST),
    selectSums<Count>(edition, whole, MOST),
  ])
  const [from, to] = [median(least), median(most)]
  return {
    figures: BOUND_KPIS.map((kpi) => figureIn(row, kpi)),
    changed: {
      reports: least.reduce((sum, { n }) => sum + n, 0),
      between: from === null || to === null ? null : [from, to],
    },
  }
}

const median = (counts: readonly Count[]) =>
  weightedQuantile(
    counts.flatMap(({ days, n }): [number, number][] => (days === null ? [] : [[days, n]])),
    0.5,
  )
