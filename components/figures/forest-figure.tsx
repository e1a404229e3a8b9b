import type { ReactNode } from 'react'
import { type CompletionRow, completionDots } from '#charts/completion-dots'
import { ChartFigure } from '#components/chart-figure'
import { DataTable } from '#components/data-table'
import { figureCell, shortName } from '#components/region-cells'
import { Why } from '#components/why'
import { targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { TargetVerdict } from '#lib/kpi/answer'
import type { KpiCards } from '#lib/reports/figure'
import type { RegionRow } from '#lib/reports/region-row'

interface Props {
  /** Unique on the page. */
  id: string
  /** A rate that every row holds. */
  kpi: string
  title: string
  description: string
  /** In the order to draw. */
  rows: RegionRow[]
  /** Below the others, behind a gap. */
  apart: RegionRow[]
  kpis: KpiCards
  lang: Lang
  note?: ReactNode
  size?: 'half' | 'full'
}

/** A rate of each region with its interval and the target lines. */
export function ForestFigure({ kpi, rows, apart, kpis, lang, ...figure }: Props) {
  const all = [...rows, ...apart]
  const dots = all.flatMap((row) => dotOf(row, { kpi, lang, apart: apart.includes(row) }) ?? [])
  const targets = targetLines(rows, kpi, lang)
  const card = kpis[kpi]
  return (
    <ChartFigure
      {...figure}
      lang={lang}
      draw={(frame) => completionDots({ rows: dots, targets }, frame)}
      why={card ? <Why card={card} target={leadingTarget(rows, kpi)} lang={lang} /> : null}
      table={<ForestTable caption={figure.title} {...{ rows: all, kpi, kpis, lang }} />}
    />
  )
}

interface DotOptions {
  kpi: string
  lang: Lang
  apart: boolean
}

function dotOf(row: RegionRow, { kpi, lang, apart }: DotOptions): CompletionRow | null {
  const figure = row.figures[kpi]
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

const leadingTarget = (rows: RegionRow[], kpi: string) =>
  rows.map((row) => row.figures[kpi]?.target).find((target) => target)

/** One line for each target that applies to the regions. */
function targetLines(rows: RegionRow[], kpi: string, lang: Lang) {
  const targets = rows.flatMap((row) => row.figures[kpi]?.targets ?? [])
  const byId = new Map<string, TargetVerdict>(targets.map((target) => [target.id, target]))
  return [...byId.values()].map((target) => ({
    value: target.value,
    verified: target.verified,
    label: translate(lang)('charts.targetLabel', { value: targetWords(target, format(lang)) }),
  }))
}

type TableProps = Pick<Props, 'rows' | 'kpi' | 'kpis' | 'lang'> & { caption: string }

function ForestTable({ caption, rows, kpi, kpis, lang }: TableProps) {
  const t = translate(lang)
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'region', label: t('figures.region') },
        { id: 'rate', label: kpis[kpi]?.label[lang] ?? '', numeric: true },
        { id: 'of', label: t('figures.volume'), numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: row.code,
        cells: [
          { text: shortName(row, lang) },
          figureCell(row.figures[kpi], kpis[kpi], lang),
          { text: format(lang).count(row.figures[kpi]?.denominator ?? 0) },
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
