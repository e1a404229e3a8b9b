import { join, parse } from 'node:path'
import { namesSomebody } from '#lib/ingest/given-names'
import { INSTITUTION_WORDS, PROSE_WORDS, SPOKEN_WORDS } from '#lib/ingest/institutions'
import { MASKED } from '#lib/ingest/load'
import { fold, tidy } from '#lib/ingest/values/fold'
import type { Reference, Region } from '#lib/reference/tables'

export interface SpellingRule {
  /** The spelling as it may be stored, or null. */
  keep(raw: string): string | null
  /** Whether a reference table has it. */
  isKnown(raw: string): boolean
  /** A column of few words, each of them in a reference table: others are worth a note. */
  isWord: boolean
}

/** Decides which raw spellings may be stored. Whatever might be a person's name or text is not. */
export interface Spellings {
  /** Known, or at most 60 letters and spaces and nobody's name. */
  status: SpellingRule
  /** As for a status; a suffix ` - slug` stays when it names an institution. */
  channel: SpellingRule
  /** Known ones only. */
  classification: SpellingRule
  /** Institutions and regions only. */
  agency: SpellingRule
  /** Names of regions only. */
  region: SpellingRule
  category: { isKnownName(raw: string): boolean; isKnownId(id: string): boolean }
}

export function createSpellings(reference: Reference): Spellings {
  const regions = inTable([
    ...reference.regions.flatMap(regionNames),
    ...reference.agencyAliases.map(({ alias }) => alias),
  ])
  const status = wordRule(reference.statuses)
  const agency = (raw: string) => (regions(raw) || isInstitution(tidy(raw)) ? tidy(raw) : null)
  const ids = new Set(reference.categoryIds.map(({ id }) => id))
  return {
    status,
    channel: channelRule(wordRule(reference.channels), agency),
    classification: onlyKnown(inTable(reference.classifications.map(({ raw }) => raw))),
    agency: { keep: agency, isKnown: regions, isWord: false },
    region: onlyKnown(regions),
    category: { isKnownName: inTable(categoryNames(reference)), isKnownId: (id) => ids.has(id) },
  }
}

function inTable(names: string[]): (raw: string) => boolean {
  const known = new Set(names.map(fold).filter(Boolean))
  return (raw) => known.has(fold(raw))
}

const onlyKnown = (isKnown: (raw: string) => boolean): SpellingRule => ({
  isKnown,
  isWord: true,
  keep: (raw) => (isKnown(raw) ? tidy(raw) : null),
})

/** A ruling on unknown words: a shifted row would otherwise smuggle text in. */
function wordRule(rows: readonly { raw: string }[]): SpellingRule {
  const isKnown = inTable(rows.map(({ raw }) => raw))
  return {
    isKnown,
    isWord: true,
    keep: (raw) => (isKnown(raw) || isPlausibleWord(tidy(raw)) ? tidy(raw) : null),
  }
}

const isPlausibleWord = (text: string) => /^[\p{L} ]{1,60}$/u.test(text) && isNobodys(text)

const isNobodys = (text: string) =>
  !namesSomebody(text) && !wordsIn(text).some((word) => SPOKEN_WORDS.has(word))

const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? []

const categoryNames = ({ categoryTree, categoryIds }: Reference) => [
  ...categoryTree.flatMap(({ top, category }) => [top, category]),
  ...categoryIds.map(({ category }) => category),
]

function regionNames({ name, short_name, type }: Region): string[] {
  const forms = { Provinsi: ['Provinsi', 'Prov'], Kabupaten: ['Kabupaten', 'Kab'], Kota: ['Kota'] }[type]
  const plain = short_name.replace(/^Administrasi /, '')
  const titles = plain === short_name ? [''] : ['Administrasi ', 'Adm ', '']
  const shorts = titles.map((title) => title + plain)
  return [name, ...shorts, ...shorts.flatMap((short) => forms.map((form) => `${form} ${short}`))]
}

function channelRule(word: SpellingRule, keepAgency: (raw: string) => string | null): SpellingRule {
  return {
    isWord: true,
    isKnown: (raw) => word.isKnown(parts(raw).base),
    keep(raw) {
      const { base, suffix } = parts(raw)
      const kept = word.keep(base)
      if (kept === null || suffix === undefined) return kept
      return keepAgency(suffix.replaceAll('-', ' ')) === null ? kept : `${kept} - ${suffix}`
    },
  }
}

/** `Website - pemerintah-kabupaten-tapin` */
function parts(raw: string): { base: string; suffix?: string | undefined } {
  const [, base = tidy(raw), suffix] = /^(.*?)\s+-\s+(.*)$/.exec(tidy(raw)) ?? []
  return { base, suffix }
}

/** A category name that stands beside a numeric id: 1 to 80 letters, spaces and .,&()/-, and nobody's name or words. */
export const isPlausibleCategory = (raw: string) =>
  /^[\p{L} .,&()/-]{1,80}$/u.test(tidy(raw)) && isNobodys(raw)

/** In one piece, or in groups as people write telephone and identity numbers. */
const hasLongNumber = (text: string) =>
  /\p{N}{4}/u.test(text) || (text.match(/\p{N}/gu) ?? []).length > MOST_DIGITS

/** `SMPN 12 Banjarmasin`, `RT 03 RW 02`. */
const MOST_DIGITS = 6

/** Begins with an institution word, or is an acronym with its region; no prose, no long number, no person. */
function isInstitution(name: string): boolean {
  if (!/^[\p{L}\p{N} .,&()/'’–-]{2,120}$/u.test(name) || hasLongNumber(name)) return false
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  if (words.some((word) => PROSE_WORDS.has(word.toLowerCase()))) return false
  return !namesSomebody(name) && (beginsAsInstitution(words) || isAcronymOfRegion(words))
}

function beginsAsInstitution([first = '', second = '', third = '']: string[]): boolean {
  const legal = /^(pt|cv|persero)$/i
  const head = legal.test(first) ? [second, third] : [first]
  return head.some((word) => INSTITUTION_WORDS.has(word.toLowerCase().replace(/\d+$/, '')))
}

/** `DP2KBP3A kab. Bandung`, `BKPSDM Kota Banjarbaru`. */
const isAcronymOfRegion = ([first = '', second = '']: string[]) =>
  /^[A-Z][A-Z0-9]{2,}$/.test(first) && /^(kab|kabupaten|kota|prov|provinsi)$/i.test(second)

/** Letters become a, digits 9, anything odd ?, at most 20 characters. What a reject may show of its value. */
export function safeForm(value: string): string {
  return Array.from(value)
    .slice(0, 20)
    .join('')
    .replace(/\p{L}/gu, 'a')
    .replace(/\p{N}/gu, '9')
    .replace(/[^a9 -/:-@_]/gu, '?')
}

/**
 * Path of a file for whoever named it, on one line: anything like a NIK, a phone number or a mail address in the file's name
 * is masked; dates stay.
 */
export function shownPath(path: string): string {
  const { dir, base } = parse(path)
  return join(dir, shownFileName(base)).replace(/\p{C}/gu, '?')
}

/** The last part of it. */
export function shownFileName(name: string): string {
  const { name: stem, ext } = parse(name)
  const digits = (run: string) => (isCompactDate(run) ? run : '9'.repeat(run.length))
  const masked = stem
    .replace(/\S*@\S*/g, MASKED)
    .replace(MOBILE, '9999')
    .replace(/\d{9,}/g, digits)
  return (masked + ext).replace(/\p{C}/gu, '?')
}

/** A mobile number in groups; in one piece it is a long number anyway. */
const MOBILE = /(?:\+?62[ .-]?|\b0)8\d{1,3}[ .-]\d{3,4}[ .-]?\d{3,5}/g

const isCompactDate = (digits: string) =>
  /^(19|20)\d\d(0[1-9]|1[0-2])((0[1-9]|[12]\d|3[01])(\d{4}|\d{6})?)?$/.test(digits)
