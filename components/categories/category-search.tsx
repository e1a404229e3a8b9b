import { aboutCategory } from '#components/categories/category-link'
import { FieldForm } from '#components/field-form'
import { Section } from '#components/section'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { CategorySearch, FoundCategory } from '#lib/reports/category-search'
import css from './categories.module.css'

interface Props {
  search: CategorySearch | null
  action: string
  query: string
  lang: Lang
}

/** Finds a category of either level by words of its name: a plain form that keeps the rest of the address. */
export function CategorySearchForm({ search, action, query, lang }: Props) {
  const t = translate(lang)
  const kept = new URLSearchParams(query)
  kept.delete('cari')
  return (
    <Section title={t('categories.search')} id="cari">
      <search>
        <FieldForm {...{ action, query }} name="cari" submit={t('categories.searchButton')}>
          <label>
            <span>{t('categories.searchLabel')}</span>
            <input type="search" name="cari" defaultValue={search?.text} maxLength={80} autoComplete="off" />
          </label>
        </FieldForm>
      </search>
      {search && <Found {...{ search, action, lang }} query={kept.toString()} />}
    </Section>
  )
}

function Found({ search, action, query, lang }: Props & { search: CategorySearch }) {
  const t = translate(lang)
  const { text, found, of, partly } = search
  const said = { n: of, text, shown: `${found.length}` }
  if (of === 0) return <p className={css.said}>{t('categories.searchNone', said)}</p>
  return (
    <>
      <p className={css.said}>
        {t(partly ? 'categories.searchPart' : 'categories.searchFound', said)}{' '}
        {of > found.length && t('categories.searchMore', said)}
      </p>
      <ul className={css.found}>
        {found.map((own) => (
          <li key={`${own.level} ${own.key}`}>
            <FoundName {...{ own, action, query, lang }} />
          </li>
        ))}
      </ul>
    </>
  )
}

interface FoundProps extends Omit<Props, 'search'> {
  own: FoundCategory
}

/** What nobody reports about has no page of its own to lead to. */
function FoundName({ own, action, query, lang }: FoundProps) {
  const t = translate(lang)
  const { level, key, label, parent, count } = own
  const where = parent ? parent.label[lang] : t('categories.searchTop')
  const reports = count > 0 ? t('categories.searchCount', { n: count }) : t('categories.searchZero')
  return (
    <>
      {count > 0 ? <a href={aboutCategory(action, query, { level, key })}>{label[lang]}</a> : label[lang]}
      <small>
        {where} · {reports}
      </small>
    </>
  )
}
