import type { Answer, TargetVerdict } from '#lib/kpi/answer'
import type { Better, Unit } from '#lib/kpi/kpi'
import type { Text } from '#lib/kpi/text'

/** One KPI for one scope, numbers raw: rates are fractions 0..1, durations working days. */
export interface Figure extends Omit<Answer, 'key'> {
  kpi: string
  /** Every target that applies; `target` is the one that leads. */
  targets: TargetVerdict[]
}

/** What a page needs to know of a KPI to print its figure. */
export interface KpiCard {
  id: string
  label: Text
  description: Text
  /** Formula in words, with its denominator named. */
  formula: Text
  interpretation: Text
  /** Reports in scope that it leaves out; absent where its formula says all. */
  excluded?: Text
  unit: Unit
  better: Better
}

/** Cards of every KPI a report prints, by id. */
export type KpiCards = Record<string, KpiCard>
