import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { FEWEST } from '#lib/stats/fewest'

/** A count with its share of `of` below it; under ten no percentage. */
export function shareCell(count: number, of: number, lang: Lang) {
  const f = format(lang)
  const note = count > 0 && of >= FEWEST ? f.percent(count / of) : undefined
  return { text: f.count(count), faint: count === 0, ...(note && { note }) }
}
