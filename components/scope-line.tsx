import { PrintFooter } from '#components/print-footer'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Scope } from '#lib/reports/scope'
import css from './scope-line.module.css'

/** What the figures below are about, in words: period, every filter, and a meaning of done that is not the default. */
export function scopeWords(scope: Scope, lang: Lang): string[] {
  const t = translate(lang)
  const period = scope.period ? format(lang).period(scope.period) : t('words.wholePeriod')
  const filters = scope.filters.map(
    ({ label, values }) => `${label[lang]}: ${values.map((value) => value.label[lang]).join(', ')}`,
  )
  return [period, ...filters, ...scopeSenses(scope, lang)]
}

/** `Arti selesai: ditutup oleh pelapor`, and the denominator, where they are not the default. */
export const scopeSenses = ({ senses }: Scope, lang: Lang): string[] =>
  senses.map(({ label, value }) => `${label[lang]}: ${lowerFirst(value.label[lang])}`)

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

export function ScopeLine({ scope, lang }: { scope: Scope; lang: Lang }) {
  const [period, ...filters] = scopeWords(scope, lang)
  return (
    <p className={css.scope} data-scope>
      <strong>{period}</strong>
      {filters.map((filter) => (
        <span key={filter}>{filter}</span>
      ))}
      <SheetFooter scope={scope} lang={lang} />
    </p>
  )
}

/** Everything a lone sheet needs to be understood. */
export function SheetFooter({ scope, lang }: { scope: Scope; lang: Lang }) {
  const province = translate(lang)('words.province', { name: scope.province.short_name })
  const about = [province, ...scopeWords(scope, lang)]
  return <PrintFooter edition={scope.edition} about={about} lang={lang} />
}
