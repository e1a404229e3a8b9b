import { aboutCategory } from '#components/categories/category-link'
import { DataTable } from '#components/data-table'
import type { Cell, Column, DataRow } from '#components/table-cell'
import { type Format, format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { CategoriesReport } from '#lib/reports/categories'
import type { CategoryRow } from '#lib/reports/category-changes'
import { FEWEST } from '#lib/stats/fewest'

interface Props {
  report: CategoriesReport
  action: string
  query: string
  lang: Lang
}

/** Every category with its share, its share a year before, and what may be said of the change. */
export function CategoryTable(props: Props) {
  const { report, lang } = props
  const t = translate(lang)
  return (
    <DataTable
      caption={t('categories.table')}
      columns={columns(report, lang)}
      rows={report.rows.map((row) => tableRow(row, props))}
      empty={t('figures.noRows')}
    />
  )
}

function columns({ level, totals }: CategoriesReport, lang: Lang): Column[] {
  const t = translate(lang)
  const numeric = true
  return [
    { id: 'category', label: t(level === 'category' ? 'categories.category' : 'categories.leaf') },
    { id: 'count', label: t('categories.count'), numeric },
    { id: 'share', label: t('categories.shareColumn'), numeric },
    ...(totals.before === null
      ? []
      : [
          { id: 'before', label: t('categories.before'), numeric },
          { id: 'change', label: t('categories.change'), numeric },
          { id: 'reading', label: t('categories.reading') },
        ]),
  ]
}

function tableRow(row: CategoryRow, { report, action, query, lang }: Props): DataRow {
  const f = format(lang)
  const { now, before } = report.totals
  const { level } = report
  const opens = row.key !== 'none' && row.count > 0
  return {
    key: row.key,
    cells: [
      {
        text: row.label[lang],
        ...(opens && { href: aboutCategory(action, query, { level, key: row.key }) }),
      },
      { text: f.count(row.count) },
      shareCell(row, now, f),
      ...(before === null
        ? []
        : [beforeCell(row, before, f), ...changeCells(row, Math.min(now, before), lang)]),
    ],
  }
}

function shareCell({ count, share, interval }: CategoryRow, total: number, f: Format): Cell {
  if (total < FEWEST) return { text: f.outOf(count, total), faint: true }
  return { text: f.percent(share ?? 0), note: interval && f.interval(interval) }
}

function beforeCell({ before }: CategoryRow, total: number, f: Format): Cell {
  const count = before?.count ?? 0
  if (total < FEWEST) return { text: f.outOf(count, total), faint: true }
  return { text: f.percent(before?.share ?? 0), note: f.count(count) }
}

function changeCells({ change }: CategoryRow, fewest: number, lang: Lang): Cell[] {
  const t = translate(lang)
  const f = format(lang)
  if (!change || fewest < FEWEST)
    return [
      { text: '–', faint: true },
      { text: t('categories.same'), faint: true },
    ]
  const { difference, interval, beyondChance } = change
  const note = f.pointsBetween(interval)
  const reading = beyondChance
    ? t(difference > 0 ? 'categories.up' : 'categories.down')
    : t('categories.same')
  return [
    { text: f.points(difference), note, faint: !beyondChance },
    { text: reading, faint: !beyondChance },
  ]
}
