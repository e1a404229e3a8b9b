import type { Answer } from '#lib/kpi/answer'
import { findKpi } from '#lib/kpi/registry'
import { type Presentation, presentable } from '#lib/stats/presentable'

type Proportion = Pick<Answer, 'numerator' | 'denominator'>

/** How the answer of an indicator may be shown; null where it is no proportion or not known. */
export function presentationOf(kpi: string, { numerator, denominator }: Proportion): Presentation | null {
  if (findKpi(kpi).measure.kind !== 'ratio' || numerator === null || denominator === null) return null
  return presentable({ successes: numerator, n: denominator })
}
