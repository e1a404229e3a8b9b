import { fold } from '#lib/ingest/values/fold'

export type Visibility = 'public' | 'anonymous' | 'confidential' | 'anonymous_confidential'

const ANONYMOUS = new Set(['anonim', 'anonymous'])
const CONFIDENTIAL = new Set(['rahasia', 'confidential'])
const PUBLIC = new Set(['publik', 'public', 'terbuka'])

/** `Tipe Laporan`: a set separated by `|`; empty is public. null for a word nobody knows: protect it, never expose. */
export function readVisibility(raw: string): Visibility | null {
  const words = raw.split('|').map(fold).filter(Boolean)
  const has = (set: Set<string>) => words.some((word) => set.has(word))
  if (!words.every((word) => ANONYMOUS.has(word) || CONFIDENTIAL.has(word) || PUBLIC.has(word))) return null
  if (has(ANONYMOUS)) return has(CONFIDENTIAL) ? 'anonymous_confidential' : 'anonymous'
  return has(CONFIDENTIAL) ? 'confidential' : 'public'
}
