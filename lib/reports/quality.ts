import type { Text } from '#lib/kpi/text'
import type { Labelled, Scope } from '#lib/reports/scope'
import type { Burst } from '#lib/reports/trend'

export interface QualityLoad {
  load: string
  file: string
  kind: 'reports' | 'dates'
  imported_at: string
  cutoff: string
  agency: string | null
  region: Labelled | null
  period: { from: string; to: string } | null
  /** rows = accepted + rejected + duplicates + blank */
  rows: number
  accepted: number
  rejected: number
  duplicates: number
  blank: number
  sample: boolean
}

/** Of the accepted rows of one agency. */
export interface QualityAgency extends Labelled {
  region: Labelled
  rows: number
  no_classification: number
  no_category: number
  unmapped_category: number
  no_location: number
  by_location: number
  unknown_status: number
  with_dates: number
}

export interface KpiState extends Labelled {
  state: 'fine' | 'note' | 'not_computable'
  /** Why; null when fine. */
  reason: Text | null
  coverage: number | null
}

export interface QualityReport {
  id: 'quality'
  scope: Scope
  /** Over all loads of reports. */
  totals: {
    rows: number
    accepted: number
    rejected: number
    duplicates: number
    blank: number
    reports: number
  }
  loads: QualityLoad[]
  agencies: QualityAgency[]
  kpis: KpiState[]
  findings: { kind: string; label: Text; count: number; examples: { load: string; detail: string }[] }[]
  /** Raw spellings that nothing resolves, most frequent first, ready for the alias table. */
  unmapped: { kind: string; label: Text; raw: string; count: number }[]
  bursts: Burst[]
  rejects: { load: string; file: string; column: string; reason: string; count: number }[]
}
