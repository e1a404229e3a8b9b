import { pageHref } from '#components/agencies/drill-href'
import { DataTable } from '#components/data-table'
import { Section } from '#components/section'
import type { Cell } from '#components/table-cell'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Case, CasePage } from '#lib/reports/cases'
import css from './agencies.module.css'

interface Props {
  /** null where the scope is still the whole province. */
  cases: CasePage | null
  query: string
  lang: Lang
}

/** The reports behind the figures, one page at a time. */
export function CaseList({ cases, query, lang }: Props) {
  const t = translate(lang)
  if (!cases)
    return (
      <Section title={t('agencies.cases')} id="laporan">
        <p>{t('agencies.casesLater')}</p>
      </Section>
    )
  return (
    <Section title={t('agencies.cases')} note={t('agencies.casesNote')} id="laporan">
      <DataTable
        caption={t('agencies.cases')}
        columns={[
          { id: 'tracking', label: t('agencies.tracking') },
          { id: 'received', label: t('agencies.received'), tight: true },
          { id: 'unit', label: t('figures.unit') },
          { id: 'category', label: t('figures.category') },
          { id: 'classification', label: t('figures.classification') },
          { id: 'status', label: t('figures.status') },
          { id: 'age', label: t('agencies.age') },
        ]}
        rows={cases.cases.map((each) => ({ key: String(each.tracking_id), cells: cellsOf(each, lang) }))}
        empty={t('figures.noRows')}
      />
      <Pages {...{ cases, query, lang }} />
    </Section>
  )
}

function cellsOf(each: Case, lang: Lang): Cell[] {
  return [
    { text: String(each.tracking_id) },
    { text: format(lang).dateShort(each.received) },
    { text: each.unit.label[lang] },
    { text: each.category.label[lang] },
    { text: each.classification.label[lang] },
    { text: each.status.label[lang] },
    ageCell(each, lang),
  ]
}

function ageCell({ age, limit, overdue }: Case, lang: Lang): Cell {
  const t = translate(lang)
  const f = format(lang)
  if (age === null) return { text: t('agencies.done'), faint: true }
  const note = t(overdue ? 'agencies.overdue' : 'agencies.limit', { limit: f.workdays(limit) })
  return { text: f.workdays(age), note }
}

function Pages({ cases, query, lang }: { cases: CasePage; query: string; lang: Lang }) {
  const { page, pages, total } = cases
  const t = translate(lang)
  const f = format(lang)
  return (
    <nav className={css.pages} aria-label={t('agencies.pages')}>
      <p>{t('agencies.casesTotal', { n: f.count(total), page: f.count(page), pages: f.count(pages) })}</p>
      {page > 1 && (
        <a href={pageHref(page - 1, { query, lang })} rel="prev">
          {t('agencies.previousPage')}
        </a>
      )}
      {page < pages && (
        <a href={pageHref(page + 1, { query, lang })} rel="next">
          {t('agencies.nextPage')}
        </a>
      )}
    </nav>
  )
}
