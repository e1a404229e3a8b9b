import { Notice } from '#components/notice'
import { shortName } from '#components/region-cells'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { RegionRows } from '#lib/reports/region-row'

/** Regions without a report are named, with the caution that silence is no praise. */
export function SilentNotice({ rows, lang }: { rows: RegionRows; lang: Lang }) {
  const silent = rows.regions.filter((row) => rows.silent.includes(row.code))
  if (silent.length === 0) return null
  const names = silent.map((row) => shortName(row, lang)).join(', ')
  return <Notice>{translate(lang)('figures.silent', { names })}</Notice>
}
