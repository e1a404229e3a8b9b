import { isRise } from '#components/comparison/signal-list'
import { DataTable } from '#components/data-table'
import { regionHref, rowCell, shortName } from '#components/region-cells'
import { ExplorerTable } from '#components/still/tables'
import type { Cell, Column, DataRow } from '#components/table-cell'
import { changed } from '#components/view-link'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { ComparisonReport } from '#lib/reports/comparison'
import { COMPARISON_KPIS } from '#lib/reports/comparison-kpis'
import type { RegionSeries } from '#lib/reports/comparison-series'
import type { Standing } from '#lib/reports/comparison-standings'
import type { RegionRow } from '#lib/reports/region-row'
import { FEWEST } from '#lib/stats/fewest'
import css from './comparison.module.css'

interface Props {
  report: ComparisonReport
  action: string
  query: string
  lang: Lang
}

const THIN_MIX = 0.9

/** Everything in one table, with what the second values mean. */
export function ComparisonTable(props: Props) {
  const { report, action, query, lang } = props
  const t = translate(lang)
  const rows = report.rows.regions.map((row, i) => tableRow(row, i, props))
  const all = columns(report, lang)
  return (
    <>
      <div className={css.wide} data-paper="cut">
        <ExplorerTable
          id="wilayah"
          query={query}
          caption={t('comparison.table')}
          columns={all}
          rows={rows}
          folded={all.slice(AT_FIRST).map(({ id }) => id)}
          allHref={`${changed(action, query, ['tanpa', '-'])}#tabel`}
          words={{
            sortBy: t('figures.sortBy', { column: '{column}' }),
            warning: t('figures.sortWarning'),
            filter: t('comparison.filter'),
            columns: t('comparison.columns'),
            found: t('comparison.found', { shown: '{shown}', all: '{all}' }),
            allColumns: t('comparison.allColumns', { n: format(lang).count(all.length) }),
            mainColumns: t('comparison.mainColumns'),
          }}
          lang={lang}
        />
      </div>
      <RestOnPaper columns={all} rows={rows} lang={lang} />
      <Explanations report={report} lang={lang} />
    </>
  )
}

/** Columns that fit a screen side by side and, see `.wide`, a sheet; the others are one click away. */
export const AT_FIRST = 8
const ON_REST = 6

/** Paper does not scroll: the columns that find no room stand in further tables, under the names of the regions. */
function RestOnPaper({ columns, rows, lang }: { columns: Column[]; rows: DataRow[]; lang: Lang }) {
  const t = translate(lang)
  const starts = Array.from(
    { length: Math.ceil((columns.length - AT_FIRST) / ON_REST) },
    (_, i) => AT_FIRST + i * ON_REST,
  )
  return starts.map((start) => {
    const part = <T,>(list: readonly T[]) => [...list.slice(0, 1), ...list.slice(start, start + ON_REST)]
    return (
      <div key={start} className={css.rest}>
        <DataTable
          caption={t('comparison.tableRest')}
          columns={part(columns)}
          rows={rows.map(({ key, cells }) => ({ key, cells: part(cells) }))}
          empty={t('figures.noRows')}
        />
      </div>
    )
  })
}

function columns({ kpis }: ComparisonReport, lang: Lang): Column[] {
  const t = translate(lang)
  const figures = COMPARISON_KPIS.map((id) => ({
    id,
    label: kpis[id]?.label[lang] ?? id,
    numeric: true,
    rate: kpis[id]?.unit === 'fraction',
  }))
  return [
    { id: 'region', label: t('figures.region') },
    { id: 'tier', label: t('comparison.tableTier') },
    ...figures,
    { id: 'place', label: t('comparison.tablePlace'), numeric: true, rate: true },
    { id: 'shrunk', label: t('comparison.tableShrunk'), numeric: true, rate: true },
    { id: 'standardised', label: t('comparison.tableStandardised'), numeric: true, rate: true },
    { id: 'signal', label: t('comparison.tableSignal') },
  ]
}

function tableRow(row: RegionRow, i: number, { report, query, lang }: Props): DataRow {
  const { comparison, series, kpis } = report
  const href = regionHref(row, lang, query)
  return {
    key: row.code,
    cells: [
      { text: shortName(row, lang), sort: row.short_name, ...(href && { href }) },
      tierCell(comparison.standings[i], lang),
      ...COMPARISON_KPIS.map((id) => rowCell(row, id, { kpis, lang })),
      placeCell(comparison.standings[i], lang),
      shrunkCell(comparison.standings[i], lang),
      standardisedCell(row, report, lang),
      signalCell(series[i], lang),
    ],
  }
}

const TIER_ORDER = { below: 1, same: 2, above: 3 } as const

function tierCell(standing: Standing | undefined, lang: Lang): Cell {
  const tier = standing?.tier ?? null
  const text = translate(lang)(`comparison.tier.${tier ?? 'none'}`)
  const together = text.replace(' ', '\u00a0')
  return { text: together, sort: tier && TIER_ORDER[tier], faint: tier === null || tier === 'same' }
}

function placeCell(standing: Standing | undefined, lang: Lang): Cell {
  const place = standing?.place
  if (!place) return { text: '–', sort: null, faint: true }
  const f = format(lang)
  const said = { lo: f.count(place.lo), hi: f.count(place.hi) }
  return { text: translate(lang)('comparison.place', said), sort: place.median }
}

function shrunkCell(standing: Standing | undefined, lang: Lang): Cell {
  const rate = standing?.shrunk ?? null
  return rate === null
    ? { text: '–', sort: null, faint: true }
    : { text: format(lang).percent(rate), sort: rate }
}

function standardisedCell(row: RegionRow, { case_mix, compared }: ComparisonReport, lang: Lang): Cell {
  const f = format(lang)
  const t = translate(lang)
  const mix = case_mix[row.code] ?? null
  const { numerator, denominator } = row.figures[compared] ?? {}
  if (!mix || !denominator) return { text: '–', sort: null, faint: true }
  if (denominator < FEWEST) return { text: f.outOf(numerator ?? 0, denominator), sort: null, faint: true }
  const thin = mix.coverage < THIN_MIX
  const note = thin
    ? t('comparison.thinMix', { share: f.percent(mix.coverage, 0) })
    : f.interval(mix.interval)
  return { text: f.percent(mix.rate), note, sort: mix.rate, faint: thin }
}

/** The latest month beyond chance. */
function signalCell(series: RegionSeries | undefined, lang: Lang): Cell {
  const t = translate(lang)
  if (!series?.signals) return { text: t('comparison.noLimits'), sort: null, faint: true }
  const last = series.signals.filter(({ of }) => of === 'volume').at(-1)
  if (!last) return { text: t('comparison.noSignal'), sort: null, faint: true }
  const said = { month: format(lang).month(last.month) }
  const text = t(isRise(last) ? 'comparison.upShort' : 'comparison.downShort', said)
  return { text, note: t('comparison.reportsWord'), sort: last.month }
}

function Explanations({ report, lang }: Pick<Props, 'report' | 'lang'>) {
  const t = translate(lang)
  const f = format(lang)
  const { shrink_weight, standings } = report.comparison
  const shrunk =
    shrink_weight === null
      ? t('comparison.explainShrunkAll')
      : t('comparison.explainShrunk', { weight: f.count(Math.round(shrink_weight)) })
  const entries = [
    [t('comparison.tablePlace'), t('comparison.explainPlace', { n: f.count(standings.length) })],
    [t('comparison.tableShrunk'), shrunk],
    [t('comparison.tableStandardised'), t('comparison.explainStandardised')],
  ] as const
  return (
    <details className={css.more}>
      <summary>{t('comparison.explain')}</summary>
      <dl className={css.explain}>
        {entries.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
