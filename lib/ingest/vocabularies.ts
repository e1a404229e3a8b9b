import { MASKED } from '#lib/ingest/load'
import { isPlausibleCategory, type SpellingRule, type Spellings } from '#lib/ingest/privacy'
import { type DateStyle, readDate } from '#lib/ingest/values/date'
import { tidy } from '#lib/ingest/values/fold'
import { readRating } from '#lib/ingest/values/rating'
import { createReasonReader } from '#lib/ingest/values/reason'
import { hasZoneWord, readTime } from '#lib/ingest/values/time'
import { readVisibility } from '#lib/ingest/values/visibility'
import type { Vocabulary } from '#lib/ingest/vocabulary'
import type { Reference } from '#lib/reference/tables'

const WORD = { value: 'WORD' } as const

/** What stands for a spelling that is not understood or may not be stored. */
export const FALLBACKS = {
  classification: 'unknown',
  category: MASKED,
  visibility: 'anonymous_confidential',
  channel: MASKED,
  parent_agency: MASKED,
  agency: MASKED,
  status: MASKED,
  reason: 'other',
} as const

/** Official vocabularies have a dozen words; the whole country some 40,000 units and 1,000 categories. */
const MOST_WORDS = 200
const MOST_CATEGORIES = 2_000
const MOST_AGENCIES = 50_000

/** Every column of a report but its tracking id and its dates. */
export function reportVocabularies(reference: Reference, spellings: Spellings): Vocabulary[] {
  return [
    receivedTime,
    masking('classification', spellings.classification, 0),
    categoryId(spellings),
    category(spellings),
    visibility,
    masking('channel', spellings.channel, MOST_WORDS),
    masking('parent_agency', spellings.agency, MOST_AGENCIES),
    masking('agency', spellings.agency, MOST_AGENCIES),
    statusVocabulary(spellings),
    reason(reference),
    droppingUnknown('province', spellings.region),
    droppingUnknown('regency', spellings.region),
    rating,
  ]
}

export const statusVocabulary = ({ status }: Spellings): Vocabulary => masking('status', status, MOST_WORDS)

/** `date`, and `seconds` where the cell also has a time. */
export function dateVocabulary(column: string, style: DateStyle): Vocabulary {
  return {
    column,
    outputs: { date: 'DATE', seconds: 'INTEGER' },
    timeless: style.wholeDays ?? false,
    read(raw) {
      const written = readDate(tidy(raw), style)
      const seconds = style.wholeDays && written?.seconds === 0 ? null : written?.seconds
      return (
        written && {
          values: [written.date, seconds ?? null],
          ...(written.zoned && { note: `zoned_${column}` }),
        }
      )
    },
    // A row without a received date is rejected: that says it already.
    ...(column !== 'received_date' && { unread: `unreadable_${column}` }),
  }
}

export const receivedTime: Vocabulary = {
  column: 'received_time',
  outputs: { seconds: 'INTEGER' },
  read(raw) {
    const seconds = readTime(raw)
    return seconds === null
      ? null
      : { values: [seconds], ...(hasZoneWord(raw) && { note: 'time_with_zone' }) }
  },
  unread: 'unreadable_received_time',
}

const visibility: Vocabulary = {
  column: 'visibility',
  outputs: WORD,
  read(raw) {
    const value = readVisibility(raw)
    return value && { values: [value] }
  },
  unread: 'unknown_visibility',
}

const rating: Vocabulary = {
  column: 'rating',
  outputs: { value: 'INTEGER' },
  read(raw) {
    const value = readRating(raw)
    return value === null ? null : { values: [value] }
  },
  unread: 'unreadable_rating',
}

function reason(reference: Reference): Vocabulary {
  const read = createReasonReader(reference.reasons)
  return {
    column: 'reason',
    outputs: WORD,
    read(raw) {
      const key = read(raw)
      return key === null ? null : { values: [key] }
    },
  }
}

/** A spelling that may not be stored leaves a mark, so that its row still counts as having one. */
function masking(column: keyof typeof FALLBACKS, rule: SpellingRule, mostGuesses: number): Vocabulary {
  return {
    column,
    outputs: WORD,
    mostGuesses,
    read(raw) {
      const kept = rule.keep(raw)
      if (kept === null) return null
      if (rule.isKnown(raw)) return { values: [kept] }
      return { values: [kept], guessed: true, ...(rule.isWord && { note: `unknown_${column}` }) }
    },
    unread: `masked_${column}`,
  }
}

function droppingUnknown(column: string, { keep }: SpellingRule): Vocabulary {
  return {
    column,
    outputs: WORD,
    read(raw) {
      const kept = keep(raw)
      return kept === null ? null : { values: [kept] }
    },
    unread: `unknown_${column}`,
  }
}

function categoryId({ category }: Spellings): Vocabulary {
  return {
    column: 'category_id',
    outputs: { value: 'WORD', known: 'BOOLEAN' },
    read(raw) {
      const [, id] = /^(\d{1,6})(?:[.,]0+)?$/.exec(tidy(raw)) ?? []
      return id === undefined ? null : { values: [id, category.isKnownId(id)] }
    },
    unread: 'unreadable_category_id',
  }
}

/** Whether a plausible name may stay depends on the id beside it: see the typing. */
function category({ category }: Spellings): Vocabulary {
  return {
    column: 'category',
    outputs: { value: 'WORD', known: 'BOOLEAN' },
    mostGuesses: MOST_CATEGORIES,
    read(raw) {
      const known = category.isKnownName(raw)
      return known || isPlausibleCategory(raw) ? { values: [tidy(raw), known], guessed: !known } : null
    },
  }
}
