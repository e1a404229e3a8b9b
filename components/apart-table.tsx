import { DataTable } from '#components/data-table'
import { regionHref, rowCell, shortName } from '#components/region-cells'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { RegionRow, RegionRows } from '#lib/reports/region-row'

interface Props {
  rows: RegionRows
  kpis: KpiCards
  shown: readonly string[]
  lang: Lang
  query?: string
}

/** The provincial government and whatever is no kabupaten/kota of the province: seen, and in no comparison. */
export function ApartTable({ rows, kpis, shown, lang, query }: Props) {
  const t = translate(lang)
  const apart = [rows.province_government, ...rows.other_provinces, rows.unmapped].filter(
    (row) => row !== null,
  )
  return (
    <DataTable
      caption={t('figures.apart')}
      columns={[
        { id: 'region', label: t('figures.apart') },
        ...shown.map((id) => ({ id, label: kpis[id]?.label[lang] ?? id, numeric: true })),
      ]}
      rows={apart.map((row) => ({
        key: row.code,
        cells: [nameCell(row, lang, query), ...shown.map((id) => rowCell(row, id, { kpis, lang }))],
      }))}
      empty={t('figures.noRows')}
    />
  )
}

const KINDS = {
  province_government: 'figures.provinceGovernment',
  other_province: 'figures.otherProvince',
  unmapped: 'figures.unmapped',
} as const

function nameCell(row: RegionRow, lang: Lang, query?: string) {
  const href = regionHref(row, lang, query)
  const note = row.kind === 'region' ? null : translate(lang)(KINDS[row.kind])
  return { text: shortName(row, lang), note, ...(href && { href }) }
}
