import { FieldForm } from '#components/field-form'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { PairReport } from '#lib/reports/pair'

interface Props {
  pair: PairReport
  action: string
  query: string
  lang: Lang
}

/** Chooses the other side, by a plain form that keeps the rest of the address. */
export function PairForm({ pair, action, query, lang }: Props) {
  const t = translate(lang)
  const [first, second] = pair.sides
  const back = <a href={`/${lang}/dasbor/kabupaten`}>{t('comparison.toComparison')}</a>
  return (
    <FieldForm {...{ action, query }} name="banding" submit={t('comparison.compare')} beside={back}>
      <label>
        <span>{t('comparison.with')}</span>
        <select name="banding" defaultValue={second.key === 'rest' ? '' : second.key}>
          <option value="">{t('comparison.withRest')}</option>
          {pair.scope.choices.region
            .filter(({ key }) => key !== first.key)
            .map(({ key, label }) => (
              <option key={key} value={key}>
                {label[lang]}
              </option>
            ))}
        </select>
      </label>
    </FieldForm>
  )
}
