import type { Question } from '#lib/kpi/question'
import { withoutSense } from '#lib/kpi/sense'
import { buildScope } from '#lib/reports/build-scope'
import type { ReportContext } from '#lib/reports/context'
import { type Finding, readFindings } from '#lib/reports/findings'
import { type KpiState, kpiStates } from '#lib/reports/kpi-states'
import {
  type QualityAgency,
  type QualityLoad,
  type Reject,
  readAgencies,
  readLoads,
  readRejects,
  readUnmapped,
  type Totals,
  totalsOf,
  type Unmapped,
} from '#lib/reports/load-quality'
import type { Scope } from '#lib/reports/scope'
import type { Burst } from '#lib/reports/trend'
import { allBursts } from '#lib/reports/trends'

export interface QualityReport {
  id: 'quality'
  scope: Scope
  /** Over all loads of reports. */
  totals: Totals
  loads: QualityLoad[]
  agencies: QualityAgency[]
  kpis: KpiState[]
  findings: Finding[]
  /** Raw spellings that nothing resolves, most frequent first, ready for the alias table. */
  unmapped: Unmapped[]
  bursts: Burst[]
  rejects: Reject[]
}

/** What the data behind the figures is worth: of the whole edition, but for the state of the indicators. */
export async function runQuality({ edition }: ReportContext, question: Question): Promise<QualityReport> {
  const scope = await buildScope(edition, withoutSense(question))
  const [loads, agencies, kpis, findings, unmapped, bursts, rejects] = await Promise.all([
    readLoads(edition),
    readAgencies(edition),
    kpiStates(edition, question),
    readFindings(edition),
    readUnmapped(edition),
    allBursts(edition),
    readRejects(edition),
  ])
  const totals = { ...totalsOf(loads), reports: edition.manifest.counts.reports }
  return { id: 'quality', scope, totals, loads, agencies, kpis, findings, unmapped, bursts, rejects }
}
