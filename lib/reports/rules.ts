import type { Row } from '#lib/db/rows'
import type { TargetVerdict } from '#lib/kpi/answer'
import { type Catalog, readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import { KPIS } from '#lib/kpi/registry'
import { labelled } from '#lib/reports/build-scope'
import { rowsOf } from '#lib/reports/edition-rows'
import type { Labelled } from '#lib/reports/scope'

export interface MethodRule {
  id: string
  /** key '' for any. */
  classification: Labelled
  stage: string
  limit: number
  unit: string
  start_event: string
  stop_event: string
  valid_from: string | null
  /** null while in force. */
  valid_to: string | null
  regulation: string
  article: string
  verified: boolean
  /** `main` is the reading that computes; others are shown beside it. */
  variant: string
  note: string
  /** The same in English, '' where there is none. */
  note_en: string
}

export interface MethodTarget extends Omit<TargetVerdict, 'verdict'> {
  indicator: Labelled
  level: string
  region: string
  source: string
}

interface RuleRow extends Row {
  id: string
  classification: string
  stage: string
  limit_days: number
  unit: string
  start_event: string
  stop_event: string
  valid_from: string | null
  valid_to: string | null
  regulation: string
  article: string
  verified: boolean
  variant: string
  note: string
  note_en: string | null
}

const ANY = { key: '', label: { id: 'Semua', en: 'Any' } }

/** Time limits with their readings, newest last. */
export async function readRules(edition: Edition): Promise<MethodRule[]> {
  const [catalog, rows] = await Promise.all([
    readCatalog(edition),
    rowsOf<RuleRow>(
      edition,
      'SELECT * FROM sla_rules ORDER BY stage, classification, variant, valid_from, id',
    ),
  ])
  return rows.map(({ limit_days, classification, note_en, ...rule }) => ({
    ...rule,
    note_en: note_en ?? '',
    limit: limit_days,
    classification: classification ? labelled(catalog, 'classification', classification) : ANY,
  }))
}

/** Targets with the indicator they speak of. */
export const readTargets = ({ targets }: Catalog): MethodTarget[] =>
  targets.map(({ indicator, citation_en, ...target }) => ({
    ...target,
    citation_en: citation_en ?? '',
    indicator: kpiLabelled(indicator),
  }))

/** The label of an indicator; its id where the registry has none. */
export function kpiLabelled(id: string): Labelled {
  const kpi = KPIS.find((each) => each.id === id)
  return { key: id, label: kpi?.label ?? { id, en: id } }
}
