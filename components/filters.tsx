import { AutoSubmit } from '#components/auto-submit'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Dimension } from '#lib/kpi/question'
import type { Labelled, Scope } from '#lib/reports/scope'
import css from './filters.module.css'

/** What stands chosen in the period fields; see `app/search.ts`. */
export interface ChosenPeriod {
  period: string
  from: string
  until: string
}

interface Props {
  /** Address without query: where the form leads and what resets it. */
  action: string
  scope: Scope
  chosen: ChosenPeriod
  lang: Lang
}

/** A plain GET form; with scripts it submits itself. Everything chosen lives in the address. */
export function Filters({ action, scope, chosen, lang }: Props) {
  const t = translate(lang)
  const { classification, channel, years } = scope.choices
  const periods = [
    ...[...years].sort((a, b) => b - a).map((year) => ({ key: String(year), text: String(year) })),
    { key: '12-bulan', text: t('dashboard.lastYear') },
    { key: 'semua', text: t('dashboard.whole') },
    { key: 'pilih', text: t('dashboard.custom') },
  ]
  const [classes, channels] = [
    valuesOf('classification', classification, scope, lang),
    valuesOf('channel', channel, scope, lang),
  ]
  return (
    <form className={css.filters} action={action} autoComplete="off" aria-label={t('dashboard.filters')}>
      <Choice name="periode" label={t('dashboard.period')} options={periods} value={chosen.period} />
      <Choice name="where" label={t('dashboard.classification')} {...classes} all={t('dashboard.all')} />
      <Choice name="where" label={t('dashboard.channel')} {...channels} all={t('dashboard.all')} />
      {scope.question.edition && <input type="hidden" name="edition" value={scope.question.edition} />}
      <div className={css.actions}>
        <button type="submit">{t('dashboard.show')}</button>
        <a href={action}>{t('dashboard.reset')}</a>
      </div>
      <OwnDates chosen={chosen} lang={lang} />
      <AutoSubmit note={t('dashboard.autoNote')} />
    </form>
  )
}

interface Option {
  key: string
  text: string
}

/** `where` takes `dimension=value`, so each option carries both. */
function valuesOf(dimension: Dimension, choices: Labelled[], scope: Scope, lang: Lang) {
  const key = (value: string) => `${dimension}=${value}`
  const chosen = scope.question.where[dimension] ?? []
  const options = choices.map((choice) => ({ key: key(choice.key), text: choice.label[lang] }))
  const several = chosen.length > 1 ? [{ key: key(chosen.join(',')), text: chosen.join(', ') }] : []
  return { options: [...options, ...several], value: chosen.length > 0 ? key(chosen.join(',')) : '' }
}

interface ChoiceProps {
  name: string
  label: string
  options: Option[]
  value: string
  /** Text of the empty choice. */
  all?: string
}

function Choice({ name, label, options, value, all }: ChoiceProps) {
  return (
    <label className={css.field}>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {all && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  )
}

function OwnDates({ chosen, lang }: { chosen: ChosenPeriod; lang: Lang }) {
  const t = translate(lang)
  const own = chosen.period === 'pilih'
  return (
    <fieldset className={css.dates} data-own={own}>
      <legend className="visually-hidden">{t('dashboard.custom')}</legend>
      <label className={css.field}>
        <span>{t('dashboard.from')}</span>
        <input type="date" name="dari" defaultValue={own ? chosen.from : ''} />
      </label>
      <label className={css.field}>
        <span>{t('dashboard.until')}</span>
        <input type="date" name="sampai" defaultValue={own ? chosen.until : ''} />
      </label>
    </fieldset>
  )
}
