import { CaseList } from '#components/agencies/case-list'
import { DrillTable } from '#components/agencies/drill-table'
import { SilentList } from '#components/agencies/silent-list'
import { Trail } from '#components/agencies/trail'
import { UnitFigure } from '#components/agencies/unit-figure'
import { DenominatorNote } from '#components/denominator-note'
import { type ChosenPeriod, Filters } from '#components/filters'
import { ReportCard } from '#components/report-card'
import { ScopeLine } from '#components/scope-line'
import { Section } from '#components/section'
import { State } from '#components/state'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { AgenciesReport } from '#lib/reports/agencies'
import type { CasePage } from '#lib/reports/cases'
import css from './page.module.css'

interface Props {
  report: AgenciesReport
  cases: CasePage | null
  chosen: ChosenPeriod
  query: string
  lang: Lang
}

/** Agencies and units: whom to call first, then the way down to single reports. */
export function AgenciesView({ report, cases, chosen, query, lang }: Props) {
  const { scope, trail, total } = report
  const t = translate(lang)
  const action = `/${lang}/dasbor/instansi`
  const [agency, ...others] = scope.filters.find(({ dimension }) => dimension === 'agency')?.values ?? []
  const deepest = trail.at(-1)?.chosen ?? (others.length === 0 ? agency : undefined)
  return (
    <>
      <header className={css.head}>
        <Trail {...{ report, query, lang }} />
        <h1>{deepest?.label[lang] ?? t('agencies.title')}</h1>
        <ScopeLine scope={scope} lang={lang} />
      </header>
      <Filters sensed report={report.id} {...{ action, scope, chosen, lang }} />
      {total.volume?.value ? (
        <Evidence {...{ report, cases, query, lang }} />
      ) : (
        <State title={t('states.emptyTitle')} level={2}>
          <p>{t('states.empty')}</p>
          <a href={action}>{t('states.reset')}</a>
        </State>
      )}
    </>
  )
}

function Evidence({ report, cases, query, lang }: Omit<Props, 'chosen'>) {
  const t = translate(lang)
  const tiles = Object.values(report.total).map((figure) => ({ figure }))
  return (
    <>
      <SilentList {...{ report, query, lang }} />
      <Section title={t('agencies.headline')}>
        <ReportCard tiles={tiles} kpis={report.kpis} lang={lang} />
        <DenominatorNote scope={report.scope} lang={lang} />
      </Section>
      <UnitFigure report={report} lang={lang} />
      <DrillTable {...{ report, query, lang }} />
      <CaseList {...{ cases, query, lang }} />
    </>
  )
}
