import { fold } from './fold'

export interface Visibility {
  value: 'public' | 'anonymous' | 'confidential' | 'anonymous_confidential'
  /** false: a word nobody knows was read as the most protected choice. */
  known: boolean
}

const ANONYMOUS = new Set(['anonim', 'anonymous'])
const CONFIDENTIAL = new Set(['rahasia', 'confidential'])
const PUBLIC = new Set(['publik', 'public', 'terbuka'])

/** `Tipe Laporan`: a set separated by `|`; empty is public. In doubt a report is protected, never exposed. */
export function readVisibility(raw: string): Visibility {
  const words = raw.split('|').map(fold).filter(Boolean)
  const known = words.every((word) => ANONYMOUS.has(word) || CONFIDENTIAL.has(word) || PUBLIC.has(word))
  if (!known) return { value: 'anonymous_confidential', known }
  const anonymous = words.some((word) => ANONYMOUS.has(word))
  const confidential = words.some((word) => CONFIDENTIAL.has(word))
  if (anonymous && confidential) return { value: 'anonymous_confidential', known }
  return { value: anonymous ? 'anonymous' : confidential ? 'confidential' : 'public', known }
}
