import { type CompletionRow, completionDots } from '#charts/completion-dots'
import { ChartFigure } from '#components/chart-figure'
import { DataTable } from '#components/data-table'
import { figureCell, shortName } from '#components/region-cells'
import { targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { TargetVerdict } from '#lib/kpi/answer'
import type { KpiCards } from '#lib/reports/figure'
import type { RegionRow, RegionRows } from '#lib/reports/region-row'

interface Props {
  rows: RegionRows
  kpis: KpiCards
  lang: Lang
}

const KPI = 'completion_rate'

/** Completion of each region with its interval and the target line; the provincial government stands apart. */
export function CompletionFigure({ rows, kpis, lang }: Props) {
  const t = translate(lang)
  const apart = rows.province_government ? [rows.province_government] : []
  const dots = [
    ...rows.regions.map((row) => dotOf(row, lang, false)),
    ...apart.map((row) => dotOf(row, lang, true)),
  ].flatMap((row) => row ?? [])
  return (
    <ChartFigure
      id="selesai"
      lang={lang}
      title={t('charts.completion')}
      description={t('charts.completionText')}
      draw={(frame) => completionDots({ rows: dots, targets: targetLines(rows.regions, lang) }, frame)}
      table={<CompletionTable {...{ rows: [...rows.regions, ...apart], kpis, lang }} />}
      note={t('charts.completionNote')}
    />
  )
}

function dotOf(row: RegionRow, lang: Lang, apart: boolean): CompletionRow | null {
  const figure = row.figures[KPI]
  if (!figure || figure.numerator === null || figure.denominator === null) return null
  const verdict = figure.target?.verdict
  return {
    key: row.code,
    label: shortName(row, lang),
    successes: figure.numerator,
    n: figure.denominator,
    interval: figure.interval ?? [0, 1],
    ...(verdict && verdict !== 'unverified' && { verdict }),
    apart,
  }
}

/** One line for each target that applies to the regions. */
function targetLines(rows: RegionRow[], lang: Lang) {
  const targets = rows.flatMap((row) => row.figures[KPI]?.targets ?? [])
  const byId = new Map<string, TargetVerdict>(targets.map((target) => [target.id, target]))
  return [...byId.values()].map((target) => ({
    value: target.value,
    verified: target.verified,
    label: translate(lang)('charts.targetLabel', { value: targetWords(target, format(lang)) }),
  }))
}

function CompletionTable({ rows, kpis, lang }: Omit<Props, 'rows'> & { rows: RegionRow[] }) {
  const t = translate(lang)
  return (
    <DataTable
      caption={t('charts.completion')}
      columns={[
        { id: 'region', label: t('figures.region') },
        { id: 'rate', label: kpis[KPI]?.label[lang] ?? '', numeric: true },
        { id: 'of', label: t('figures.volume'), numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: row.code,
        cells: [
          { text: shortName(row, lang) },
          figureCell(row.figures[KPI], kpis[KPI], lang),
          { text: format(lang).count(row.figures[KPI]?.denominator ?? 0) },
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
