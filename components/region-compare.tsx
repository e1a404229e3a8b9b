import { DataTable } from '#components/data-table'
import { figureCell } from '#components/region-cells'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { RegionReport } from '#lib/reports/region'

/** The rates of the region beside those of the whole province, each with its interval. */
export function RegionCompare({ report, lang }: { report: RegionReport; lang: Lang }) {
  const t = translate(lang)
  const { kpis, scope, region, headline } = report
  const rates = headline.map(({ figure }) => figure).filter(({ kpi }) => kpis[kpi]?.unit === 'fraction')
  return (
    <DataTable
      caption={t('region.compare')}
      columns={[
        { id: 'indicator', label: t('region.indicator') },
        { id: 'here', label: region.short_name, numeric: true },
        { id: 'province', label: t('region.province', { name: scope.province.short_name }), numeric: true },
      ]}
      rows={rates.map((figure) => ({
        key: figure.kpi,
        cells: [
          { text: kpis[figure.kpi]?.label[lang] ?? figure.kpi },
          { ...figureCell(figure, kpis[figure.kpi], lang), verdict: null },
          {
            ...figureCell(
              report.province.find(({ kpi }) => kpi === figure.kpi),
              kpis[figure.kpi],
              lang,
            ),
            verdict: null,
          },
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
