import { trendMultiples } from '#charts/trend-multiples'
import { ChartFigure } from '#components/chart-figure'
import { DataTable } from '#components/data-table'
import { shortName } from '#components/region-cells'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { ComparisonReport } from '#lib/reports/comparison'

interface Props {
  report: ComparisonReport
  lang: Lang
}

/** Reports a month, one small trend for each region on one scale. */
export function MultiplesFigure({ report, lang }: Props) {
  const t = translate(lang)
  const { rows, series, months, scope } = report
  const lines = rows.regions.map((row, i) => ({
    key: row.code,
    label: shortName(row, lang),
    values: series[i]?.volume ?? [],
  }))
  return (
    <ChartFigure
      id="tren-wilayah"
      size="full"
      lang={lang}
      title={t('comparison.multiples')}
      description={t('comparison.multiplesText', {
        period: scope.period ? format(lang).period(scope.period) : '',
      })}
      draw={(frame) => trendMultiples({ periods: months, series: lines }, frame)}
      table={<MonthTable report={report} lang={lang} />}
      note={t('comparison.multiplesNote')}
    />
  )
}

/** Months down, regions across: a long period scrolls like any table. */
function MonthTable({ report: { rows, series, months }, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  return (
    <DataTable
      caption={t('comparison.multiples')}
      columns={[
        { id: 'month', label: t('figures.month') },
        ...rows.regions.map((row) => ({ id: row.code, label: shortName(row, lang), numeric: true })),
      ]}
      rows={months.map((month, i) => ({
        key: month,
        cells: [{ text: f.month(month) }, ...series.map(({ volume }) => ({ text: f.count(volume[i] ?? 0) }))],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
