import { drillHref } from '#components/agencies/drill-href'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Question } from '#lib/kpi/question'
import type { AgenciesReport } from '#lib/reports/agencies'
import css from './agencies.module.css'

interface Props {
  report: AgenciesReport
  query: string
  lang: Lang
}

/** The steps taken from the province downwards; each leads back to where it was taken. */
export function Trail({ report, query, lang }: Props) {
  const { scope, trail } = report
  const t = translate(lang)
  const province = t('agencies.all', { province: scope.province.short_name })
  const stops = [
    { key: '', text: province },
    ...trail.map(({ dimension, chosen }) => ({ key: dimension, text: chosen.label[lang] })),
  ]
  return (
    <nav aria-label={t('agencies.trail')}>
      <ol className={css.trail}>
        {stops.map(({ key, text }, i) => (
          <li key={key}>
            {i === stops.length - 1 ? (
              <span aria-current="page">{text}</span>
            ) : (
              <a href={drillHref(upTo(report, i), { query, lang })}>{text}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The filters with only the first few steps taken. */
function upTo({ scope, trail }: AgenciesReport, steps: number): Question['where'] {
  const later = new Set<string>(trail.slice(steps).map(({ dimension }) => dimension))
  return Object.fromEntries(Object.entries(scope.question.where).filter(([id]) => !later.has(id)))
}
