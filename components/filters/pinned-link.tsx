import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import { formatQuestion } from '#lib/kpi/parse'
import type { Question } from '#lib/kpi/question'
import type { Scope } from '#lib/reports/scope'

interface Props {
  action: string
  scope: Scope
  /** Filters that the path itself says. */
  fixed: Question['where']
  /** How the page shows its figures. */
  view: readonly (readonly [name: string, value: string])[]
  lang: Lang
}

/** This very view for ever: the same figures stand behind it when newer data is published. */
export function PinnedLink({ action, scope, fixed, view, lang }: Props) {
  const t = translate(lang)
  const { question, edition } = scope
  const where = Object.fromEntries(Object.entries(question.where).filter(([id]) => !(id in fixed)))
  const query = formatQuestion({ ...question, where, edition: edition.id })
  const shown = new URLSearchParams(view.map(([name, value]) => [name, value])).toString()
  const whole = question.from || question.to ? '' : 'periode=semua&'
  return (
    <span>
      <a href={`${action}?${whole}${query}${shown && `&${shown}`}`} data-copied={t('dashboard.copied')}>
        {t('dashboard.pinned')}
      </a>
      <span role="status" />
    </span>
  )
}
