import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import css from './method.module.css'

const POINTS = ['Interval', 'Small', 'Verdict', 'Mature', 'Volume', 'Region'] as const

/** What a reader who knows no statistics, or no bureaucracy, must know to read the rest. */
export function ReadingGuide({ lang }: { lang: Lang }) {
  const t = translate(lang)
  return (
    <dl className={css.guide}>
      {POINTS.map((point) => (
        <div key={point}>
          <dt>{t(`method.read${point}`)}</dt>
          <dd>{t(`method.read${point}Text`)}</dd>
        </div>
      ))}
    </dl>
  )
}
