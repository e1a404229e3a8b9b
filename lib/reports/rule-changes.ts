import type { Row } from '#lib/db/rows'
import type { Period } from '#lib/kpi/dates'
import type { Edition } from '#lib/kpi/edition'
import { rowsOf } from '#lib/reports/edition-rows'

/** A day on which other time limits came into force. */
export interface RuleChange {
  date: string
  /** `2019-01` */
  month: string
  regulation: string
  /** Every rule of that day is verified. */
  verified: boolean
}

interface ChangeRow extends Row {
  date: string
  regulation: string
  verified: boolean
}

/** The first rules of all change nothing: only a rule that follows another is a change. */
const CHANGES = `
SELECT valid_from AS date, string_agg(DISTINCT regulation, ', ' ORDER BY regulation) AS regulation,
  bool_and(verified) AS verified
FROM sla_rules WHERE variant = 'main' AND valid_from IN (SELECT valid_to FROM sla_rules WHERE variant = 'main')
GROUP BY valid_from ORDER BY valid_from`

/** Changes of the rulebook within a period. */
export async function ruleChanges(edition: Edition, period: Period | null): Promise<RuleChange[]> {
  if (!period) return []
  const rows = await rowsOf<ChangeRow>(edition, CHANGES)
  return rows
    .filter(({ date }) => date >= period.from && date < period.to)
    .map((row) => ({ ...row, month: row.date.slice(0, 7) }))
}
