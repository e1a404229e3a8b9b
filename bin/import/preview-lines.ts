import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Answer } from '#lib/kpi/answer'
import { findKpi } from '#lib/kpi/registry'
import { textTable } from '../table'
import type { KpiChange, Preview } from './dry-run'

/** What a dry run says to people; a share of fewer than ten is counted out, and one of more has its interval. */
export function previewLines(
  { changes, kpis, rejected }: Preview & { rejected: number },
  lang: Lang,
): string[] {
  const { count } = format(lang)
  const t = translate(lang)
  const header = [t('cli.columns.indicator'), t('cli.columns.now'), t('cli.columns.after')]
  return [
    t('cli.trial'),
    t('cli.changes', {
      new: count(changes.new),
      updated: count(changes.updated),
      unchanged: count(changes.unchanged),
      rejected: count(rejected),
    }),
    textTable(
      header,
      kpis.map((change) => line(change, lang)),
      lang,
    ),
  ]
}

function line({ kpi, answers: { before, after } }: KpiChange, lang: Lang): string[] {
  const { label, unit } = findKpi(kpi)
  const shown = (answer: Answer | null) => figure(answer, unit, lang)
  return [label[lang], shown(before), shown(after)]
}

function figure(answer: Answer | null, unit: string, lang: Lang): string {
  if (answer === null) return translate(lang)('cli.noEdition')
  const { text, interval } = figureWords(answer, unit, format(lang))
  return interval ? `${text} (${interval})` : text
}
