import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { EditionManifest } from '#lib/warehouse/schema'

/** `terbit: 2025-03-31-0f3a… (6.012 laporan dari 16 muatan, data per 31 Maret 2025)` */
export function publishedLine({ id, counts, cutoff }: EditionManifest, lang: Lang): string {
  const t = translate(lang)
  const { count, date } = format(lang)
  const said = { reports: count(counts.reports), loads: count(counts.loads), date: date(cutoff) }
  return t('cli.published', { edition: t('cli.edition', { id, ...said }) })
}
