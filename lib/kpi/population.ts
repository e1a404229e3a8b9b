import type { Catalog } from '#lib/kpi/catalog'
import type { Question } from '#lib/kpi/question'

/**
 * People of the scope of an answer: of the key's region in a split by region, else of the filtered regions together, else
 * of the province. null where a region has none (`unmapped`).
 */
export function populationFor(catalog: Catalog, question: Question, keys: readonly string[]): number | null {
  const at = question.by.indexOf('region')
  if (at >= 0) return populationOfRegion(catalog, keys[at])
  const filtered = question.where.region ?? []
  if (filtered.length === 0 || filtered.includes(catalog.province))
    return filtered.includes('unmapped') ? null : populationOfRegion(catalog, catalog.province)
  const people = filtered.map((code) => populationOfRegion(catalog, code))
  return people.reduce((sum, n) => (sum === null || n === null ? null : sum + n), 0)
}

const populationOfRegion = (catalog: Catalog, code: string | undefined): number | null =>
  catalog.regions.get(code ?? '')?.population ?? null
