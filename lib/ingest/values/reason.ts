import { fold } from '#lib/ingest/values/fold'
import type { Reason } from '#lib/reference/tables'

/** Key of the first known reason whose words stand in the text, or null: the text itself is never kept. */
export function createReasonReader(reasons: readonly Reason[]): (raw: string) => string | null {
  const known = reasons.map(({ key, contains }) => ({ key, words: fold(contains) }))
  return (raw) => {
    const text = fold(raw)
    return known.find(({ words }) => words !== '' && text.includes(words))?.key ?? null
  }
}
