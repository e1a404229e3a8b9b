import { ApartTable } from '#components/apart-table'
import { regionHref, shortName } from '#components/region-cells'
import { Section } from '#components/section'
import { SortableTable } from '#components/still/tables'
import type { Cell, DataRow } from '#components/table-cell'
import { timedCell } from '#components/timeliness/timed-cell'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { RegionRow, RegionRows } from '#lib/reports/region-row'

interface Props {
  rows: RegionRows
  kpis: KpiCards
  lang: Lang
  /** Carried along to a region's page. */
  query: string
}

const SHOWN = [
  'follow_up_on_time',
  'within_5_workdays',
  'first_response_on_time',
  'follow_up_median',
  'days_to_close_median',
  'open_overdue',
] as const

/** How long things take in each region, with what each figure stands on; what is no kab/kota stands apart. */
export function RegionTimes({ rows, kpis, lang, query }: Props) {
  const t = translate(lang)
  return (
    <Section title={t('timeliness.regions')} note={t('timeliness.regionsNote')}>
      <SortableTable
        id="wilayah"
        query={query}
        caption={t('timeliness.regions')}
        columns={[
          { id: 'region', label: t('figures.region') },
          ...SHOWN.map((id) => ({
            id,
            label: kpis[id]?.label[lang] ?? id,
            numeric: true,
            rate: kpis[id]?.unit === 'fraction',
          })),
        ]}
        rows={rows.regions.map((row) => tableRow(row, { rows, kpis, lang, query }))}
        sortBy={t('figures.sortBy', { column: '{column}' })}
        warning={t('figures.sortWarning')}
        lang={lang}
      />
      <ApartTable shown={SHOWN} {...{ rows, kpis, lang, query }} />
    </Section>
  )
}

function tableRow(row: RegionRow, { rows, kpis, lang, query }: Props): DataRow {
  const href = regionHref(row, lang, query)
  const unknown = rows.not_loaded.includes(row.code)
  const note = unknown ? translate(lang)('figures.notLoaded') : null
  const name: Cell = { text: shortName(row, lang), sort: row.code, note, ...(href && { href }) }
  const figures = SHOWN.map((id) =>
    unknown ? { text: '–', faint: true } : timedCell(row.figures[id], kpis[id], lang),
  )
  return { key: row.code, cells: [name, ...figures] }
}
