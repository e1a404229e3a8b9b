import { format } from '#lib/i18n/format'
import type { EditionManifest } from '#lib/warehouse/schema'

/** `2025-03-31-0f3a… (6.012 laporan dari 16 muatan, data per 31 Maret 2025)` */
export function editionLine({ id, counts, cutoff }: EditionManifest): string {
  const { count, date } = format('id')
  return `${id} (${count(counts.reports)} laporan dari ${count(counts.loads)} muatan, data per ${date(cutoff)})`
}
