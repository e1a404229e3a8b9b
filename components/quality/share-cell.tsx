import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'

const FEWEST = 10

/** A count with its share of `of` below it; under ten no percentage. */
export function shareCell(count: number, of: number, lang: Lang) {
  const f = format(lang)
  const note = count > 0 && of >= FEWEST ? f.percent(count / of) : undefined
  return { text: f.count(count), faint: count === 0, ...(note && { note }) }
}
