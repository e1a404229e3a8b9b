import type { Reason } from '#lib/reference/tables'
import { fold } from './fold'

/** Key of the first known reason whose words stand in the text, else `other`: the text itself is never kept. */
export function createReasonReader(reasons: readonly Reason[]): (raw: string) => string {
  const known = reasons.map(({ key, contains }) => ({ key, words: fold(contains) }))
  return (raw) => {
    const text = fold(raw)
    return known.find(({ words }) => words !== '' && text.includes(words))?.key ?? 'other'
  }
}
