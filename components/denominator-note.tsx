import { scopeSenses } from '#components/scope-line'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Scope } from '#lib/reports/scope'
import css from './page.module.css'

/** What the rates of a page are shares of, and why no target judges them in a chosen sense. */
export function DenominatorNote({ scope, lang }: { scope: Scope; lang: Lang }) {
  const t = translate(lang)
  const senses = scopeSenses(scope, lang).join('; ')
  return (
    <p className={css.small}>
      {senses ? t('figures.denominatorChosen', { senses }) : t('figures.denominator')}
    </p>
  )
}
