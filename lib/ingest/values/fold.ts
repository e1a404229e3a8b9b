/** What two spellings have in common: letters and digits in lower case; no spaces (nbsp neither), no punctuation. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** One line with single spaces: nbsp and other spaces become a space, the ends are trimmed. */
export function tidy(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}
