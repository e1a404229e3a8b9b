import { ForestFigure } from '#components/figures/forest-figure'
import { loadedRegions } from '#components/region-cells'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { RegionRows } from '#lib/reports/region-row'

interface Props {
  rows: RegionRows
  kpis: KpiCards
  lang: Lang
}

/** Completion of each region with its interval and the target line; the provincial government stands apart. */
export function CompletionFigure({ rows, kpis, lang }: Props) {
  const t = translate(lang)
  return (
    <ForestFigure
      id="selesai"
      kpi="completion_rate"
      title={t('charts.completion', { kpi: kpis.completion_rate?.label[lang] ?? '' })}
      description={t('charts.completionText')}
      rows={loadedRegions(rows)}
      apart={rows.province_government ? [rows.province_government] : []}
      note={t('charts.completionNote')}
      {...{ kpis, lang }}
    />
  )
}
