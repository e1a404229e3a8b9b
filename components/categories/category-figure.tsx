import type { Frame } from '#charts/chart'
import { type BarRow, rankedBars } from '#charts/ranked-bars'
import { ChartFigure } from '#components/chart-figure'
import { ChartWhy } from '#components/chart-why'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { CategoriesReport } from '#lib/reports/categories'
import type { CategoryRow } from '#lib/reports/category-changes'
import { FEWEST } from '#lib/stats/fewest'

interface Props {
  report: CategoriesReport
  lang: Lang
}

/** Categories with a bar of their own; the rest are one bar together. */
const MOST = 14

/** The mix as bars; its table is the next part of the page. Arrows only where a share has changed beyond chance. */
export function CategoryFigure({ report, lang }: Props) {
  const t = translate(lang)
  return (
    <ChartFigure
      id="kategori"
      size="full"
      lang={lang}
      title={mixTitle(report, lang)}
      description={t('categories.mixText')}
      draw={(frame) => drawMix(report, frame)}
      table={<a href="#semua">{t('categories.table')}</a>}
      note={mixNote(report, lang)}
      why={<ChartWhy about="categories" n={report.totals.now} lang={lang} />}
    />
  )
}

function mixTitle({ rows, totals }: CategoriesReport, lang: Lang): string {
  const t = translate(lang)
  const first = rows.find((row) => !row.missing && row.count > 0)
  if (!first) return t('categories.mixNone')
  return t('categories.mix', { first: first.label[lang], of: format(lang).outOf(first.count, totals.now) })
}

function mixNote({ compared_with, totals }: CategoriesReport, lang: Lang): string {
  const t = translate(lang)
  if (!compared_with || totals.now < FEWEST || (totals.before ?? 0) < FEWEST) return t('categories.mixLight')
  return t('categories.mixNote', { previous: format(lang).period(compared_with) })
}

function drawMix({ rows, totals }: CategoriesReport, frame: Frame) {
  if (totals.now === 0) return null
  const some = rows.filter((row) => row.count > 0)
  const named = some.filter((row) => !row.missing)
  const shares = totals.now >= FEWEST
  const compared = shares && (totals.before ?? 0) >= FEWEST
  const bars = [...named.slice(0, MOST), ...some.filter((row) => row.missing)]
  const left = named.slice(MOST)
  return rankedBars(
    [
      ...bars.map((row) => barOf(row, { shares, compared }, frame)),
      ...(left.length > 0 ? [restOf(left, totals.now, frame)] : []),
    ],
    frame,
  )
}

/** Of fewer than ten reports the counts are drawn, and with fewer than ten nothing is compared. */
function barOf(
  row: CategoryRow,
  { shares, compared }: Record<'shares' | 'compared', boolean>,
  { lang }: Frame,
): BarRow {
  const { key, label, count, share, missing, before, change } = row
  return {
    key,
    label: label[lang],
    count,
    share: shares ? share : null,
    previous: compared ? (before?.share ?? null) : null,
    change: compared && change?.beyondChance ? (change.difference > 0 ? 'up' : 'down') : null,
    muted: missing,
  }
}

function restOf(rows: CategoryRow[], total: number, { lang }: Frame): BarRow {
  const count = rows.reduce((sum, row) => sum + row.count, 0)
  const label = translate(lang)('categories.others', { n: format(lang).count(rows.length) })
  return { key: 'rest', label, count, share: total >= FEWEST ? count / total : null, muted: true }
}
