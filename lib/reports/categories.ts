import { readCatalog } from '#lib/kpi/catalog'
import { type Period, yearBefore } from '#lib/kpi/dates'
import type { Edition } from '#lib/kpi/edition'
import type { Dimension, Question } from '#lib/kpi/question'
import { withoutSense } from '#lib/kpi/sense'
import { buildScope, labelled } from '#lib/reports/build-scope'
import { askChanges, type CategoryRow, type CategoryTotals } from '#lib/reports/category-changes'
import { askCategoryGrid, type CategoryGrid } from '#lib/reports/category-grid'
import type { ReportContext } from '#lib/reports/context'
import type { Figure, KpiCards } from '#lib/reports/figure'
import { askOneRow, cardsOf, figureIn } from '#lib/reports/figures'
import type { Labelled, Scope } from '#lib/reports/scope'

/** What people report about, where, and what has changed beyond chance. */
export interface CategoriesReport {
  id: 'categories'
  scope: Scope
  kpis: KpiCards
  /** Top categories, or the leaves of the one the question filters. */
  level: 'category' | 'leaf_category'
  /** The top category that is looked into, with its share of the reports of all categories. */
  parent: (Labelled & { count: number; of: number }) | null
  /** The same days a year before; null when the period is open or longer than a year. */
  compared_with: Period | null
  totals: CategoryTotals
  /** Every category with a report in either period, the largest first, what is missing last. */
  rows: CategoryRow[]
  /** Categories by kab/kota; null when the question is about one region. */
  grid: CategoryGrid | null
  /** QUALITY_KPIS: what the mix cannot say. */
  missing: Figure[]
}

const QUALITY_KPIS = ['uncategorised_share', 'unmapped_category_share', 'unclassified_share']

/** Reports by category. A question that filters exactly one category is about its leaves. */
export async function runCategories(
  { edition }: ReportContext,
  question: Question,
): Promise<CategoriesReport> {
  const scope = await buildScope(edition, withoutSense(question))
  const level = question.where.category?.length === 1 ? 'leaf_category' : 'category'
  const before = scope.question.from && scope.period ? yearBefore(scope.period) : null
  const [changes, grid, missing] = await Promise.all([
    askChanges(edition, question, { dimension: level, before }),
    oneRegion(question) ? null : askCategoryGrid(edition, question, level),
    askOneRow(edition, QUALITY_KPIS, question),
  ])
  return {
    id: 'categories',
    scope,
    kpis: cardsOf(QUALITY_KPIS),
    level,
    parent: await parentOf(edition, question, changes.totals.now),
    compared_with: before,
    ...changes,
    grid,
    missing: QUALITY_KPIS.map((kpi) => figureIn(missing, kpi)),
  }
}

const oneRegion = ({ where }: Question) => where.region?.length === 1

async function parentOf(
  edition: Edition,
  question: Question,
  count: number,
): Promise<CategoriesReport['parent']> {
  const [key, ...more] = question.where.category ?? []
  if (!key || more.length > 0) return null
  const where = withoutFilter(question, 'category')
  const [catalog, whole] = await Promise.all([
    readCatalog(edition),
    askOneRow(edition, ['volume'], { ...question, where }),
  ])
  return { ...labelled(catalog, 'category', key), count, of: figureIn(whole, 'volume').value ?? 0 }
}

function withoutFilter({ where }: Question, dimension: Dimension): Question['where'] {
  const { [dimension]: _, ...others } = where
  return others
}
