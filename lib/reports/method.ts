import { type Catalog, readCatalog } from '#lib/kpi/catalog'
import { compile } from '#lib/kpi/compile'
import { DENOMINATORS, type Denominator } from '#lib/kpi/denominators'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { GROUPS } from '#lib/kpi/groups'
import type { GroupId, Kpi } from '#lib/kpi/kpi'
import { type MetadataField, metadataOf } from '#lib/kpi/metadata'
import { parseQuestion } from '#lib/kpi/parse'
import type { Dimension, Question } from '#lib/kpi/question'
import { KPIS } from '#lib/kpi/registry'
import type { Text } from '#lib/kpi/text'
import { buildScope } from '#lib/reports/build-scope'
import type { ReportContext } from '#lib/reports/context'
import type { KpiCard } from '#lib/reports/figure'
import { cardsOf } from '#lib/reports/figures'
import { type MethodRule, type MethodTarget, readRules, readTargets } from '#lib/reports/rules'
import type { Labelled, Scope } from '#lib/reports/scope'
import { type MethodStatus, readStatuses } from '#lib/reports/statuses'

export interface MethodKpi extends KpiCard {
  group: Labelled
  needs: Kpi['needs']
  source: string
  /** The compiled SELECT of this indicator for a question without split or filter. */
  sql: string
  /** Satu Data MS-Ind fields, in the order of the standard. */
  metadata: MetadataField[]
}

export interface MethodReport {
  id: 'method'
  scope: Scope
  groups: Labelled[]
  kpis: MethodKpi[]
  statuses: MethodStatus[]
  denominators: Denominator[]
  dimensions: { id: Dimension; label: Text; text: Text }[]
  rules: MethodRule[]
  targets: MethodTarget[]
}

/** How every figure is made, all of it read from the registry and the edition. */
export async function runMethod({ edition }: ReportContext, question: Question): Promise<MethodReport> {
  const [scope, catalog] = await Promise.all([buildScope(edition, question), readCatalog(edition)])
  const [statuses, rules] = await Promise.all([readStatuses(edition), readRules(edition)])
  return {
    id: 'method',
    scope,
    groups: (Object.keys(GROUPS) as GroupId[]).map(groupOf),
    kpis: KPIS.map((kpi) => toMethodKpi(kpi, catalog)),
    statuses,
    denominators: DENOMINATORS,
    dimensions: Object.values(DIMENSION_INFO).map(({ id, label, text }) => ({ id, label, text })),
    rules,
    targets: readTargets(catalog),
  }
}

const groupOf = (id: GroupId): Labelled => ({ key: id, label: GROUPS[id].label })

const EVERYTHING = parseQuestion({})

function toMethodKpi(kpi: Kpi, { limits }: Catalog): MethodKpi {
  return {
    ...(cardsOf([kpi.id])[kpi.id] as KpiCard),
    group: groupOf(kpi.group),
    needs: kpi.needs,
    source: kpi.source,
    sql: compile([kpi], EVERYTHING, limits).sql,
    metadata: metadataOf(kpi),
  }
}
