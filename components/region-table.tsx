import { regionHref, rowCell, shortName } from '#components/region-cells'
import { SortableTable } from '#components/still/tables'
import type { Cell, Column, DataRow } from '#components/table-cell'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { RegionRow } from '#lib/reports/region-row'

interface Props {
  caption: string
  rows: RegionRow[]
  /** Codes of rows whose exports are not loaded: they have no figures, not even zero. */
  notLoaded?: string[]
  kpis: KpiCards
  /** KPI ids, one column each. */
  shown: readonly string[]
  lang: Lang
  /** Carried along to a region's page. */
  query?: string
  trend?: boolean
}

/** Every region in one sortable table; order by name says nothing about quality. */
export function RegionTable({ caption, rows, notLoaded = [], trend = false, ...rest }: Props) {
  const { lang } = rest
  const layout = { ...rest, trend }
  const t = translate(lang)
  return (
    <SortableTable
      id="wilayah"
      query={rest.query}
      caption={caption}
      columns={columns(layout)}
      rows={rows.map((row) =>
        notLoaded.includes(row.code) ? unknownRow(row, layout) : tableRow(row, layout),
      )}
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

function nameCell(row: RegionRow, { lang, query }: Layout): Cell {
  const href = regionHref(row, lang, query)
  return { text: shortName(row, lang), sort: row.code, ...(href && { href }) }
}

/** Without its export nothing is known of a region: no zero stands in for that. */
function unknownRow(row: RegionRow, layout: Layout): DataRow {
  const note = translate(layout.lang)('figures.notLoaded')
  return {
    key: row.code,
    cells: [{ ...nameCell(row, layout), note }, ...layout.shown.map(() => ({ text: '–', faint: true }))],
  }
}

function tableRow(row: RegionRow, layout: Layout): DataRow {
  const { kpis, shown, lang, trend } = layout
  return {
    key: row.code,
    cells: [
      nameCell(row, layout),
      ...shown.map((id) => rowCell(row, id, { kpis, lang })),
      ...(trend ? [{ text: '', sparkline: row.sparkline, inBurst: row.in_burst }] : []),
    ],
  }
}
