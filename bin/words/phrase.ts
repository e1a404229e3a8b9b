/** A sentence of ours and the same in Indonesian: `$1` is what the pattern found. */
export type Phrase = readonly [pattern: RegExp, words: string | ((...found: string[]) => string)]

/** The sentence in Indonesian, or null when no phrase knows it. */
export function say(phrases: readonly Phrase[], sentence: string): string | null {
  for (const [pattern, words] of phrases) {
    const found = pattern.exec(sentence)
    if (!found) continue
    if (typeof words === 'string') return sentence.replace(pattern, words)
    return words(...found.slice(1).map((group) => group ?? ''))
  }
  return null
}
