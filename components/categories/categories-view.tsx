import { CategoryChanges } from '#components/categories/category-changes'
import { CategoryFigure } from '#components/categories/category-figure'
import { aboutCategory } from '#components/categories/category-link'
import { CategorySearchForm } from '#components/categories/category-search'
import { CategoryTable } from '#components/categories/category-table'
import { GridFigure } from '#components/categories/grid-figure'
import { DataNotes } from '#components/data-notes'
import { FigureEvidence, FigureValue } from '#components/figure-text'
import { YearTable } from '#components/figures/year-table'
import { type ChosenPeriod, Filters } from '#components/filters'
import { ScopeLine } from '#components/scope-line'
import { Section } from '#components/section'
import { State } from '#components/state'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { CategoriesReport } from '#lib/reports/categories'
import type { CategorySearch } from '#lib/reports/category-search'
import { FEWEST } from '#lib/stats/fewest'
import page from '../page.module.css'
import css from './categories.module.css'

interface Props {
  report: CategoriesReport
  search: CategorySearch | null
  chosen: ChosenPeriod
  query: string
  lang: Lang
}

/** What is reported, where, and what has changed beyond chance. */
export function CategoriesView({ report, search, chosen, query, lang }: Props) {
  const { scope, parent } = report
  const t = translate(lang)
  const action = `/${lang}/dasbor/kategori`
  return (
    <>
      {parent && (
        <nav className={css.back} aria-label={t('categories.back')}>
          <a href={aboutCategory(action, query, null)}>{t('categories.back')}</a>
        </nav>
      )}
      <header className={page.head}>
        <h1>{heading(report, lang)}</h1>
        <ScopeLine scope={scope} lang={lang} />
        <p className={page.lead}>{parent ? parentWords(parent, lang) : t('categories.lead')}</p>
      </header>
      <Filters report={report.id} {...{ action, scope, chosen, lang }} />
      {report.totals.now > 0 ? (
        <Evidence {...{ report, search, action, query, lang }} />
      ) : (
        <State title={t('states.emptyTitle')} level={2}>
          <p>{t('states.empty')}</p>
          <a href={action}>{t('states.reset')}</a>
        </State>
      )}
    </>
  )
}

/** The page is about the province, or about the regions that are asked for. */
function heading({ scope, parent }: CategoriesReport, lang: Lang): string {
  const t = translate(lang)
  const regions = scope.filters.find(({ dimension }) => dimension === 'region')?.values ?? []
  const place =
    regions.length > 0 ? regions.map(({ label }) => label[lang]).join(', ') : scope.province.short_name
  return parent
    ? t('categories.titleLeaf', { category: parent.label[lang], place })
    : t('categories.title', { place })
}

function parentWords({ label, count, of }: NonNullable<CategoriesReport['parent']>, lang: Lang): string {
  const t = translate(lang)
  const f = format(lang)
  const said = { category: label[lang], of: f.outOf(count, of) }
  return of < FEWEST
    ? t('categories.shareFew', said)
    : t('categories.share', { ...said, share: f.percent(count / of) })
}

function Evidence({ report, search, action, query, lang }: Omit<Props, 'chosen'> & { action: string }) {
  const t = translate(lang)
  const note = report.level === 'category' ? 'categories.tableNote' : 'categories.tableNoteLeaf'
  return (
    <>
      <Section title={t('categories.changes')} note={comparedWords(report, lang)}>
        <CategoryChanges report={report} lang={lang} />
      </Section>
      <CategoryFigure report={report} lang={lang} />
      <CategorySearchForm {...{ search, action, query, lang }} />
      <Section title={t('categories.table')} note={t(note)} id="semua">
        <CategoryTable {...{ report, action, query, lang }} />
      </Section>
      <YearTable years={report.years} kpis={report.kpis} lang={lang} />
      {report.grid && <GridFigure grid={report.grid} lang={lang} />}
      <Section title={t('categories.missing')} note={t('categories.missingNote')}>
        <Missing report={report} lang={lang} />
      </Section>
      <Section title={t('dashboard.notes')}>
        <DataNotes notes={report.notes} lang={lang} />
      </Section>
    </>
  )
}

function comparedWords({ scope, compared_with, totals, rows }: CategoriesReport, lang: Lang): string | null {
  const f = format(lang)
  if (!compared_with || !scope.period || totals.before === null) return null
  return translate(lang)('categories.changesNote', {
    now: f.count(totals.now),
    before: f.count(totals.before),
    period: f.period(scope.period),
    previous: f.period(compared_with),
    n: f.count(rows.length),
  })
}

function Missing({ report, lang }: Pick<Props, 'report' | 'lang'>) {
  return (
    <dl className={css.missing}>
      {report.missing.map((figure) => {
        const card = report.kpis[figure.kpi]
        if (!card) return null
        return (
          <div key={figure.kpi}>
            <dt>{card.label[lang]}</dt>
            <dd>
              <FigureValue {...{ figure, card, lang }} />
            </dd>
            <dd>
              <FigureEvidence {...{ figure, card, lang }} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
