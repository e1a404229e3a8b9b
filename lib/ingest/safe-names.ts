import { COLUMN_WORDS } from '#lib/ingest/column-words'
import { GIVEN_NAMES } from '#lib/ingest/given-names'
import { INSTITUTION_WORDS } from '#lib/ingest/institutions'
import { tidy } from '#lib/ingest/values/fold'
import type { Reference } from '#lib/reference/tables'

/** Stands for a word that may be anything, a person's name too. */
export const HIDDEN = '…'

/**
 * Column headers and names of files are typed by anybody: of them only words of known vocabularies may be stored or shown
 * (docs/decisions/073-names-of-columns-and-files.md).
 */
export interface SafeNames {
  /** The header as it stands when all its words are known; else its place and what is known of it: `#14 Catatan …`. */
  header(raw: string, place: number): string
  isSafe(raw: string): boolean
  /** The name of a file: `laporan_… 2024.xlsx`. */
  file(name: string): string
}

const LONGEST_HEADER = 60

export function createSafeNames(reference: Reference): SafeNames {
  const mask = createMask(reference)
  const isSafe = (raw: string) => {
    const text = tidy(raw)
    return text.length <= LONGEST_HEADER && mask(text) === text
  }
  return {
    isSafe,
    file: mask,
    header: (raw, place) => {
      if (isSafe(raw)) return tidy(raw)
      return `#${place} ${mask(tidy(raw).slice(0, LONGEST_HEADER))}`
    },
  }
}

/** A word, a number, or a sign that no name of a column or file needs. */
const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{N}+|[^\p{L}\p{N} ._()/&,%-]/gu

function createMask(reference: Reference): (text: string) => string {
  const isWord = wordsOf(reference)
  const regions = regionsOf(reference)
  return (text) => {
    const tokens = [...text.matchAll(TOKEN)].map(([word]) => word)
    const placed = inRegions(tokens, regions)
    const isLong = tokens.filter(isNumeral).length > MOST_NUMBERS
    let at = 0
    const masked = text.replace(TOKEN, (token) => {
      const isKnown = isNumeral(token) ? !isLong && isNumber(token) : isWord(token)
      return placed.has(at++) || isKnown ? token : HIDDEN
    })
    return masked.replace(/…{2,}/g, HIDDEN)
  }
}

const isNumeral = (token: string) => /^\p{N}/u.test(token)

/** Two dates have six; an identity number in pairs has more. */
const MOST_NUMBERS = 6

/** One or two digits, a year, or a date in one piece; anything else could be a part of somebody's number. */
const isNumber = (digits: string) =>
  /^(\d{1,2}|(19|20)\d\d((0[1-9]|1[0-2])((0[1-9]|[12]\d|3[01])(\d{4}|\d{6})?)?)?)$/.test(digits)

function wordsOf({ categoryTree, channels, statuses }: Reference): (token: string) => boolean {
  const official = [
    ...categoryTree.flatMap(({ top, category }) => [top, category]),
    ...[...channels, ...statuses].map(({ raw }) => raw),
  ]
  const known = new Set([...COLUMN_WORDS, ...INSTITUTION_WORDS])
  for (const word of official.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []))
    if (!GIVEN_NAMES.has(word)) known.add(word)
  const isKnown = (word: string) => /^\p{L}$/u.test(word) || known.has(word.toLowerCase())
  return (token) => isKnown(token) || (token.match(CAMEL)?.every(isKnown) ?? false)
}

/** The words of `TanggalLaporanMasuk`. */
const CAMEL = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu

/** Names of regions and usual short forms of them, word by word; one that people bear as well is none. */
function regionsOf({ regions, agencyAliases }: Reference): Set<string> {
  const names = [...regions.map(({ short_name }) => short_name), ...agencyAliases.map(({ alias }) => alias)]
  const plain = names.map((name) => (name.toLowerCase().match(/\p{L}+/gu) ?? []).join(' '))
  return new Set(plain.filter((name) => !GIVEN_NAMES.has(name)))
}

const LONGEST_REGION = 6

/** Places of the tokens that together name a region. */
function inRegions(tokens: readonly string[], regions: ReadonlySet<string>): Set<number> {
  const placed = new Set<number>()
  tokens.forEach((_, from) => {
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_REGION); to++)
      if (regions.has(tokens.slice(from, to).join(' ').toLowerCase()))
        for (let i = from; i < to; i++) placed.add(i)
  })
  return placed
}
