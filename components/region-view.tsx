import { PairSection } from '#components/comparison/pair-section'
import { DataNotes } from '#components/data-notes'
import { DenominatorNote } from '#components/denominator-note'
import { AgeFigure } from '#components/figures/age-figure'
import { MixFigure } from '#components/figures/mix-figure'
import { StatusFigure } from '#components/figures/status-figure'
import { TrendFigure } from '#components/figures/trend-figure'
import { YearTable } from '#components/figures/year-table'
import { type ChosenPeriod, Filters } from '#components/filters'
import { MeaningsSection } from '#components/overview/meanings-section'
import { PaceSection } from '#components/overview/pace-section'
import { RegionAnswer } from '#components/region/region-answer'
import { regionName } from '#components/region-cells'
import { ReportCard } from '#components/report-card'
import { ScopeLine } from '#components/scope-line'
import { Columns, Section } from '#components/section'
import { State } from '#components/state'
import { UnitTable } from '#components/unit-table'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { PairReport } from '#lib/reports/pair'
import type { RegionReport } from '#lib/reports/region'
import css from './page.module.css'

interface Props {
  report: RegionReport
  /** The region beside another, or beside all others. */
  pair: PairReport
  chosen: ChosenPeriod
  query: string
  lang: Lang
}

/** The report card of one kabupaten/kota. */
export function RegionView({ report, pair, chosen, query, lang }: Props) {
  const { scope, region, headline } = report
  const name = regionName(region, lang)
  const action = `/${lang}/dasbor/kabupaten/${region.code}`
  return (
    <>
      <Neighbours {...{ report, query, lang }} />
      <header className={css.head}>
        <h1>{name}</h1>
        <ScopeLine scope={scope} lang={lang} />
      </header>
      <Filters sensed report={report.id} {...{ action, scope, chosen, lang }} />
      {headline[0]?.figure.value ? (
        <Evidence {...{ report, pair, action, query, lang }} />
      ) : (
        <Silence {...{ report, action, lang }} />
      )}
    </>
  )
}

/** No report, or no export to find one in: two different things. */
function Silence({ report, action, lang }: Pick<Props, 'report' | 'lang'> & { action: string }) {
  const t = translate(lang)
  const name = regionName(report.region, lang)
  return (
    <State title={t(report.loaded ? 'region.silentTitle' : 'region.notLoadedTitle', { name })} level={2}>
      <p>{t(report.loaded ? 'region.silent' : 'region.notLoaded')}</p>
      {report.loaded && <a href={`${action}?periode=semua`}>{t('dashboard.whole')}</a>}
    </State>
  )
}

function Neighbours({ report, query, lang }: Omit<Props, 'chosen' | 'pair'>) {
  const t = translate(lang)
  const tail = query && `?${query}`
  const to = (code: string) => `/${lang}/dasbor/kabupaten/${code}${tail}`
  return (
    <nav className={css.trail} aria-label={t('region.neighbours')}>
      <a href={`/${lang}/dasbor/kabupaten${tail}`}>{t('region.backTo')}</a>
      {report.previous && (
        <a href={to(report.previous.code)} rel="prev">
          {t('region.previous', { name: regionName(report.previous, lang) })}
        </a>
      )}
      {report.next && (
        <a href={to(report.next.code)} rel="next">
          {t('region.next', { name: regionName(report.next, lang) })}
        </a>
      )}
    </nav>
  )
}

/** The same view of one region, for paper. */
function sheetQuery(code: string, query: string): string {
  const search = new URLSearchParams(query)
  search.append('where', `region=${code}`)
  return search.toString()
}

function Evidence({ report, pair, action, query, lang }: Omit<Props, 'chosen'> & { action: string }) {
  const { scope, kpis, region, headline } = report
  const t = translate(lang)
  const previousPeriod = scope.previous && format(lang).period(scope.previous)
  return (
    <>
      <Section title={t('region.headline', { name: regionName(region, lang) })}>
        <RegionAnswer {...{ report, pair, query, lang }} />
        <ReportCard tiles={headline} {...{ kpis, lang, previousPeriod }} />
        <DenominatorNote {...{ scope, lang }} />
      </Section>
      <TrendFigure trend={report.trend} total={headline[0]?.figure.value ?? 0} {...{ kpis, scope, lang }} />
      <Columns>
        <MixFigure kind="categories" mix={report.categories} {...{ lang, previousPeriod }} />
        <div>
          <StatusFigure mix={report.statuses} lang={lang} />
          <AgeFigure bands={report.open_ages} open={region.figures.open_count?.value ?? 0} lang={lang} />
          <MixFigure kind="closedBy" mix={report.closed_by} lang={lang} />
        </div>
        <MixFigure kind="channels" mix={report.channels} {...{ lang, previousPeriod }} />
        <MixFigure kind="classifications" mix={report.classifications} {...{ lang, previousPeriod }} />
      </Columns>
      <YearTable years={report.years} {...{ kpis, lang }} />
      {report.pace && <PaceSection pace={report.pace} {...{ query, lang }} />}
      <PairSection {...{ pair, action, query, lang }} />
      <MeaningsSection meanings={report.meanings} lang={lang} />
      <Section title={t('region.units')} note={t('region.unitsNote')}>
        <UnitTable units={report.units} where={scope.question.where} {...{ query, kpis, lang }} />
      </Section>
      <Section title={t('dashboard.notes')}>
        <DataNotes notes={report.notes} lang={lang} />
        <p className={css.onward}>
          <a href={`/${lang}/dasbor/cetak?${sheetQuery(region.code, query)}`}>{t('region.sheetLink')}</a>
        </p>
      </Section>
    </>
  )
}
