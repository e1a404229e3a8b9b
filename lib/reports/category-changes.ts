import { ask } from '#lib/kpi/ask'
import { readCatalog } from '#lib/kpi/catalog'
import type { Period } from '#lib/kpi/dates'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { type Share, shareOf } from '#lib/kpi/share'
import { labelled } from '#lib/reports/build-scope'
import type { Labelled } from '#lib/reports/scope'
import { type Difference, mixChange } from '#lib/stats/difference'

export interface CategoryRow extends Labelled, Share {
  /** No category, an unknown one, or one that is mapped nowhere. */
  missing: boolean
  /** The same category a year before; null without a period to compare with. */
  before: Share | null
  /** Change of its share, with intervals that hold for all categories together; null without reports in either period. */
  change: Difference | null
}

export interface CategoryTotals {
  now: number
  before: number | null
}

/** Keys that stand for something missing: never ranked, never hidden. */
const MISSING = ['none', 'unmapped', 'unknown']

export const isMissing = (key: string): boolean => MISSING.includes(key)

interface ChangeRequest {
  dimension: 'category' | 'leaf_category'
  before: Period | null
}

/** Reports by category now and a year before, and what each share did. */
export async function askChanges(
  edition: Edition,
  question: Question,
  { dimension, before }: ChangeRequest,
): Promise<{ totals: CategoryTotals; rows: CategoryRow[] }> {
  const [catalog, now, then] = await Promise.all([
    readCatalog(edition),
    countsBy(edition, question, dimension),
    before ? countsBy(edition, { ...question, ...before }, dimension) : null,
  ])
  const keys = [...new Set([...now.keys(), ...(then?.keys() ?? [])])].sort(byCount(now))
  const [counts, countsThen] = [keys.map((key) => now.get(key) ?? 0), keys.map((key) => then?.get(key) ?? 0)]
  const [total, totalThen] = [sum(counts), sum(countsThen)]
  const changes = mixChange(countsThen, counts)
  const rows = keys.map((key, i) => ({
    ...labelled(catalog, dimension, key),
    ...shareOf(counts[i] ?? 0, total),
    missing: isMissing(key),
    before: then && shareOf(countsThen[i] ?? 0, totalThen),
    change: then && (changes[i] ?? null),
  }))
  return { totals: { now: total, before: then && totalThen }, rows }
}

/** Reports by key of the dimension, those with any. */
export async function countsBy(
  edition: Edition,
  question: Question,
  dimension: ChangeRequest['dimension'],
): Promise<Map<string, number>> {
  const answers = (await ask(edition, ['volume'], { ...question, by: [dimension] })).get('volume') ?? []
  return new Map(answers.map(({ key, value }) => [key ?? '', value ?? 0]))
}

const rank = (key: string) => MISSING.indexOf(key)

/** The largest first; what is missing last, in its own order. */
const byCount = (counts: Map<string, number>) => (a: string, b: string) =>
  rank(a) - rank(b) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1)

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
