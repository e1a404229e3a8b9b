/** Values are clipped here: nothing that is not free text is longer. */
export const VALUE_CHARACTERS = 200

const CONTROLS = /[\p{Cc}\u2028\u2029]/gu
/** Zero-width spaces, joiners, direction marks, soft hyphens: what is copied from web pages brings them along. */
const UNSEEN = /\p{Cf}/gu

/** Unseen characters out, controls to spaces, trimmed, at most 200 characters (code points). */
export function cleanText(text: string): string {
  const clean = text.replace(UNSEEN, '').replace(CONTROLS, ' ').trim()
  if (clean.length <= VALUE_CHARACTERS) return clean
  const roomy = clean.slice(0, 2 * VALUE_CHARACTERS)
  return Array.from(roomy).slice(0, VALUE_CHARACTERS).join('').trim()
}
