import { DataTable } from '#components/data-table'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { MethodReport } from '#lib/reports/method'

type Rule = MethodReport['rules'][number]

const STAGES = [
  'verification',
  'reverification',
  'first_response',
  'follow_up',
  'ombudsman',
  'forwarding',
  'auto_close',
] as const

/** Every time limit with its readings, effective dates and source. */
export function RuleTable({ rules, lang }: { rules: Rule[]; lang: Lang }) {
  const t = translate(lang)
  return (
    <DataTable
      caption={t('method.rules')}
      columns={[
        { id: 'stage', label: t('method.rule') },
        { id: 'class', label: t('figures.classification') },
        { id: 'limit', label: t('method.limit'), tight: true },
        { id: 'force', label: t('method.inForce') },
        { id: 'regulation', label: t('method.regulation') },
        { id: 'note', label: t('method.note') },
      ]}
      rows={rules.map((rule) => ({
        key: rule.id,
        cells: [
          { text: stageName(rule, lang), note: rule.variant === 'main' ? null : t('method.otherReading') },
          { text: rule.classification.label[lang] },
          { text: limitWords(rule, lang) },
          { text: inForce(rule, lang) },
          { text: rule.regulation || '–', note: rule.verified ? null : t('method.unverified') },
          { text: (lang === 'en' && rule.note_en) || rule.note },
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}

function stageName({ stage }: Rule, lang: Lang): string {
  const known = STAGES.find((one) => one === stage)
  return known ? translate(lang)(`method.stages.${known}`) : stage
}

function limitWords({ limit, unit }: Rule, lang: Lang): string {
  const t = translate(lang)
  const n = format(lang).count(limit)
  if (unit === 'minutes') return t('method.limitMinutes', { n })
  return unit === 'calendar_days' ? t('method.limitDays', { n }) : t('method.limitWorkdays', { n })
}

/** The export begins in 2010: a rule from then on has no known beginning. */
const BEGINNING = '2010-01-01'

function inForce({ valid_from, valid_to }: Rule, lang: Lang): string {
  const from = valid_from === BEGINNING ? null : valid_from
  if (from === null && valid_to === null) return translate(lang)('method.always')
  return format(lang).period({ from, to: valid_to })
}
