import type { Reference, SlaRule } from '#lib/reference/tables'

/** The follow-up limit of a class between two days; `valid_to` is the first day it no longer holds. */
export interface LimitRow {
  classification: string
  valid_from: string
  valid_to: string
  limit_workdays: number
}

const FOREVER = '9999-12-31'

/** The main follow-up rules of every class key, `none` and `unknown`; a class without its own takes the rule for any. */
export function limitRows(reference: Reference): LimitRow[] {
  const rules = reference.slaRules.filter(
    ({ stage, variant, unit }) => stage === 'follow_up' && variant === 'main' && unit === 'workdays',
  )
  const keys = [...reference.classifications.map(({ key }) => key), 'none', 'unknown']
  return keys.flatMap((key) => rulesOf(key, rules).map((rule) => toRow(key, rule)))
}

/** An unknown class is judged like an empty one. */
function rulesOf(key: string, rules: readonly SlaRule[]): readonly SlaRule[] {
  const candidates = key === 'unknown' ? ['unknown', 'none', ''] : [key, '']
  const groups = candidates.map((name) => rules.filter(({ classification }) => classification === name))
  return groups.find((group) => group.length > 0) ?? []
}

const toRow = (classification: string, rule: SlaRule): LimitRow => ({
  classification,
  valid_from: rule.valid_from,
  valid_to: rule.valid_to || FOREVER,
  limit_workdays: rule.limit,
})
