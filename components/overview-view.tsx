import { ApartTable } from '#components/apart-table'
import { Attention } from '#components/attention'
import { DataNotes } from '#components/data-notes'
import { CompletionFigure } from '#components/figures/completion-figure'
import { MixFigure } from '#components/figures/mix-figure'
import { StatusFigure } from '#components/figures/status-figure'
import { TrendFigure } from '#components/figures/trend-figure'
import { type ChosenPeriod, Filters } from '#components/filters'
import { loadedRegions } from '#components/region-cells'
import { RegionTable } from '#components/region-table'
import { ReportCard } from '#components/report-card'
import { ScopeLine } from '#components/scope-line'
import { Columns, Section } from '#components/section'
import { SilentNotice } from '#components/silent-notice'
import { State } from '#components/state'
import { Story } from '#components/story'
import { TargetTally } from '#components/target-tally'
import { VerdictKey } from '#components/verdict-key'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { OverviewReport } from '#lib/reports/overview'
import css from './page.module.css'

const SHOWN = [
  'volume',
  'volume_per_10k',
  'follow_up_rate',
  'completion_rate',
  'completion_rate_mature',
  'open_count',
  'open_overdue',
] as const

interface Props {
  report: OverviewReport
  chosen: ChosenPeriod
  /** Query of the address, carried along to the regions. */
  query: string
  lang: Lang
}

/** The leadership's page: the answer first, then where to look, then the evidence. */
export function OverviewView({ report, chosen, query, lang }: Props) {
  const { scope, kpis } = report
  const t = translate(lang)
  const action = `/${lang}/dasbor`
  return (
    <>
      <header className={css.head}>
        <h1>{t('dashboard.title', { province: scope.province.short_name })}</h1>
        <ScopeLine scope={scope} lang={lang} />
      </header>
      <Filters {...{ action, scope, chosen, lang }} />
      {report.headline[0]?.figure.value ? (
        <Evidence {...{ report, query, lang }} kpis={kpis} />
      ) : (
        <State title={t('states.emptyTitle')} level={2}>
          <p>{t('states.empty')}</p>
          <a href={action}>{t('states.reset')}</a>
        </State>
      )}
    </>
  )
}

function Evidence({ report, query, lang }: Omit<Props, 'chosen'> & { kpis: OverviewReport['kpis'] }) {
  const { scope, kpis, rows } = report
  const t = translate(lang)
  const previousPeriod = scope.previous && format(lang).period(scope.previous)
  const figures = report.headline.map(({ figure }) => figure)
  return (
    <>
      <Section title={t('dashboard.headline')}>
        <Story {...{ figures, kpis, scope, lang }} />
        <ReportCard tiles={report.headline} {...{ kpis, lang, previousPeriod }} />
        <TargetTally rows={loadedRegions(rows)} shown={SHOWN} {...{ kpis, lang }} />
        <p className={css.small}>{t('figures.denominator')}</p>
      </Section>
      <Section title={t('dashboard.look')}>
        <Attention rows={loadedRegions(rows)} {...{ kpis, scope, lang }} />
      </Section>
      <TrendFigure trend={report.trend} total={figures[0]?.value ?? 0} {...{ kpis, scope, lang }} />
      <Columns>
        <MixFigure kind="categories" mix={report.categories} {...{ lang, previousPeriod }} />
        <div>
          <CompletionFigure {...{ rows, kpis, lang }} />
          <StatusFigure mix={report.statuses} lang={lang} />
        </div>
      </Columns>
      <Section title={t('dashboard.regionTable')} note={t('home.tableNote')}>
        <RegionTable
          caption={t('figures.region')}
          rows={rows.regions}
          notLoaded={rows.not_loaded}
          shown={SHOWN}
          trend
          {...{ kpis, lang, query }}
        />
        <SilentNotice rows={rows} lang={lang} />
        <ApartTable shown={SHOWN} {...{ rows, kpis, lang, query }} />
        <VerdictKey rows={loadedRegions(rows)} shown={SHOWN} {...{ kpis, lang }} />
      </Section>
      <Section title={t('dashboard.notes')}>
        <DataNotes notes={report.notes} lang={lang} />
        <p className={css.onward}>
          <a href={`/${lang}/mutu-data`}>{t('dashboard.qualityLink')}</a>
        </p>
      </Section>
    </>
  )
}
