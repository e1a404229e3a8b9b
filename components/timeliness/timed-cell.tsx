import type { Cell } from '#components/table-cell'
import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Figure, KpiCard } from '#lib/reports/figure'

/** A timed figure with what it stands on: parts and interval of a share, the number of reports of a duration. */
export function timedCell(figure: Figure | undefined, card: KpiCard | undefined, lang: Lang): Cell {
  if (!figure || !card) return { text: '' }
  const f = format(lang)
  const words = figureWords(figure, card.unit, f)
  const blank = words.kind === 'blank'
  const n = card.unit === 'workdays' && !blank && figure.numerator !== null ? figure.numerator : null
  const reports = n === null ? null : translate(lang)('timeliness.ofN', { n: f.count(n) })
  return {
    text: words.text,
    note: [words.of, words.interval, reports],
    sort: words.kind === 'counted' ? null : figure.value,
    faint: blank || words.thin,
  }
}

/** Share of the reports in scope that the figure could be made of. */
export function coverageCell(figure: Figure | undefined, lang: Lang): Cell {
  const coverage = figure?.coverage ?? null
  return { text: coverage === null ? '' : format(lang).percent(coverage), faint: true }
}
