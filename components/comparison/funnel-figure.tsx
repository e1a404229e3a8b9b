import { type FunnelPoint, funnelPlot } from '#charts/funnel-plot'
import { ChartFigure } from '#components/chart-figure'
import type { ViewChoice } from '#components/comparison/view-choice'
import { DataTable } from '#components/data-table'
import { figureCell, shortName } from '#components/region-cells'
import { changed, ViewLinks } from '#components/view-link'
import { Why } from '#components/why'
import { shareWords, targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { ComparisonReport } from '#lib/reports/comparison'
import css from './comparison.module.css'

interface Props {
  report: ComparisonReport
  view: ViewChoice
  action: string
  query: string
  lang: Lang
}

type Around = 'around_mean' | 'around_target'

/** Rates against their number of reports, within the limits of chance around the mean or the target. */
export function FunnelFigure(props: Props) {
  const { report, lang } = props
  const t = translate(lang)
  const { comparison, compared, kpis } = report
  const around = centreOf(props)
  const beyond = (side: 'high' | 'low') =>
    format(lang).count(comparison.standings.filter((own) => own[around.by]?.endsWith(side)).length)
  const said = { above: beyond('high'), below: beyond('low') }
  return (
    <ChartFigure
      id="corong"
      lang={lang}
      title={t(around.by === 'around_mean' ? 'comparison.funnelMean' : 'comparison.funnelTarget', said)}
      description={t('comparison.funnelText', {
        kpi: kpis[compared]?.label[lang] ?? compared,
        centre: around.label,
      })}
      draw={(frame) =>
        around.value === null
          ? null
          : funnelPlot(
              {
                points: pointsOf(report, around.by, lang),
                centre: { value: around.value, label: around.label },
                bands: around.bands,
              },
              frame,
            )
      }
      table={<FunnelTable report={report} by={around.by} lang={lang} />}
      note={<FunnelNote {...props} by={around.by} />}
      why={<FunnelWhy {...props} />}
    />
  )
}

/** The indicator, how its limits come about, and whose target it may be held against. */
function FunnelWhy({ report: { kpis, compared, comparison }, lang }: Props) {
  const card = kpis[compared]
  const t = translate(lang)
  const more = [[t('why.limits'), t('why.funnel')]] as const
  return card ? <Why card={card} target={comparison.target} more={[...more]} lang={lang} /> : null
}

/** What all are held against. */
function centreOf({ report: { comparison }, view, lang }: Props) {
  const t = translate(lang)
  const { target, mean, limits } = comparison
  if (view.aroundTarget && target) {
    const key = target.verified ? 'comparison.target' : 'comparison.targetUnverified'
    const label = t(key, { value: targetWords(target, format(lang)) })
    return { by: 'around_target' as Around, value: target.value, label, bands: limits.target }
  }
  const label = t('comparison.mean', { value: shareWords(mean, format(lang)) })
  return { by: 'around_mean' as Around, value: mean.rate, label, bands: limits.mean }
}

function pointsOf({ rows, comparison }: ComparisonReport, by: Around, lang: Lang): FunnelPoint[] {
  return rows.regions.flatMap((row, i) => {
    const standing = comparison.standings[i]
    if (!standing || standing.n === 0) return []
    const { successes, n } = standing
    const signal = standing[by]
    const point = { key: row.code, label: row.short_name, successes, n, interval: [0, 1] as const }
    return [{ ...point, ...(signal && { signal }), label: shortName(row, lang) }]
  })
}

function FunnelNote({ report, action, query, lang, by }: Props & { by: Around }) {
  const t = translate(lang)
  const f = format(lang)
  const { target, spread } = report.comparison
  const href = (value: string | null) => `${changed(action, query, ['patokan', value])}#corong-heading`
  const choices = [
    { key: 'around_mean', text: t('comparison.aroundMean'), href: href(null) },
    { key: 'around_target', text: t('comparison.aroundTarget'), href: href('sasaran') },
  ]
  const ceiling = by === 'around_target' && target !== null && target.value >= 1
  const said = spread && { phi: f.decimal(spread.phi), n: f.count(spread.regions) }
  return (
    <>
      <p>{t('comparison.funnelChance')}</p>
      {ceiling && <p>{t('comparison.targetCeiling')}</p>}
      {said && <p>{t(spread.applies ? 'comparison.spreadApplies' : 'comparison.spreadNone', said)}</p>}
      {target && (
        <ViewLinks className={css.choices} label={t('comparison.yardstick')} choices={choices} chosen={by} />
      )}
    </>
  )
}

function FunnelTable({ report, by, lang }: { report: ComparisonReport; by: Around; lang: Lang }) {
  const t = translate(lang)
  const { rows, comparison, compared, kpis } = report
  return (
    <DataTable
      caption={t('comparison.tableTier')}
      columns={[
        { id: 'region', label: t('figures.region') },
        { id: 'rate', label: kpis[compared]?.label[lang] ?? compared, numeric: true },
        { id: 'n', label: t('figures.volume'), numeric: true },
        { id: 'signal', label: t('comparison.reading') },
      ]}
      rows={rows.regions.map((row, i) => ({
        key: row.code,
        cells: [
          { text: shortName(row, lang) },
          { ...figureCell(row.figures[compared], kpis[compared], lang), verdict: null },
          { text: format(lang).count(comparison.standings[i]?.n ?? 0) },
          { text: t(`comparison.signal.${comparison.standings[i]?.[by] ?? 'none'}`) },
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
