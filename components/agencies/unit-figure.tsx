import { type CompletionRow, completionDots } from '#charts/completion-dots'
import { ChartFigure } from '#components/chart-figure'
import { DataTable } from '#components/data-table'
import { figureCell } from '#components/region-cells'
import { Why } from '#components/why'
import { rateWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { AgenciesReport, DrillRow } from '#lib/reports/agencies'
import type { KpiCards } from '#lib/reports/figure'

const SHOWN = 15

/** Follow-up of the units with most reports, each with its interval; few reports are counted, not given as a share. */
export function UnitFigure({ report, lang }: { report: AgenciesReport; lang: Lang }) {
  const { children, kpis } = report
  const t = translate(lang)
  const f = format(lang)
  if (children?.dimension !== 'unit' || children.rows.length < 2) return null
  const rows = children.rows.slice(0, SHOWN)
  // Names of units are Indonesian in both languages.
  const place = report.trail.find(({ dimension }) => dimension === 'region')?.chosen.label.id ?? ''
  const follow = kpis.follow_up_rate?.label[lang] ?? ''
  const value = report.total.follow_up_rate && rateWords(report.total.follow_up_rate, f)
  const title = value
    ? t('agencies.chart', { follow: follow.toLowerCase(), value })
    : t('agencies.chartNone', { follow })
  return (
    <ChartFigure
      id="opd"
      size="full"
      lang={lang}
      title={title}
      description={t('agencies.chartText')}
      draw={(frame) => completionDots({ rows: rows.flatMap((row) => dotOf(row, place, lang) ?? []) }, frame)}
      table={<UnitRates {...{ rows, kpis, lang }} caption={title} />}
      why={
        kpis.follow_up_rate ? (
          <Why card={kpis.follow_up_rate} figure={report.total.follow_up_rate ?? null} lang={lang} />
        ) : null
      }
      note={t('agencies.chartNote', { shown: f.count(rows.length), all: f.count(children.rows.length) })}
    />
  )
}

/** Every unit of one region ends in its name, which tells none of them apart. */
const withoutPlace = (name: string, place: string) =>
  name.endsWith(` ${place}`) ? name.slice(0, -place.length - 1) : name

function dotOf({ key, label, figures }: DrillRow, place: string, lang: Lang): CompletionRow | null {
  const figure = figures.follow_up_rate
  if (!figure || figure.numerator === null || figure.denominator === null) return null
  const { numerator: successes, denominator: n, interval } = figure
  return { key, label: withoutPlace(label[lang], place), successes, n, interval: interval ?? [0, 1] }
}

interface RatesProps {
  caption: string
  rows: DrillRow[]
  kpis: KpiCards
  lang: Lang
}

function UnitRates({ caption, rows, kpis, lang }: RatesProps) {
  const t = translate(lang)
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'unit', label: t('figures.unit') },
        { id: 'rate', label: kpis.follow_up_rate?.label[lang] ?? '', numeric: true },
        { id: 'of', label: t('figures.volume'), numeric: true },
      ]}
      rows={rows.map(({ key, label, figures }) => ({
        key,
        cells: [
          { text: label[lang] },
          figureCell(figures.follow_up_rate, kpis.follow_up_rate, lang),
          { text: format(lang).count(figures.follow_up_rate?.denominator ?? 0) },
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
