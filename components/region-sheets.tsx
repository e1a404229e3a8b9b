import { monthlyTrend, type TrendMonth } from '#charts/monthly-trend'
import { ChartFigure } from '#components/chart-figure'
import { DataTable } from '#components/data-table'
import { regionName, unknownMonth } from '#components/region-cells'
import { type CardTile, ReportCard } from '#components/report-card'
import { ScopeLine } from '#components/scope-line'
import { Why } from '#components/why'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { OverviewReport } from '#lib/reports/overview'
import type { RegionRow } from '#lib/reports/region-row'
import css from './region-sheets.module.css'

interface Props {
  report: OverviewReport
  lang: Lang
}

/** The figures of every kab/kota, one to a sheet of paper; the provincial government comes last. */
export function RegionSheets({ report, lang }: Props) {
  const { scope, kpis, rows } = report
  const t = translate(lang)
  const government = rows.province_government ? [rows.province_government] : []
  return (
    <>
      <header className={css.head}>
        <h1>{t('region.sheets', { province: scope.province.short_name })}</h1>
        <ScopeLine scope={scope} lang={lang} />
        <p>{t('region.sheetsHow')}</p>
      </header>
      {[...rows.regions, ...government].map((row) => (
        <section key={row.code} className={css.sheet}>
          <h2>{regionName(row, lang)}</h2>
          {rows.not_loaded.includes(row.code) ? (
            <p>{t('region.notLoaded')}</p>
          ) : (
            <>
              <ReportCard tiles={tilesOf(row)} kpis={kpis} lang={lang} />
              <SheetTrend {...{ report, row, lang }} />
            </>
          )}
        </section>
      ))}
    </>
  )
}

/** Reports a month of one region, entry bursts hatched; nothing is drawn of a region without reports. */
function SheetTrend({ report, row, lang }: Props & { row: RegionRow }) {
  const t = translate(lang)
  const f = format(lang)
  const { points } = report.trend
  const months = points.map(({ month, partial }, i) => ({
    month,
    count: row.sparkline[i] ?? null,
    burst: row.in_burst[i] ?? 0,
    partial,
  }))
  const total = months.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const peak = months.find(({ count }) => count === Math.max(...months.map((own) => own.count ?? 0)))
  if (total === 0 || !peak || !report.kpis.volume) return null
  return (
    <ChartFigure
      id={`tren-${row.code.replace('.', '-')}`}
      lang={lang}
      title={t('charts.trend', { n: f.count(peak.count ?? 0), month: f.month(peak.month) })}
      description={t('region.sheetTrend', { name: regionName(row, lang), n: f.count(total) })}
      draw={(frame) => monthlyTrend({ months }, frame)}
      table={<SheetMonths months={months} lang={lang} />}
      note={months.some(({ count }) => count === null) && t('figures.monthUnknown')}
      why={<Why card={report.kpis.volume} figure={row.figures.volume ?? null} lang={lang} />}
    />
  )
}

function SheetMonths({ months, lang }: { months: TrendMonth[]; lang: Lang }) {
  const t = translate(lang)
  const f = format(lang)
  return (
    <DataTable
      caption={t('charts.trendNone')}
      columns={[
        { id: 'month', label: t('figures.month') },
        { id: 'volume', label: t('figures.volume'), numeric: true },
        { id: 'burst', label: t('figures.burst'), numeric: true },
      ]}
      rows={months.map(({ month, count, burst }) => ({
        key: month,
        cells: [
          { text: f.month(month) },
          ...(count === null
            ? [unknownMonth(lang), unknownMonth(lang)]
            : [{ text: f.count(count) }, { text: f.count(burst) }]),
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}

/** What a volume is without its entry bursts is a line of its tile, not a tile. */
const tilesOf = ({ figures, in_burst }: RegionRow): CardTile[] =>
  Object.values(figures)
    .filter(({ kpi }) => kpi !== 'volume_without_bursts')
    .map((figure) => (figure.kpi === 'volume' ? { figure, in_burst } : { figure }))
