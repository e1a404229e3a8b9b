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
  /** No name holds every word: these hold one of them. */
  partly: boolean
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
 * Categories of both levels whose name holds every word of the text, anywhere in it (`izin` finds `perizinan`), or where none does,
 * one of them; with the reports of the question. A category that the question filters does not narrow the search. null where
 * nothing is looked for.
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
  const catalog = await readCatalog(edition)
  const named = LEVELS.flatMap((level) => matching(catalog, level, words))
  const whole = named.filter(({ holds }) => holds === words.length)
  const counts = await Promise.all(LEVELS.map((level) => countsBy(edition, { ...question, where }, level)))
  const found = (whole.length > 0 ? whole : named)
    .map((own) => ({ ...own, count: counts[LEVELS.indexOf(own.level)]?.get(own.key) ?? 0 }))
    .sort(byFit)
  return {
    text,
    found: found.slice(0, MOST).map(({ fits: _, holds: __, ...own }) => own),
    of: found.length,
    partly: whole.length === 0 && found.length > 0,
  }
}

/** Every category whose name holds a word, and how many it holds. */
function matching(catalog: Catalog, level: FoundCategory['level'], words: readonly string[]) {
  return [...(catalog.members.get(level)?.values() ?? [])].flatMap(({ key, label, parent }) => {
    const name = nameOf(label)
    const held = words.filter((word) => name.includes(word))
    if (isMissing(key) || held.length === 0) return []
    const fits = held.every((word) => name.includes(` ${word}`))
    const above = level === 'leaf_category' && parent ? labelled(catalog, 'category', parent) : null
    return [{ key, label, level, parent: above, fits, holds: held.length }]
  })
}

/** In both languages, each word after a blank. */
const nameOf = ({ id, en }: Member['label']) => ` ${[...plainWords(id), ...plainWords(en)].join(' ')}`

type Ranked = FoundCategory & { fits: boolean; holds: number }

const byFit = (a: Ranked, b: Ranked) =>
  b.holds - a.holds ||
  Number(b.count > 0) - Number(a.count > 0) ||
  Number(b.fits) - Number(a.fits) ||
  b.count - a.count ||
  (a.key < b.key ? -1 : 1)
