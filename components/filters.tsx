import { AutoSubmit } from '#components/auto-submit'
import { Choice } from '#components/filters/choice'
import { periodGroups, valuesOf } from '#components/filters/options'
import { PinnedLink } from '#components/filters/pinned-link'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Dimension, Question } from '#lib/kpi/question'
import type { Scope } from '#lib/reports/scope'
import css from './filters.module.css'

/** What stands chosen in the period fields; see `app/search.ts`. */
export interface ChosenPeriod {
  period: string
  from: string
  until: string
  /** Editions to look at, the newest first. */
  editions?: { id: string; cutoff: string }[]
}

interface Props {
  /** Address without query: where the form leads and what resets it. A page of one region has its code as the last part. */
  action: string
  scope: Scope
  chosen: ChosenPeriod
  lang: Lang
}

const MAIN = ['region', 'classification', 'channel'] as const satisfies readonly Dimension[]
const MORE = ['category', 'entry', 'visibility'] as const satisfies readonly Dimension[]

/** A plain GET form; with scripts it submits itself. Everything chosen lives in the address. */
export function Filters({ action, scope, chosen, lang }: Props) {
  const t = translate(lang)
  const fixed = saidByPath(action, scope.question)
  const main = MAIN.filter((dimension) => !(dimension in fixed))
  return (
    <form
      key={scope.query}
      className={css.filters}
      action={action}
      autoComplete="off"
      aria-label={t('dashboard.filters')}
      data-soft
    >
      <Choice
        name="periode"
        label={t('dashboard.period')}
        groups={periodGroups(scope, lang)}
        value={chosen.period}
      />
      {main.map((dimension) => (
        <DimensionChoice key={dimension} {...{ dimension, scope, lang }} />
      ))}
      <OwnDates chosen={chosen} lang={lang} />
      <More {...{ scope, chosen, lang }} />
      <Unasked question={scope.question} fixed={fixed} />
      <div className={css.actions}>
        <button type="submit">{t('dashboard.show')}</button>
        <a href={action}>{t('dashboard.reset')}</a>
        <PinnedLink {...{ action, scope, fixed, lang }} />
      </div>
      <AutoSubmit note={t('dashboard.autoNote')} />
    </form>
  )
}

function saidByPath(action: string, { where }: Question): Question['where'] {
  const { region } = where
  return region && action.endsWith(`/${region.join(',')}`) ? { region } : {}
}

type Asked = (typeof MAIN | typeof MORE)[number]

function DimensionChoice({ dimension, scope, lang }: { dimension: Asked; scope: Scope; lang: Lang }) {
  const t = translate(lang)
  const { options, value } = valuesOf(dimension, scope.choices[dimension], { scope, lang })
  return (
    <Choice
      name="where"
      label={t(`dashboard.${dimension}`)}
      groups={[{ label: '', options }]}
      value={value}
      all={t('dashboard.all')}
    />
  )
}

/** Filters asked for less often; open when one of them is set. */
function More({ scope, chosen, lang }: Omit<Props, 'action'>) {
  const t = translate(lang)
  const f = format(lang)
  const { where, edition } = scope.question
  const isSet = edition !== null || MORE.some((dimension) => where[dimension])
  const editions = chosen.editions ?? []
  const texts = editions.map(({ id, cutoff }) => ({
    key: id,
    text: `${f.dateShort(cutoff)} (${id.slice(-6)})`,
  }))
  return (
    <details className={css.more} open={isSet}>
      <summary>{t('dashboard.more')}</summary>
      <div className={css.fields}>
        {MORE.map((dimension) => (
          <DimensionChoice key={dimension} {...{ dimension, scope, lang }} />
        ))}
        {texts.length > 0 ? (
          <Choice
            name="edition"
            label={t('dashboard.edition')}
            groups={[{ label: '', options: texts }]}
            value={edition ?? ''}
            all={t('dashboard.newest')}
          />
        ) : (
          edition && <input type="hidden" name="edition" value={edition} />
        )}
      </div>
    </details>
  )
}

/** Filters that stand in the address but have no field here: a choice must not drop them. */
function Unasked({ question, fixed }: { question: Question; fixed: Question['where'] }) {
  const asked: readonly string[] = [...MAIN, ...MORE, ...Object.keys(fixed)]
  return Object.entries(question.where)
    .filter(([id]) => !asked.includes(id))
    .map(([id, keys]) => <input key={id} type="hidden" name="where" value={`${id}=${keys.join(',')}`} />)
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
