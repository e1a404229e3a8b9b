import { ask } from '#lib/kpi/ask'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { type Standardised, type Stratum, standardise } from '#lib/stats/standardise'
import type { Trials } from '#lib/stats/trials'

/** Standardised rates by region code; null where a region shares no category with the others. */
export type CaseMix = Record<string, Standardised | null>

/**
 * What each kab/kota's rate would be if it had received the mix of top categories of all kab/kota together: its own rate in
 * each category, weighted by the common mix. Explains a difference, never judges.
 */
export async function askCaseMix(edition: Edition, question: Question, kpi: string): Promise<CaseMix> {
  const { home } = await readCatalog(edition)
  const answers = await ask(edition, [kpi], { ...question, by: ['region', 'category'] })
  const byRegion = new Map<string, Map<string, Trials>>(
    home.filter((code) => question.where.region?.includes(code) ?? true).map((code) => [code, new Map()]),
  )
  for (const { key, numerator, denominator } of answers.get(kpi) ?? []) {
    const [region = '', category = ''] = (key ?? '').split('|')
    byRegion.get(region)?.set(category, { successes: numerator ?? 0, n: denominator ?? 0 })
  }
  const standard = standardOf([...byRegion.values()])
  return Object.fromEntries([...byRegion].map(([code, own]) => [code, standardise(strataOf(own, standard))]))
}

function standardOf(regions: readonly Map<string, Trials>[]): Map<string, number> {
  const standard = new Map<string, number>()
  for (const region of regions)
    for (const [category, { n }] of region) standard.set(category, (standard.get(category) ?? 0) + n)
  return standard
}

const strataOf = (own: Map<string, Trials>, standard: Map<string, number>): Stratum[] =>
  [...standard].map(([category, n]) => ({ ...(own.get(category) ?? { successes: 0, n: 0 }), standard: n }))
