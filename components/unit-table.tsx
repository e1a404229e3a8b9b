import { drillHref } from '#components/agencies/drill-href'
import { figureCell } from '#components/region-cells'
import { SortableTable } from '#components/still/tables'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Question } from '#lib/kpi/question'
import type { KpiCards } from '#lib/reports/figure'
import type { UnitRow } from '#lib/reports/units'

interface Props {
  units: UnitRow[]
  /** The filters of the page, the region among them. */
  where: Question['where']
  /** Query of the page. */
  query: string
  kpis: KpiCards
  lang: Lang
}

const SHOWN = ['volume', 'follow_up_rate', 'completion_rate', 'open_count', 'open_overdue'] as const

/** The units (OPD) of one region, those with most reports first. */
export function UnitTable({ units, where, query, kpis, lang }: Props) {
  const t = translate(lang)
  const columns = SHOWN.map((id) => ({
    id,
    label: kpis[id]?.label[lang] ?? id,
    numeric: true,
    rate: kpis[id]?.unit === 'fraction',
  }))
  return (
    <SortableTable
      id="opd"
      query={query}
      caption={t('region.units')}
      columns={[{ id: 'unit', label: t('figures.unit') }, ...columns]}
      rows={units.map((unit) => ({
        key: unit.key,
        cells: [
          {
            text: unit.label[lang],
            sort: unit.label[lang],
            href: drillHref({ ...where, unit: [unit.key] }, { query, lang }),
          },
          ...SHOWN.map((id) => figureCell(unit.figures[id], kpis[id], lang)),
        ],
      }))}
      sortBy={t('figures.sortBy', { column: '{column}' })}
      warning={t('figures.sortWarning')}
      lang={lang}
    />
  )
}
