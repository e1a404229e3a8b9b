import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Answer, KpiResult } from '#lib/kpi/answer'
import type { Catalog } from '#lib/kpi/catalog'
import type { Kpi } from '#lib/kpi/kpi'
import { presentationOf } from '#lib/kpi/presentation'
import { type Cell, textTable } from './table'

/** A rate has an interval of confidence; a duration known only in part has bounds, which are none. */
const COLUMNS = [
  'key',
  'name',
  'numerator',
  'denominator',
  'value',
  'confidence',
  'bounds',
  'coverage',
  'target',
  'note',
] as const

interface Answered {
  kpi: Kpi
  result: KpiResult
  catalog: Catalog
}

/** The answers of one indicator for people; columns in which nothing stands are left out. */
export function answerTable({ kpi, result, catalog }: Answered, lang: Lang): string {
  const { question, answers } = result
  const nameOf = (key: string) =>
    key
      .split('|')
      .map((part, i) => catalog.members.get(question.by[i] ?? 'region')?.get(part)?.label[lang] ?? '')
      .join(' | ')
  const rows = answers.map((answer) => [
    ...named(answer, nameOf, lang),
    ...figures(kpi, answer, lang),
    ...remarks(kpi, answer, lang),
  ])
  const filled = COLUMNS.map((_, i) => i === 0 || rows.some((row) => row[i] !== null && row[i] !== ''))
  const keep = <T>(row: readonly T[]) => row.filter((_, i) => filled[i])
  const header = COLUMNS.map((column) => translate(lang)(`cli.columns.${column}`))
  return textTable(keep(header), rows.map(keep), lang)
}

const named = ({ key }: Answer, nameOf: (key: string) => string, lang: Lang): Cell[] =>
  key === null ? [translate(lang)('cli.all'), ''] : [key, nameOf(key)]

function figures({ unit }: Kpi, answer: Answer, lang: Lang): Cell[] {
  const { numerator, denominator, value, reason } = answer
  const words = figureWords(answer, unit, format(lang))
  return [
    unit === 'count' ? null : numerator,
    denominator,
    value === null || unit === 'count' ? value : words.text,
    words.interval,
    reason === 'bounded' ? words.text : null,
  ]
}

function remarks({ id }: Kpi, answer: Answer, lang: Lang): Cell[] {
  const { percent, blank } = format(lang)
  const { coverage, reason } = answer
  return [
    coverage === null ? null : percent(coverage),
    target(answer, lang),
    reason ? blank(reason) : caution(id, answer, lang),
  ]
}

/** Why a rate is counted out, or not to be relied on. */
function caution(kpi: string, answer: Answer, lang: Lang): string | null {
  const t = translate(lang)
  const shown = presentationOf(kpi, answer)
  if (shown === 'counts') return t('figures.counted')
  return shown === 'insufficient' ? t('figures.thin') : null
}

/** `minimal 50: Belum tercapai` */
function target({ target }: Answer, lang: Lang): string | null {
  if (!target) return null
  const value = format(lang).value(target.value, target.unit)
  const words = translate(lang)
  const limit = words(target.direction === 'at_least' ? 'words.atLeast' : 'words.noMoreThan', { value })
  return `${limit}: ${words(`words.verdict.${target.verdict}`)}`
}
