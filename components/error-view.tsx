import { Mark } from '#components/mark'
import { State } from '#components/state'
import { states as en } from '#lib/i18n/en/states'
import { states as id } from '#lib/i18n/id/states'
import type { Lang } from '#lib/i18n/lang'
import css from './error-view.module.css'

/** Takes its few texts directly, so that the browser need not load all the others. */
export function ErrorView({ lang, onRetry }: { lang: Lang; onRetry: () => void }) {
  const text = lang === 'en' ? en : id
  return (
    <div className={css.error}>
      <a className={css.brand} href={`/${lang}`}>
        <Mark /> Rapor LAPOR!
      </a>
      <State title={text.errorTitle}>
        <p>{text.error}</p>
        <button type="button" className={css.retry} onClick={onRetry}>
          {text.retry}
        </button>
        <a href={`/${lang}`}>{text.toHome}</a>
      </State>
    </div>
  )
}
