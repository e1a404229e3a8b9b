import { monthlyTrend } from '#charts/monthly-trend'
import { ChartFigure } from '#components/chart-figure'
import { DataTable } from '#components/data-table'
import { figureCell, unknownMonth } from '#components/region-cells'
import type { Cell } from '#components/table-cell'
import { Why } from '#components/why'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { RuleChange } from '#lib/reports/rule-changes'
import type { Scope } from '#lib/reports/scope'
import type { Burst, Trend, TrendPoint } from '#lib/reports/trend'
import css from './trend-figure.module.css'

interface Props {
  trend: Trend
  kpis: KpiCards
  scope: Scope
  /** Reports of the whole period. */
  total: number
  lang: Lang
}

/** Reports a month, entry bursts hatched, with the rates of each month in the table. */
export function TrendFigure(props: Props) {
  const { trend, kpis, lang } = props
  const months = trend.points.map((point) => ({
    month: point.month,
    count: point.volume,
    burst: point.in_burst,
    partial: point.partial,
    atLeast: point.behind > 0,
  }))
  const events = trend.rules.map((rule) => ({ month: rule.month, label: ruleWords(rule, lang) }))
  return (
    <ChartFigure
      id="tren"
      size="full"
      lang={lang}
      {...trendWords(props)}
      draw={(frame) => (peakOf(trend.points) ? monthlyTrend({ months, events }, frame) : null)}
      why={kpis.volume ? <Why card={kpis.volume} lang={lang} /> : null}
      table={<TrendTable {...{ trend, kpis, lang }} />}
      note={noteOf(trend, lang)}
    />
  )
}

/** Why a month has no bar, and every entry burst; null when there is nothing to say. */
function noteOf(trend: Trend, lang: Lang) {
  const t = translate(lang)
  const hasUnknown = trend.points.some(({ volume }) => volume === null)
  const most = Math.max(0, ...trend.points.filter(isBound).map(({ behind }) => behind))
  if (!hasUnknown && most === 0 && trend.bursts.length === 0) return null
  return (
    <>
      {hasUnknown && <p>{t('figures.monthUnknown')}</p>}
      {most > 0 && <p>{t('figures.monthAtLeast', { n: format(lang).count(most) })}</p>}
      {trend.bursts.length > 0 && <Bursts trend={trend} lang={lang} />}
    </>
  )
}

/** Reports there are, and some exports that do not reach the month. */
const isBound = ({ volume, behind }: TrendPoint) => volume !== null && behind > 0

const ruleWords = ({ regulation, verified }: RuleChange, lang: Lang) =>
  translate(lang)(verified ? 'overview.ruleChange' : 'overview.ruleChangeUnverified', { regulation })

/** The month with most reports, when there is one. */
function peakOf(points: TrendPoint[]): TrendPoint | null {
  const peak = points.reduce<TrendPoint | null>(
    (best, point) => ((point.volume ?? 0) > (best?.volume ?? 0) ? point : best),
    null,
  )
  return peak
}

function trendWords({ trend: { points }, scope, total, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  const peak = peakOf(points)
  if (!peak) return { title: t('charts.trendNone'), description: t('charts.trendNone') }
  const [n, month] = [f.count(peak.volume ?? 0), f.month(peak.month)]
  const period = scope.period ? f.period(scope.period) : ''
  const whole = { n: f.count(total), months: f.count(points.length), period, peak: n, month }
  return { title: t('charts.trend', { n, month }), description: t('charts.trendText', whole) }
}

const MOST_BURSTS = 8

/** The largest, in order of their days. */
function largestBursts(bursts: readonly Burst[]): Burst[] {
  const largest = [...bursts].sort((a, b) => b.count - a.count).slice(0, MOST_BURSTS)
  return bursts.filter((burst) => largest.includes(burst))
}

const withoutBursts = ({ volume, in_burst }: TrendPoint) => (volume ?? 0) - in_burst

function Bursts({ trend: { points, bursts }, lang }: { trend: Trend; lang: Lang }) {
  const t = translate(lang)
  const f = format(lang)
  const total = (count: (point: TrendPoint) => number) =>
    f.count(points.reduce((n, own) => n + count(own), 0))
  const shown = largestBursts(bursts)
  const more = bursts.length - shown.length
  const sums = { all: total(({ volume }) => volume ?? 0), without: total(withoutBursts) }
  return (
    <div className={css.bursts}>
      <p>{t('charts.trendBurst', sums)}</p>
      <ul className="list">
        {shown.map((burst) => (
          <li key={`${burst.day}${burst.region.key}${burst.channel.key}`}>
            {t('charts.burstItem', {
              day: f.date(burst.day),
              n: f.count(burst.count),
              channel: burst.channel.label[lang],
              region: burst.region.label[lang],
              known: burst.usual === null ? 'no' : 'yes',
              usual: f.decimal(burst.usual ?? 0),
            })}
          </li>
        ))}
        {more > 0 && (
          <li>
            <a href={`/${lang}/mutu-data`}>{t('charts.burstMore', { n: more })}</a>
          </li>
        )}
      </ul>
    </div>
  )
}

function volumeCells({ volume, in_burst }: TrendPoint, lang: Lang): Cell[] {
  const f = format(lang)
  if (volume === null) return [unknownMonth(lang), unknownMonth(lang), unknownMonth(lang)]
  return [volume, in_burst, volume - in_burst].map((n) => ({ text: f.count(n) }))
}

function TrendTable({ trend, kpis, lang }: Pick<Props, 'trend' | 'kpis' | 'lang'>) {
  const t = translate(lang)
  const f = format(lang)
  const note = (point: TrendPoint) =>
    [
      point.partial && point.volume !== null && t('figures.partial'),
      point.maturing && t('figures.maturing'),
      isBound(point) && t('figures.atLeast', { n: f.count(point.behind) }),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <DataTable
      caption={t('figures.trend')}
      columns={[
        { id: 'month', label: t('figures.month') },
        { id: 'volume', label: t('figures.volume'), numeric: true },
        { id: 'burst', label: t('figures.burst'), numeric: true },
        { id: 'without', label: t('figures.volumeWithout'), numeric: true },
        { id: 'follow_up', label: kpis.follow_up_rate?.label[lang] ?? '', numeric: true },
        { id: 'completion', label: kpis.completion_rate?.label[lang] ?? '', numeric: true },
      ]}
      rows={trend.points.map((point) => ({
        key: point.month,
        cells: [
          { text: f.month(point.month), note: note(point) },
          ...volumeCells(point, lang),
          figureCell(point.follow_up_rate, kpis.follow_up_rate, lang),
          figureCell(point.completion_rate, kpis.completion_rate, lang),
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
