import type { Cell } from '#components/table-cell'
import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Text } from '#lib/kpi/text'
import type { Figure, KpiCard, KpiCards } from '#lib/reports/figure'
import type { RegionRow, RegionRows } from '#lib/reports/region-row'

/** Where a region's own page is; null for what has none. */
export function regionHref(
  row: Pick<RegionRow, 'code' | 'kind'>,
  lang: Lang,
  query = '',
): string | undefined {
  if (row.kind !== 'region' && row.kind !== 'province_government') return undefined
  return `/${lang}/dasbor/kabupaten/${row.code}${query && `?${query}`}`
}

/** `Kabupaten Tapin`, `Tapin Regency`. */
export function regionName(row: Pick<RegionRow, 'name' | 'label_en'>, lang: Lang): string {
  return lang === 'en' ? row.label_en : row.name
}

/** The kab/kota whose exports are loaded: only of them can anything be said. */
export const loadedRegions = ({ regions, not_loaded }: RegionRows): RegionRow[] =>
  regions.filter((row) => !not_loaded.includes(row.code))

/** `Kab. Tapin`, `Kota Banjarbaru`, `Pemprov Kalimantan Selatan`; `Tapin Regency`: as tables and charts name them. */
export function shortName(row: RegionRow, lang: Lang): string {
  if (row.kind === 'province_government')
    return translate(lang)('words.provinceGovernment', { province: row.short_name })
  return tableName({ id: row.name, en: row.label_en }, lang)
}

const LONG_KINDS = /^(Kabupaten|Pemerintah Provinsi) (.+)$/

/** The short name where nothing but the whole one is at hand. */
export function tableName(label: Text, lang: Lang): string {
  const [, kind, name] = LONG_KINDS.exec(label.id) ?? []
  const t = translate(lang)
  if (!kind || !name) return label[lang]
  return kind === 'Kabupaten'
    ? t('words.regency', { name })
    : t('words.provinceGovernment', { province: name })
}

/** A month no export speaks of: not known, which is not zero. */
export const unknownMonth = (lang: Lang): Cell => ({
  text: '–',
  note: translate(lang)('figures.notLoaded'),
  faint: true,
})

/** A figure of a row as a table cell; below a volume what it is without entry bursts, where it has some. */
export function rowCell(row: RegionRow, id: string, { kpis, lang }: { kpis: KpiCards; lang: Lang }): Cell {
  const cell = figureCell(row.figures[id], kpis[id], lang)
  const [all, without] = [row.figures.volume?.value, row.figures.volume_without_bursts?.value]
  if (id !== 'volume' || all == null || without == null || without === all) return cell
  return { ...cell, note: translate(lang)('figures.withoutBursts', { n: format(lang).count(without) }) }
}

/** A figure as a table cell: number, interval or parts below it, the verdict's sign before it. */
export function figureCell(figure: Figure | undefined, card: KpiCard | undefined, lang: Lang): Cell {
  if (!figure || !card) return { text: '' }
  const t = translate(lang)
  const words = figureWords(figure, card.unit, format(lang))
  const verdict = figure.target?.verdict
  return {
    text: words.text,
    note: words.interval,
    caution: words.kind === 'value' && words.thin ? t('figures.thin') : null,
    sort: words.kind === 'counted' ? null : figure.value,
    faint: words.kind === 'blank' || words.thin,
    whole: words.kind === 'counted',
    verdict:
      words.kind !== 'blank' && verdict && verdict !== 'unverified'
        ? { kind: verdict, text: t(`words.verdict.${verdict}`) }
        : null,
  }
}
