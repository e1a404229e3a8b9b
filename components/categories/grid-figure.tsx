import type { Frame } from '#charts/chart'
import { heatmap } from '#charts/heatmap'
import { ChartFigure } from '#components/chart-figure'
import { ChartWhy } from '#components/chart-why'
import { DataTable } from '#components/data-table'
import { tableName } from '#components/region-cells'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import { type CategoryGrid, leadOf } from '#lib/reports/category-grid'
import { FEWEST } from '#lib/stats/fewest'

interface Props {
  grid: CategoryGrid
  lang: Lang
}

/** Columns that fit a drawing of so many pixels. */
const COLUMN = 78
const LABELS = 130
const ON_PHONES = 5

/** Categories by region: counts, tinted by their share within the region. */
export function GridFigure({ grid, lang }: Props) {
  const t = translate(lang)
  return (
    <ChartFigure
      id="peta-kategori"
      size="full"
      lang={lang}
      title={gridTitle(grid, lang)}
      description={t('categories.gridText')}
      draw={(frame) => drawGrid(grid, frame)}
      table={<GridTable grid={grid} lang={lang} />}
      note={t('categories.gridNote')}
      why={<ChartWhy about="grid" n={totalOf(grid)} lang={lang} />}
    />
  )
}

function gridTitle(grid: CategoryGrid, lang: Lang): string {
  const t = translate(lang)
  const lead = leadOf(grid)
  if (!lead || lead.regions === 0) return t('categories.grid')
  const { count } = format(lang)
  return t('categories.gridLead', {
    first: lead.column.label[lang],
    n: count(lead.regions),
    all: count(lead.of),
  })
}

const totalOf = ({ rows }: CategoryGrid) => rows.reduce((sum, { total }) => sum + total, 0)

function drawGrid({ columns, rows }: CategoryGrid, frame: Frame) {
  const shown = columns.slice(0, Math.max(ON_PHONES, Math.floor((frame.width - LABELS) / COLUMN)))
  const label = (own: { label: { id: string; en: string } }) => tableName(own.label, frame.lang)
  return heatmap(
    {
      rows: rows.map((row) => ({ key: row.key, label: label(row) })),
      columns: shown.map((own) => ({ key: own.key, label: own.label[frame.lang] })),
      cells: rows.flatMap(({ key, total, counts }) =>
        shown.map((own, i) => ({
          row: key,
          column: own.key,
          count: counts[i] ?? 0,
          share: total < FEWEST ? null : (counts[i] ?? 0) / total,
        })),
      ),
    },
    frame,
  )
}

function GridTable({ grid, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  return (
    <DataTable
      caption={t('categories.grid')}
      columns={[
        { id: 'region', label: t('figures.region') },
        { id: 'all', label: t('categories.all'), numeric: true },
        ...grid.columns.map(({ key, label }) => ({ id: `k-${key}`, label: label[lang], numeric: true })),
      ]}
      rows={grid.rows.map(({ key, label, total, counts }) => ({
        key,
        cells: [
          { text: tableName(label, lang) },
          { text: f.count(total) },
          ...counts.map((count) => ({
            text: f.count(count),
            note: total >= FEWEST && count > 0 ? f.percent(count / total, 0) : null,
          })),
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
