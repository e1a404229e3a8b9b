import { format } from '#lib/i18n/format'
import { translate } from '#lib/i18n/translate'
import type { Answer, KpiResult } from '#lib/kpi/answer'
import type { Catalog } from '#lib/kpi/catalog'
import type { Kpi } from '#lib/kpi/kpi'
import { textTable } from './table'

const HEADER = [
  'kunci',
  'nama',
  'pembilang',
  'penyebut',
  'nilai',
  'rentang 95 %',
  'cakupan',
  'sasaran',
  'keterangan',
]

/** The answers of one indicator for people; columns in which nothing stands are left out. */
export function answerTable(kpi: Kpi, { question, answers }: KpiResult, catalog: Catalog): string {
  const nameOf = (key: string) =>
    key
      .split('|')
      .map((part, i) => catalog.members.get(question.by[i] ?? 'region')?.get(part)?.label.id ?? '')
      .join(' | ')
  const rows = answers.map((answer) => cells(kpi, answer, answer.key === null ? '' : nameOf(answer.key)))
  const filled = HEADER.map((_, i) => i === 0 || rows.some((row) => row[i] !== null && row[i] !== ''))
  const keep = <T>(row: T[]) => row.filter((_, i) => filled[i])
  return textTable(keep(HEADER), rows.map(keep))
}

function cells({ unit }: Kpi, answer: Answer, name: string) {
  const print = format('id')
  const { key, numerator, denominator, value, interval, coverage, reason } = answer
  return [
    key ?? 'semua',
    name,
    unit === 'count' ? null : numerator,
    denominator,
    value === null || unit === 'count' ? value : print.value(value, unit),
    interval && (reason === 'bounded' ? print.workdaysBetween(interval) : print.interval(interval)),
    coverage === null ? null : print.percent(coverage),
    target(answer),
    reason && print.blank(reason),
  ]
}

/** `minimal 50: Belum tercapai` */
function target({ target }: Answer): string | null {
  if (!target) return null
  const value = format('id').value(target.value, target.unit)
  const words = translate('id')
  const limit = words(target.direction === 'at_least' ? 'words.atLeast' : 'words.noMoreThan', { value })
  return `${limit}: ${words(`words.verdict.${target.verdict}`)}`
}
