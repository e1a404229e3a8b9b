import { type Catalog, type Member, readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { labelled } from '#lib/reports/build-scope'
import { countsBy, isMissing } from '#lib/reports/category-changes'
import type { Labelled } from '#lib/reports/scope'

/** Subcategories first: they are what is looked for. */
const LEVELS = ['leaf_category', 'category'] as const

export interface FoundCategory extends Labelled {
  level: (typeof LEVELS)[number]
  /** The top category of a subcategory. */
  parent: Labelled | null
  /** Reports in scope. */
  count: number
}

/** What a reader has looked for among the names of categories. */
export interface CategorySearch {
  text: string
  /** At most 20: those with reports first, then those with the words at the start of words, then the most reported. */
  found: FoundCategory[]
  /** How many there are in all. */
  of: number
}

const MOST = 20
const LONGEST = 80

/** Words as they are compared: no case, no accents, no punctuation. */
const plainWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Categories of both levels whose name holds every word of the text, anywhere in it (`izin` finds `perizinan`), with the reports
 * of the question; a category that the question filters does not narrow the search. null where nothing is looked for.
 */
export async function searchCategories(
  edition: Edition,
  question: Question,
  asked: string,
): Promise<CategorySearch | null> {
  const text = asked.trim().slice(0, LONGEST)
  const words = plainWords(text)
  if (text === '') return null
  const { category: _, leaf_category: __, ...where } = question.where
  const levels = await Promise.all(
    LEVELS.map(async (level) => {
      const [catalog, counts] = await Promise.all([
        readCatalog(edition),
        countsBy(edition, { ...question, where }, level),
      ])
      return matching(catalog, level, words).map((own) => ({ ...own, count: counts.get(own.key) ?? 0 }))
    }),
  )
  const found = levels.flat().sort(byFit)
  return { text, found: found.slice(0, MOST).map(({ fits: _, ...own }) => own), of: found.length }
}

function matching(catalog: Catalog, level: FoundCategory['level'], words: readonly string[]) {
  const members = words.length > 0 ? [...(catalog.members.get(level)?.values() ?? [])] : []
  return members.flatMap(({ key, label, parent }) => {
    const name = nameOf(label)
    if (isMissing(key) || !words.every((word) => name.includes(word))) return []
    const fits = words.every((word) => name.includes(` ${word}`))
    const above = level === 'leaf_category' && parent ? labelled(catalog, 'category', parent) : null
    return [{ key, label, level, parent: above, fits }]
  })
}

/** In both languages, each word after a blank. */
const nameOf = ({ id, en }: Member['label']) => ` ${[...plainWords(id), ...plainWords(en)].join(' ')}`

type Ranked = FoundCategory & { fits: boolean }

const byFit = (a: Ranked, b: Ranked) =>
  Number(b.count > 0) - Number(a.count > 0) ||
  Number(b.fits) - Number(a.fits) ||
  b.count - a.count ||
  (a.key < b.key ? -1 : 1)
