import { CopyLink } from '#components/filters/copy-link'
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
  lang: Lang
}

/** This very view for ever: the same figures stand behind it when newer data is published. */
export function PinnedLink({ action, scope, fixed, lang }: Props) {
  const t = translate(lang)
  const { question, edition } = scope
  const where = Object.fromEntries(Object.entries(question.where).filter(([id]) => !(id in fixed)))
  const query = formatQuestion({ ...question, where, edition: edition.id })
  const whole = question.from || question.to ? '' : 'periode=semua&'
  return (
    <CopyLink href={`${action}?${whole}${query}`} copied={t('dashboard.copied')}>
      {t('dashboard.pinned')}
    </CopyLink>
  )
}
