import { trendMultiples } from '#charts/trend-multiples'
import { ChartFigure } from '#components/chart-figure'
import { DataTable } from '#components/data-table'
import { shortName, unknownMonth } from '#components/region-cells'
import type { Cell } from '#components/table-cell'
import { Why } from '#components/why'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { ComparisonReport } from '#lib/reports/comparison'
import type { RegionSeries } from '#lib/reports/comparison-series'

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
    without: withoutBursts(series[i]),
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
      why={report.kpis.volume ? <Why card={report.kpis.volume} lang={lang} /> : null}
      note={<Note report={report} lang={lang} />}
    />
  )
}

const withoutBursts = (own: RegionSeries | undefined): (number | null)[] =>
  (own?.volume ?? []).map((n, i) => (n === null ? null : n - (own?.in_burst[i] ?? 0)))

/** One scale for all; and every entry burst in words. */
function Note({ report: { rows, series, months }, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  const bursts = rows.regions.flatMap((row, i) =>
    months.flatMap((month, at) => {
      const [n, all] = [series[i]?.in_burst[at] ?? 0, series[i]?.volume[at] ?? 0]
      if (n === 0) return []
      const said = { name: shortName(row, lang), month: f.month(month), n: f.count(n), all: f.count(all) }
      return [t('comparison.burst', said)]
    }),
  )
  return (
    <>
      {t('comparison.multiplesNote')}
      {series.some(({ volume }) => volume.includes(null)) && ` ${t('figures.monthUnknown')}`}
      {bursts.length > 0 && ` ${t('comparison.bursts', { list: bursts.join('; ') })}`}
    </>
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
        cells: [{ text: f.month(month) }, ...series.map((own) => monthCell(own, i, lang))],
      }))}
      empty={t('figures.noRows')}
    />
  )
}

function monthCell(own: RegionSeries, i: number, lang: Lang): Cell {
  const f = format(lang)
  if (own.volume[i] === null) return unknownMonth(lang)
  const [all, without] = [own.volume[i] ?? 0, withoutBursts(own)[i] ?? 0]
  const note = all === without ? null : translate(lang)('figures.withoutBursts', { n: f.count(without) })
  return { text: f.count(all), note }
}
