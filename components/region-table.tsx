import { figureCell, regionHref, shortName } from '#components/region-cells'
import { SortableTable } from '#components/sortable-table'
import type { Column, DataRow } from '#components/table-cell'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { RegionRow } from '#lib/reports/region-row'

interface Props {
  caption: string
  rows: RegionRow[]
  kpis: KpiCards
  /** KPI ids, one column each. */
  shown: readonly string[]
  lang: Lang
  /** Carried along to a region's page. */
  query?: string
  trend?: boolean
}

/** Every region in one sortable table; order by name says nothing about quality. */
export function RegionTable({ caption, rows, kpis, shown, lang, query, trend = false }: Props) {
  const t = translate(lang)
  return (
    <SortableTable
      caption={caption}
      columns={columns({ kpis, shown, lang, trend })}
      rows={rows.map((row) => tableRow(row, { kpis, shown, lang, trend, query }))}
      sortBy={t('figures.sortBy', { column: '{column}' })}
      warning={t('figures.sortWarning')}
      lang={lang}
    />
  )
}

type Layout = Pick<Props, 'kpis' | 'shown' | 'lang' | 'query'> & { trend: boolean }

function columns({ kpis, shown, lang, trend }: Layout): Column[] {
  const t = translate(lang)
  const figures = shown.map((id) => ({
    id,
    label: kpis[id]?.label[lang] ?? id,
    numeric: true,
    rate: kpis[id]?.unit === 'fraction',
  }))
  const sparkline = { id: 'trend', label: t('figures.trend'), fixed: true }
  return [{ id: 'region', label: t('figures.region') }, ...figures, ...(trend ? [sparkline] : [])]
}

function tableRow(row: RegionRow, { kpis, shown, lang, trend, query }: Layout): DataRow {
  const name = shortName(row, lang)
  const href = regionHref(row, lang, query)
  return {
    key: row.code,
    cells: [
      { text: name, sort: row.code, ...(href && { href }) },
      ...shown.map((id) => figureCell(row.figures[id], kpis[id], lang)),
      ...(trend ? [{ text: '', sparkline: row.sparkline }] : []),
    ],
  }
}
