import type { TargetVerdict } from '#lib/kpi/answer'
import type { Dimension } from '#lib/kpi/question'
import type { Text } from '#lib/kpi/text'
import type { KpiCard } from '#lib/reports/figure'
import type { Labelled, Scope } from '#lib/reports/scope'

export interface MethodKpi extends KpiCard {
  group: Labelled
  needs: 'export' | 'dates' | 'population'
  source: string
  /** The compiled SELECT of this KPI for a question without split or filter. */
  sql: string
  /** Satu Data MS-Ind fields in Indonesian, in the order of the standard. */
  metadata: { field: string; value: string }[]
}

export interface MethodStatus extends Labelled {
  bucket: Labelled
  in_denominator: boolean
  /** Reports with this status in the edition. */
  count: number
}

export interface MethodRule {
  id: string
  classification: Labelled
  stage: string
  limit: number
  unit: string
  start_event: string
  stop_event: string
  valid_from: string
  /** null while in force. */
  valid_to: string | null
  regulation: string
  article: string
  verified: boolean
  variant: string
  note: string
}

export interface MethodTarget extends Omit<TargetVerdict, 'verdict'> {
  indicator: Labelled
  level: string
  region: string
  source: string
}

export interface MethodClaim {
  id: string
  region: Labelled
  period: { from: string; to: string }
  kpi: Labelled
  /** As computed from this edition for the same scope; null when it cannot be. */
  ours: number | null
  value: number
  unit: string
  published: string
  source: string
  url: string
  note: Text
}

export interface MethodReport {
  id: 'method'
  scope: Scope
  groups: Labelled[]
  kpis: MethodKpi[]
  statuses: MethodStatus[]
  denominators: { id: string; label: Text; text: Text; buckets: string[] }[]
  dimensions: { id: Dimension; label: Text; text: Text }[]
  rules: MethodRule[]
  targets: MethodTarget[]
  claims: MethodClaim[]
}
