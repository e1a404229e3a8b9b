import { figureWords } from '#lib/i18n/figure'
import { type Format, format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { presentationOf } from '#lib/kpi/presentation'
import { findKpi } from '#lib/kpi/registry'
import type { Figure } from '#lib/reports/figure'
import type { Report } from '#lib/reports/index'
import { type Cell, type Column, isFigure, isText, type ReportTable } from '#lib/reports/table'
import { tables } from '#lib/reports/tables'

/** What stands behind a figure, as columns beside it. */
const EVIDENCE: [suffix: string, read: (figure: Figure) => string | number | null][] = [
  ['', ({ value }) => value],
  ['_numerator', ({ numerator }) => numerator],
  ['_denominator', ({ denominator }) => denominator],
  ['_low', ({ interval }) => interval?.[0] ?? null],
  ['_high', ({ interval }) => interval?.[1] ?? null],
  ['_coverage', ({ coverage }) => coverage],
  ['_reason', ({ reason }) => reason],
  ['_target', ({ target }) => target?.value ?? null],
  ['_verdict', ({ target }) => target?.verdict ?? null],
  ['_presentation', (figure) => presentationOf(figure.kpi, figure)],
]

/**
 * Tables for machines, one after the other: a line `# id`, a header of stable keys, the rows, an empty line.
 * Numbers keep the dot and all their digits, dates are ISO, rates are fractions; nothing starts a formula.
 */
export function toCsv(report: Report, lang: Lang = 'id'): string {
  return tables(report)
    .map(({ id, columns, rows }) => [
      `# ${id}`,
      csvHeader(columns),
      ...rows.map((row) => csvRow(row, columns, lang)),
    ])
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

const csvHeader = (columns: readonly Column[]) =>
  columns
    .flatMap(({ key, kpi }) => (kpi === undefined ? [key] : EVIDENCE.map(([suffix]) => key + suffix)))
    .join(',')

function csvRow(row: readonly Cell[], columns: readonly Column[], lang: Lang): string {
  const cells = columns.flatMap(({ kpi }, i) => {
    const cell = row[i] ?? null
    if (kpi !== undefined) return EVIDENCE.map(([, read]) => (isFigure(cell) ? read(cell) : null))
    return [isText(cell) ? cell[lang] : (cell as Plain)]
  })
  return cells.map(csvCell).join(',')
}

type Plain = string | number | boolean | null

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function csvCell(cell: Plain): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Tables for people: labels and numbers as the pages print them. */
export function toMarkdown(report: Report, lang: Lang = 'id'): string {
  return tables(report)
    .map((table) => markdownTable(table, format(lang)))
    .join('\n\n')
}

function markdownTable({ title, columns, rows }: ReportTable, f: Format): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`
  const header = line(columns.map(({ label }) => label[f.lang]))
  const rule = `|${columns.map(() => ' --- |').join('')}`
  const body = rows.map((row) => line(columns.map((column, i) => words(row[i] ?? null, column, f))))
  return [`## ${title[f.lang]}`, '', header, rule, ...body].join('\n')
}

const markdownCell = (text: string) => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')

function words(cell: Cell, { unit }: Column, f: Format): string {
  if (cell === null) return ''
  if (isFigure(cell)) return figureInWords(cell, f)
  if (isText(cell)) return cell[f.lang]
  if (typeof cell === 'boolean') return cell ? YES[f.lang] : NO[f.lang]
  if (typeof cell === 'number') return unit === 'fraction' ? f.percent(cell) : f.value(cell, unit)
  return unit === 'month' ? f.month(cell) : unit === 'date' ? f.date(cell) : cell
}

const YES = { id: 'ya', en: 'yes' }
const NO = { id: 'tidak', en: 'no' }

function figureInWords(figure: Figure, f: Format): string {
  const { text, of } = figureWords(figure, findKpi(figure.kpi).unit, f)
  return of ? `${text} (${of})` : text
}
