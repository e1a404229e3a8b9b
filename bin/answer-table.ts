import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import { translate } from '#lib/i18n/translate'
import type { Answer, KpiResult } from '#lib/kpi/answer'
import type { Catalog } from '#lib/kpi/catalog'
import type { Kpi } from '#lib/kpi/kpi'
import { presentationOf } from '#lib/kpi/presentation'
import { textTable } from './table'

/** A rate has an interval of confidence; a duration known only in part has bounds, which are none. */
const HEADER = [
  'kunci',
  'nama',
  'pembilang',
  'penyebut',
  'nilai',
  'rentang keyakinan 95 %',
  'batas bawah dan atas',
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

function cells({ id, unit }: Kpi, answer: Answer, name: string) {
  const print = format('id')
  const { key, numerator, denominator, value, coverage, reason } = answer
  const words = figureWords(answer, unit, print)
  return [
    key ?? 'semua',
    name,
    unit === 'count' ? null : numerator,
    denominator,
    value === null || unit === 'count' ? value : words.text,
    words.interval,
    reason === 'bounded' ? words.text : null,
    coverage === null ? null : print.percent(coverage),
    target(answer),
    reason ? print.blank(reason) : caution(id, answer),
  ]
}

/** Why a rate is counted out, or not to be relied on. */
function caution(kpi: string, answer: Answer): string | null {
  const t = translate('id')
  const shown = presentationOf(kpi, answer)
  if (shown === 'counts') return t('figures.counted')
  return shown === 'insufficient' ? t('figures.thin') : null
}

/** `minimal 50: Belum tercapai` */
function target({ target }: Answer): string | null {
  if (!target) return null
  const value = format('id').value(target.value, target.unit)
  const words = translate('id')
  const limit = words(target.direction === 'at_least' ? 'words.atLeast' : 'words.noMoreThan', { value })
  return `${limit}: ${words(`words.verdict.${target.verdict}`)}`
}
