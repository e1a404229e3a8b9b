import type { Row } from '#lib/db/rows'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { labelled } from '#lib/reports/build-scope'
import { rowsOf } from '#lib/reports/edition-rows'
import type { Figure } from '#lib/reports/figure'
import { askFigures } from '#lib/reports/figures'
import type { Labelled } from '#lib/reports/scope'

/** One class of reports, with the follow-up limit in force at the end of the period. Figures: CLASS_KPIS. */
export interface ClassRow extends Labelled {
  /** Working days; null where no rule speaks of it. */
  limit: number | null
  regulation: string
  verified: boolean
  figures: Record<string, Figure>
}

export const CLASS_KPIS = [
  'volume',
  'follow_up_on_time',
  'follow_up_on_time_from_disposition',
  'within_5_workdays',
  'follow_up_median',
  'follow_up_p90',
  'open_count',
  'open_overdue',
]

interface LimitRow extends Row {
  classification: string
  limit_days: number
  regulation: string
  verified: boolean
  valid_from: string
}

const LIMITS = `SELECT classification, limit_days, regulation, verified, valid_from FROM sla_rules
WHERE stage = 'follow_up' AND variant = 'main' AND unit = 'workdays' ORDER BY valid_from DESC`

/** Every class of the vocabulary in its order, then an unknown one where it occurs; `day`: the last of the period. */
export async function askClasses(
  edition: Edition,
  question: Question,
  day: string | null,
): Promise<ClassRow[]> {
  const [catalog, limits, grid] = await Promise.all([
    readCatalog(edition),
    rowsOf<LimitRow>(edition, LIMITS),
    askFigures(edition, CLASS_KPIS, { ...question, by: ['classification'] }),
  ])
  const rule = (key: string) =>
    limits.find(
      ({ classification, valid_from }) => classification === key && (day === null || valid_from <= day),
    )
  return [...grid].map(([key, figures]) => {
    const { limit_days = null, regulation = '', verified = false } = rule(key) ?? {}
    return { ...labelled(catalog, 'classification', key), limit: limit_days, regulation, verified, figures }
  })
}
