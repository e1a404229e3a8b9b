import { ForestFigure } from '#components/figures/forest-figure'
import { loadedRegions } from '#components/region-cells'
import { rateWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Figure, KpiCards } from '#lib/reports/figure'
import type { RegionRows } from '#lib/reports/region-row'

interface Props {
  rows: RegionRows
  /** Of all reports the page is about. */
  whole: Figure | undefined
  kpis: KpiCards
  lang: Lang
}

/** Completion of each region with its interval and the target line; the provincial government stands apart. */
export function CompletionFigure({ rows, whole, kpis, lang }: Props) {
  const t = translate(lang)
  const kpi = kpis.completion_rate?.label[lang] ?? ''
  const value = whole && rateWords(whole, format(lang))
  return (
    <ForestFigure
      id="selesai"
      kpi="completion_rate"
      title={
        value
          ? t('charts.completion', { kpi: kpi.toLowerCase(), value })
          : t('charts.completionNone', { kpi })
      }
      description={t('charts.completionText')}
      rows={loadedRegions(rows)}
      apart={rows.province_government ? [rows.province_government] : []}
      note={t('charts.completionNote')}
      {...{ kpis, lang }}
    />
  )
}
