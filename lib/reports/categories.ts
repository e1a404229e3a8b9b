import { readCatalog } from '#lib/kpi/catalog'
import type { Period } from '#lib/kpi/dates'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { withoutSense } from '#lib/kpi/sense'
import { buildScope, labelled } from '#lib/reports/build-scope'
import { askChanges, type CategoryRow, type CategoryTotals } from '#lib/reports/category-changes'
import { askCategoryGrid, type CategoryGrid } from '#lib/reports/category-grid'
import type { ReportContext } from '#lib/reports/context'
import { readSpoken } from '#lib/reports/coverage'
import { dataNotes } from '#lib/reports/data-notes'
import type { Figure, KpiCards } from '#lib/reports/figure'
import { askOneRow, cardsOf, figureIn } from '#lib/reports/figures'
import { NOTE_KPIS } from '#lib/reports/headline'
import { knownYearBefore } from '#lib/reports/known-period'
import type { DataNote } from '#lib/reports/notes'
import type { Labelled, Scope } from '#lib/reports/scope'
import { askYears, type YearRow } from '#lib/reports/years'

/** What people report about, where, and what has changed beyond chance. */
export interface CategoriesReport {
  id: 'categories'
  scope: Scope
  kpis: KpiCards
  /** Top categories, or the leaves of the one the question filters. */
  level: 'category' | 'leaf_category'
  /** The category or subcategory that is looked into, with its share of the reports of all categories. */
  parent: (Labelled & { count: number; of: number }) | null
  /** The same days a year before; null when the period is open or longer than a year, or no export speaks of them. */
  compared_with: Period | null
  totals: CategoryTotals
  /** Every category with a report in either period, the largest first, what is missing last. */
  rows: CategoryRow[]
  /** Categories by kab/kota; null when the question is about one region. */
  grid: CategoryGrid | null
  /** QUALITY_KPIS: what the mix cannot say. */
  missing: Figure[]
  /** The same filters year by year. */
  years: YearRow[]
  notes: DataNote[]
}

const QUALITY_KPIS = ['uncategorised_share', 'unmapped_category_share', 'unclassified_share']

/** Reports by category. A question that filters exactly one category is about its leaves. */
export async function runCategories(
  { edition }: ReportContext,
  question: Question,
): Promise<CategoriesReport> {
  const scope = await buildScope(edition, withoutSense(question))
  const level = question.where.category?.length === 1 ? 'leaf_category' : 'category'
  const before = await heldAgainst(edition, scope)
  const [changes, grid, row, years] = await Promise.all([
    askChanges(edition, question, { dimension: level, before }),
    oneRegion(question) ? null : askCategoryGrid(edition, question, level),
    askOneRow(edition, [...QUALITY_KPIS, ...NOTE_KPIS, 'within_5_workdays'], question),
    askYears(edition, withoutSense(question)),
  ])
  return {
    id: 'categories',
    scope,
    kpis: cardsOf([...QUALITY_KPIS, 'completion_rate_mature']),
    level,
    parent: await parentOf(edition, question, changes.totals.now),
    compared_with: before,
    ...changes,
    grid,
    missing: QUALITY_KPIS.map((kpi) => figureIn(row, kpi)),
    years,
    notes: await dataNotes(edition, row),
  }
}

/** The same days a year before, where an export speaks of them. */
async function heldAgainst(edition: Edition, scope: Scope): Promise<Period | null> {
  const before = knownYearBefore(scope)
  return before && (await readSpoken(edition, scope.question))(before) ? before : null
}

const oneRegion = ({ where }: Question) => where.region?.length === 1

/** The category that is looked into: the subcategory where one is chosen. */
async function parentOf(
  edition: Edition,
  question: Question,
  count: number,
): Promise<CategoriesReport['parent']> {
  const level = (['leaf_category', 'category'] as const).find((one) => question.where[one]?.length === 1)
  const key = level && question.where[level]?.[0]
  if (!key) return null
  const { category: _, leaf_category: __, ...where } = question.where
  const [catalog, whole] = await Promise.all([
    readCatalog(edition),
    askOneRow(edition, ['volume'], { ...question, where }),
  ])
  return { ...labelled(catalog, level, key), count, of: figureIn(whole, 'volume').value ?? 0 }
}
