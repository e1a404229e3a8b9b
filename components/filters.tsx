import { Choice } from '#components/filters/choice'
import { periodGroups, valuesOf } from '#components/filters/options'
import { PinnedLink } from '#components/filters/pinned-link'
import { scopeWords } from '#components/scope-line'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Dimension, Question } from '#lib/kpi/question'
import { SENSE_CHOICES } from '#lib/kpi/sense'
import type { Report } from '#lib/reports/index'
import type { Scope } from '#lib/reports/scope'
import css from './filters.module.css'

/** What stands chosen in the period fields; see `app/search.ts`. */
export interface ChosenPeriod {
  period: string
  /** By the key of a period, how the address of its page says it. */
  queries?: Record<string, string>
  from: string
  until: string
  /** Editions to look at, the newest first. */
  editions?: { id: string; cutoff: string }[]
  /** How the page shows its figures, by the parameters of its address. */
  view?: readonly (readonly [name: string, value: string])[]
}

interface Props {
  /** Address without query: where the form leads and what resets it. A page of one region has its code as the last part. */
  action: string
  scope: Scope
  chosen: ChosenPeriod
  /** The report that the page shows. */
  report: Report['id']
  /** The page's rates follow a chosen meaning of done. */
  sensed?: boolean
  lang: Lang
}

const MAIN = ['region', 'classification', 'channel'] as const satisfies readonly Dimension[]
const MORE = ['category', 'entry', 'visibility'] as const satisfies readonly Dimension[]

const SENSES: readonly string[] = SENSE_CHOICES.map(({ name }) => name)

/** A plain GET form; with scripts it submits itself. Everything chosen lives in the address. */
export function Filters({ action, scope, chosen, report, sensed = false, lang }: Props) {
  const t = translate(lang)
  const fixed = saidByPath(action, scope.question)
  const kept = (chosen.view ?? []).filter(([name]) => !(sensed && SENSES.includes(name)))
  return (
    <form
      key={scope.query}
      className={css.filters}
      action={action}
      autoComplete="off"
      aria-label={t('dashboard.filters')}
      data-soft
    >
      <details className={css.panel}>
        <summary>
          <strong>{t('dashboard.filters')}</strong>
          <span>{scopeWords(scope, lang).join(' · ')}</span>
        </summary>
        <div className={css.row}>
          <Choice
            name="periode"
            label={t('dashboard.period')}
            groups={periodGroups(scope, chosen.queries ?? {}, lang)}
            value={chosen.period}
          />
          {MAIN.filter((dimension) => !(dimension in fixed)).map((dimension) => (
            <DimensionChoice key={dimension} {...{ dimension, scope, lang }} />
          ))}
          <OwnDates chosen={chosen} lang={lang} />
          <button type="submit">{t('dashboard.show')}</button>
          <More {...{ scope, chosen, sensed, lang }} />
          <Links {...{ action, scope, report, fixed, lang }} view={kept} />
        </div>
      </details>
      <Unasked question={scope.question} fixed={fixed} />
      <Kept view={kept} />
      <p className="visually-hidden">{t('dashboard.autoNote')}</p>
    </form>
  )
}

type LinksProps = Pick<Props, 'action' | 'scope' | 'report' | 'lang'> & {
  fixed: Question['where']
  view: NonNullable<ChosenPeriod['view']>
}

function Links({ action, scope, report, fixed, view, lang }: LinksProps) {
  const t = translate(lang)
  return (
    <p className={css.links}>
      <a href={action}>{t('dashboard.reset')}</a>
      <PinnedLink {...{ action, scope, fixed, view, lang }} />
      <a href={fileOf(report, scope, lang)} download>
        {t('dashboard.file')}
      </a>
    </p>
  )
}

/** Every number of the page as CSV, under the same scope. */
const fileOf = (report: Report['id'], { query }: Scope, lang: Lang) =>
  `/api/v1/reports/${report}?${new URLSearchParams([...new URLSearchParams(query), ['format', 'csv'], ['lang', lang]])}`

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
function More({ scope, chosen, sensed, lang }: Omit<Props, 'action' | 'report'>) {
  const t = translate(lang)
  const f = format(lang)
  const { where, edition, sense } = scope.question
  const isSet = edition !== null || sense !== undefined || MORE.some((dimension) => where[dimension])
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
        {sensed && <SenseChoices scope={scope} lang={lang} />}
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

/** What counts as done, and of which reports; the default is no value, so it is never written. */
function SenseChoices({ scope, lang }: { scope: Scope; lang: Lang }) {
  const t = translate(lang)
  return SENSE_CHOICES.map(({ name, label, values: [first, ...others] }) => (
    <Choice
      key={name}
      name={name}
      label={label[lang]}
      groups={[{ label: '', options: others.map((own) => ({ key: own.key, text: own.label[lang] })) }]}
      value={scope.senses.find((chosen) => chosen.name === name)?.value.key ?? ''}
      all={t('dashboard.byDefault', { choice: first?.label[lang] ?? '' })}
    />
  ))
}

/** A page of a list ends with the list it was a page of. */
const PASSING = ['halaman']

/** How the figures are shown stays when the filters change. */
const Kept = ({ view }: { view: NonNullable<ChosenPeriod['view']> }) =>
  view
    .filter(([name]) => !PASSING.includes(name))
    .map(([name, value]) => (
      <input key={`${name}=${value}`} type="hidden" name={name} value={value} data-view />
    ))

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
