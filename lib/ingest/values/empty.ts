const EMPTY_WORDS = new Set(['', '-', 'tidak diketahui', 'null', 'n/a'])

/** Words that stand for an empty cell (docs: method page, "kosong"); case and outer spaces do not matter. */
export function isEmptyWord(text: string): boolean {
  return EMPTY_WORDS.has(text.trim().toLowerCase())
}
