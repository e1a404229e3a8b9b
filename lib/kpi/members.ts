import { UserError } from '#lib/errors'
import type { Catalog } from '#lib/kpi/catalog'
import { addDays, monthsOf, type Period, yearsOf } from '#lib/kpi/dates'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { DIMENSIONS, type Dimension, type Question } from '#lib/kpi/question'

type Span = { from: string; to: string } | null

/** What the question covers: its own ends, else those of the data. `span.to` is a day with data; null without any. */
export function periodOf(question: Question, span: Span): Period | null {
  const from = question.from ?? span?.from
  const to = question.to ?? (span && addDays(span.to, 1))
  return from && to && from < to ? { from, to } : null
}

/** Keys of a dimension that are answered even at zero, in order; null where only what occurs is. */
export function listedKeys(
  dimension: Dimension,
  question: Question,
  { catalog, span }: { catalog: Catalog; span: Span },
): string[] | null {
  const { listed } = DIMENSION_INFO[dimension]
  if (listed === null) return null
  if (listed === 'regions') return question.where.region ?? [...catalog.home, catalog.province]
  const period = periodOf(question, span)
  if (!period) return []
  return dimension === 'year' ? listedYears(period, question) : listedMonths(period, question)
}

function listedMonths(period: Period, { where }: Question): string[] {
  return monthsOf(period).filter(
    (month) => isAsked(where.month, month) && isAsked(where.year, month.slice(0, 4)),
  )
}

function listedYears(period: Period, { where }: Question): string[] {
  const months = where.month?.map((month) => month.slice(0, 4))
  return yearsOf(period).filter((year) => isAsked(where.year, year) && isAsked(months, year))
}

const isAsked = (keys: readonly string[] | undefined, key: string) => !keys || keys.includes(key)

/** Orders the keys of a dimension as the edition lists them; regions: kab/kota, provincial government, others, unmapped. */
export function compareKeys(catalog: Catalog, dimension: Dimension): (a: string, b: string) => number {
  const members = catalog.members.get(dimension)
  const rank =
    dimension === 'region'
      ? (key: string) => regionRank(catalog, key)
      : (key: string) => members?.get(key)?.ordinal ?? Number.MAX_SAFE_INTEGER
  return (a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
}

function regionRank({ regions, province }: Catalog, code: string): number {
  if (code === province) return 1
  const region = regions.get(code)
  if (!region) return 3
  return region.home ? 0 : 2
}

/** Filters must name what exists: a typing error must not look like zero reports. UserError `unknown_value`. */
export function checkWhere(catalog: Catalog, question: Question): void {
  for (const dimension of DIMENSIONS) {
    const unknown = (question.where[dimension] ?? []).filter((key) => !exists(catalog, dimension, key))
    if (unknown.length > 0)
      throw new UserError(
        'unknown_value',
        `where ${dimension} has no such value: ${unknown.join(', ')}`,
        hint(catalog, dimension),
      )
  }
}

function exists(catalog: Catalog, dimension: Dimension, key: string): boolean {
  if (DIMENSION_INFO[dimension].pattern && dimension !== 'region') return true
  if (dimension === 'region' && catalog.regions.has(key)) return true
  return catalog.members.get(dimension)?.has(key) ?? false
}

const SHOWN = 20

function hint(catalog: Catalog, dimension: Dimension): string {
  const keys = dimension === 'region' ? catalog.home : [...(catalog.members.get(dimension)?.keys() ?? [])]
  const more = keys.length > SHOWN ? `, and ${keys.length - SHOWN} more` : ''
  return `one of ${keys.slice(0, SHOWN).join(', ')}${more}`
}
