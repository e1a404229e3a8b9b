import { Notice } from '#components/notice'
import { shortName } from '#components/region-cells'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { RegionRows } from '#lib/reports/region-row'

/** Regions without a report are named, with the caution that silence is no praise; so are those of which nothing is known. */
export function SilentNotice({ rows, lang }: { rows: RegionRows; lang: Lang }) {
  const t = translate(lang)
  const names = (codes: string[]) =>
    rows.regions
      .filter((row) => codes.includes(row.code))
      .map((row) => shortName(row, lang))
      .join(', ')
  const unknown = { n: String(rows.not_loaded.length), names: names(rows.not_loaded) }
  return (
    <>
      {rows.silent.length > 0 && <Notice>{t('figures.silent', { names: names(rows.silent) })}</Notice>}
      {rows.not_loaded.length > 0 && <Notice level="warning">{t('figures.notLoadedNote', unknown)}</Notice>}
    </>
  )
}

/** Said right below the headline: figures of a few regions are not those of a province. */
export function PartNotice({ rows, lang }: { rows: RegionRows; lang: Lang }) {
  const { regions, not_loaded } = rows
  if (not_loaded.length === 0) return null
  const said = { n: String(regions.length - not_loaded.length), all: String(regions.length) }
  return <Notice level="warning">{translate(lang)('figures.partOnly', said)}</Notice>
}
