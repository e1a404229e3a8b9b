import {
  createSpellings,
  isPlausibleCategory,
  MASKED,
  type SpellingRule,
  type Spellings,
} from '#lib/ingest/privacy'
import { type DateStyle, readDate } from '#lib/ingest/values/date'
import { tidy } from '#lib/ingest/values/fold'
import { readRating } from '#lib/ingest/values/rating'
import { createReasonReader } from '#lib/ingest/values/reason'
import { hasZoneWord, readTime } from '#lib/ingest/values/time'
import { readVisibility } from '#lib/ingest/values/visibility'
import type { Vocabulary } from '#lib/ingest/vocabulary'
import type { Reference } from '#lib/reference/tables'

const WORD = { value: 'WORD' } as const

/** Every column of a report but its tracking id and its dates. */
export function reportVocabularies(reference: Reference): Vocabulary[] {
  const spellings = createSpellings(reference)
  return [
    receivedTime,
    masking('classification', spellings.classification, 'unknown'),
    categoryId(spellings),
    category(spellings),
    visibility,
    masking('channel', spellings.channel),
    masking('parent_agency', spellings.agency),
    masking('agency', spellings.agency),
    statusVocabulary(reference),
    reason(reference),
    droppingUnknown('province', spellings.region),
    droppingUnknown('regency', spellings.region),
    rating,
  ]
}

export const statusVocabulary = (reference: Reference): Vocabulary =>
  masking('status', createSpellings(reference).status)

/** `date`, and `seconds` where the cell also has a time. */
export function dateVocabulary(column: string, style: DateStyle): Vocabulary {
  return {
    column,
    outputs: { date: 'DATE', seconds: 'INTEGER' },
    read(raw) {
      const written = readDate(tidy(raw), style)
      return written && { values: [written.date, written.seconds] }
    },
    // A row without a received date is rejected: that says it already.
    ...(column !== 'received_date' && { unread: `unreadable_${column}` }),
  }
}

const receivedTime: Vocabulary = {
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
  spare: 'public',
  read(raw) {
    const { value, known } = readVisibility(raw)
    return { values: [value], ...(!known && { note: 'unknown_visibility', odd: true }) }
  },
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
  return { column: 'reason', outputs: WORD, read: (raw) => ({ values: [read(raw)] }) }
}

/** A spelling that may not be stored leaves a mark, so that its row still counts as having one. */
function masking(column: string, { keep, isKnown = () => true }: SpellingRule, mark = MASKED): Vocabulary {
  return {
    column,
    outputs: WORD,
    spare: MASKED,
    read(raw) {
      const kept = keep(raw)
      if (kept === null) return { values: [mark], note: `masked_${column}`, odd: true }
      return isKnown(raw) ? { values: [kept] } : { values: [kept], note: `unknown_${column}`, odd: true }
    },
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

/** Whether the name may stay depends on the id beside it: see `CATEGORY` in typing. */
function category({ category }: Spellings): Vocabulary {
  return {
    column: 'category',
    outputs: { value: 'WORD', known: 'BOOLEAN', plausible: 'BOOLEAN' },
    spare: MASKED,
    read(raw) {
      const [known, plausible] = [category.isKnownName(raw), isPlausibleCategory(raw)]
      return { values: [known || plausible ? tidy(raw) : MASKED, known, plausible] }
    },
  }
}
