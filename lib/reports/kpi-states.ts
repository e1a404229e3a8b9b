import type { KpiStanding } from '#lib/kpi/answer'
import { ask } from '#lib/kpi/ask'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { KPIS } from '#lib/kpi/registry'
import { standingOf } from '#lib/kpi/state'
import type { Text } from '#lib/kpi/text'
import type { Labelled } from '#lib/reports/scope'

export interface KpiState extends Labelled {
  state: KpiStanding['state']
  /** Why; null when fine. */
  reason: Text | null
  coverage: number | null
}

/** Can each indicator be computed, and what must be said with it? */
export async function kpiStates(edition: Edition, question: Question): Promise<KpiState[]> {
  const ids = KPIS.map(({ id }) => id)
  const answers = await ask(edition, ids, { ...question, by: [] })
  return KPIS.flatMap((kpi) => {
    const [answer] = answers.get(kpi.id) ?? []
    if (!answer) return []
    const { state, note } = standingOf(kpi, answer)
    return [{ key: kpi.id, label: kpi.label, state, reason: note, coverage: answer.coverage }]
  })
}
