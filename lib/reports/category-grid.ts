import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { labelled } from '#lib/reports/build-scope'
import { isMissing } from '#lib/reports/category-changes'
import { askFigures } from '#lib/reports/figures'
import type { Labelled } from '#lib/reports/scope'
import { FEWEST } from '#lib/stats/fewest'

export interface GridRow extends Labelled {
  /** All its reports, those of unlisted categories too. */
  total: number
  /** Reports by category, aligned with the columns. */
  counts: number[]
}

/** Reports of each kab/kota of which something is loaded, by category; regions in order of their codes, what is none is left out. */
export interface CategoryGrid {
  /** The ten categories with most reports among the kab/kota, largest first, then what is missing. */
  columns: Labelled[]
  rows: GridRow[]
}

const NAMED = 10

/** How far the category reported most leads in the regions too, among those with reports enough to say. */
export interface Lead {
  column: Labelled
  /** Regions where no other category, listed or not, has more reports. */
  regions: number
  of: number
}

/** null where no region has enough reports, or none of the categories has a name. */
export function leadOf({ columns, rows }: CategoryGrid): Lead | null {
  const [column] = columns
  const enough = rows.filter(({ total }) => total >= FEWEST)
  if (!column || isMissing(column.key) || enough.length === 0) return null
  const leads = ({ total, counts }: GridRow) => {
    const named = counts.filter((_, i) => !isMissing(columns[i]?.key ?? ''))
    const unlisted = total - counts.reduce((sum, n) => sum + n, 0)
    return (counts[0] ?? 0) >= Math.max(unlisted, ...named)
  }
  return { column, regions: enough.filter(leads).length, of: enough.length }
}

/** Counts by region and category. */
export async function askCategoryGrid(
  edition: Edition,
  question: Question,
  dimension: 'category' | 'leaf_category',
): Promise<CategoryGrid> {
  const catalog = await readCatalog(edition)
  const grid = await askFigures(edition, ['volume'], { ...question, by: ['region', dimension] })
  const count = (region: string, key: string) => grid.get(`${region}|${key}`)?.volume?.value ?? 0
  const regions = catalog.home.filter(
    (code) => catalog.isLoaded(code) && (question.where.region?.includes(code) ?? true),
  )
  const keys = [...new Set([...grid.keys()].map((key) => key.split('|')[1] ?? ''))]
  const total = (key: string) => regions.reduce((sum, region) => sum + count(region, key), 0)
  const some = keys.filter((key) => total(key) > 0).sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1))
  const named = some.filter((key) => !isMissing(key)).slice(0, NAMED)
  const columns = [...named, ...some.filter(isMissing)]
  return {
    columns: columns.map((key) => labelled(catalog, dimension, key)),
    rows: regions.map((region) => ({
      ...labelled(catalog, 'region', region),
      total: keys.reduce((sum, key) => sum + count(region, key), 0),
      counts: columns.map((key) => count(region, key)),
    })),
  }
}
