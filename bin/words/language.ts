import type { Lang } from '#lib/i18n/lang'
import { inIndonesian } from './indonesian'
import { nameOf } from './names'
import { say } from './phrase'
import { WARNINGS } from './warnings'

/** A sentence of ours in the reader's language: they are English as they stand, but for the names in a warning. */
export const inWords = (text: string, lang: Lang): string =>
  lang === 'id' ? inIndonesian(text) : inEnglish(text)

/** A sentence about an export with its reasons and columns by name: `rows rejected: not a tracking number: 4`. */
export function inEnglish(text: string): string {
  if (say(WARNINGS, text) === null) return text
  return text
    .replace(/^rows rejected as /, 'rows rejected, ')
    .replace(/\b[a-z]+(?:_[a-z0-9]+)+\b/g, (word) => nameOf(word, 'en'))
}
