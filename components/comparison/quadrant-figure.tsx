import { type QuadrantPoint, quadrant } from '#charts/quadrant'
import { ChartFigure } from '#components/chart-figure'
import { DataTable } from '#components/data-table'
import { figureCell, shortName } from '#components/region-cells'
import { Why } from '#components/why'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { ComparisonReport } from '#lib/reports/comparison'

interface Props {
  report: ComparisonReport
  lang: Lang
}

/** How much is reported against how much is finished; the corners have names, and no corner is a grade. */
export function QuadrantFigure({ report, lang }: Props) {
  const t = translate(lang)
  const { medians } = report.comparison
  const said = { kpi: report.kpis[report.compared]?.label[lang] ?? report.compared }
  const corners = {
    quietGood: t('comparison.corner.quiet_good'),
    loudGood: t('comparison.corner.loud_good'),
    quietPoor: t('comparison.corner.quiet_poor'),
    loudPoor: t('comparison.corner.loud_poor'),
  }
  const points = pointsOf(report, lang)
  return (
    <ChartFigure
      id="kuadran"
      lang={lang}
      title={t('comparison.quadrant', said)}
      description={t('comparison.quadrantText', said)}
      draw={(frame) => (medians ? quadrant({ points, medians, corners }, frame) : null)}
      table={<CornerTable report={report} lang={lang} />}
      blank={t('comparison.quadrantNone')}
      note={medians && t('comparison.ombudsman')}
      why={<QuadrantWhy report={report} lang={lang} />}
    />
  )
}

/** Two indicators, one for each way. */
function QuadrantWhy({ report: { kpis, compared }, lang }: Props) {
  const [card, volume] = [kpis[compared], kpis.volume_per_10k]
  if (!card || !volume) return null
  const more = [[volume.label[lang], volume.formula[lang]]] as const
  return <Why card={card} more={[...more]} lang={lang} />
}

function pointsOf({ rows, comparison }: ComparisonReport, lang: Lang): QuadrantPoint[] {
  return rows.regions.flatMap((row, i) => {
    const standing = comparison.standings[i]
    const volume = row.figures.volume_per_10k?.value ?? null
    if (!standing || standing.n === 0 || volume === null) return []
    const { successes, n } = standing
    return [{ key: row.code, label: shortName(row, lang), volume, successes, n }]
  })
}

function CornerTable({ report, lang }: Props) {
  const t = translate(lang)
  const { rows, kpis, compared, comparison } = report
  return (
    <DataTable
      caption={t('comparison.cornerColumn')}
      columns={[
        { id: 'region', label: t('figures.region') },
        { id: 'volume', label: kpis.volume_per_10k?.label[lang] ?? '', numeric: true },
        { id: 'rate', label: kpis[compared]?.label[lang] ?? '', numeric: true },
        { id: 'corner', label: t('comparison.cornerColumn') },
      ]}
      rows={rows.regions.map((row, i) => ({
        key: row.code,
        cells: [
          { text: shortName(row, lang) },
          figureCell(row.figures.volume_per_10k, kpis.volume_per_10k, lang),
          { ...figureCell(row.figures[compared], kpis[compared], lang), verdict: null },
          { text: t(`comparison.corner.${comparison.standings[i]?.corner ?? 'none'}`) },
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
