/** Values are clipped here: nothing that is not free text is longer. */
export const VALUE_CHARACTERS = 200

const CONTROLS = /[\p{Cc}\u2028\u2029]/gu

/** Controls to spaces, trimmed, at most 200 characters (code points). */
export function cleanText(text: string): string {
  const clean = text.replace(CONTROLS, ' ').trim()
  if (clean.length <= VALUE_CHARACTERS) return clean
  const roomy = clean.slice(0, 2 * VALUE_CHARACTERS)
  return Array.from(roomy).slice(0, VALUE_CHARACTERS).join('').trim()
}
