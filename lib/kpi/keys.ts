import { FACT_KEYS } from '#lib/warehouse/schema'

/** Columns whose every value definitions may name. */
const NAMED = ['bucket', 'closed_by'] as const

const COMPARISON = new RegExp(
  `\\b(${NAMED.join('|')})( = | <> | IS DISTINCT FROM | IN \\()('\\w+'(?:, '\\w+')*)`,
  'g',
)

/** Columns of which an edition knows the values that occur in it. */
const OCCURRING = ['region', 'region_by', 'category', 'classification'] as const

const EQUALITY = new RegExp(`\\b(${OCCURRING.join('|')}) = ('[\\w-]+')`, 'g')

/**
 * Definitions compare keys with text, and DuckDB then writes the key of every row out as text: four times the work. So
 * the texts become keys, as numbers to compare with. A key that does not occur equals nothing.
 */
export const withKeys = (sql: string): string =>
  sql
    .replace(
      COMPARISON,
      (_, column: (typeof NAMED)[number], operator: string, texts: string) =>
        column + operator + texts.replace(/'\w+'/g, `$&::${FACT_KEYS[column]}`),
    )
    .replace(
      EQUALITY,
      (_, column: (typeof OCCURRING)[number], text: string) =>
        `${column} = TRY_CAST(${text} AS ${FACT_KEYS[column]})`,
    )

/** A bound value of that column of `facts`; a text that is no key of the edition equals nothing. */
export function asKey(column: string): string {
  const type = Object.entries(FACT_KEYS).find(([name]) => name === column)?.[1]
  return type ? `TRY_CAST(? AS ${type})` : '?'
}
