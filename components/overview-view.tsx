import type { Boundaries } from '#charts/boundaries'
import { ApartTable } from '#components/apart-table'
import { Attention } from '#components/attention'
import { DataNotes } from '#components/data-notes'
import { DenominatorNote } from '#components/denominator-note'
import { CompletionFigure } from '#components/figures/completion-figure'
import { MixFigure } from '#components/figures/mix-figure'
import { StatusFigure } from '#components/figures/status-figure'
import { TrendFigure } from '#components/figures/trend-figure'
import { type ChosenPeriod, Filters } from '#components/filters'
import { Notice } from '#components/notice'
import { MeaningsSection } from '#components/overview/meanings-section'
import { MovedCategories } from '#components/overview/moved-categories'
import { PaceSection } from '#components/overview/pace-section'
import { StandoutLines } from '#components/overview/standout-lines'
import { WaitingTable } from '#components/overview/waiting-table'
import { YearChange } from '#components/overview/year-change'
import { loadedRegions } from '#components/region-cells'
import { RegionMap } from '#components/region-map'
import { RegionTable } from '#components/region-table'
import { ReportCard } from '#components/report-card'
import { ScopeLine } from '#components/scope-line'
import { Columns, Section } from '#components/section'
import { PartNotice, SilentNotice } from '#components/silent-notice'
import { State } from '#components/state'
import { Story } from '#components/story'
import { TargetTally } from '#components/target-tally'
import { VerdictKey } from '#components/verdict-key'
import { Why } from '#components/why'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { OverviewReport } from '#lib/reports/overview'
import type { RegionRow } from '#lib/reports/region-row'
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
  /** The operator's outlines, or null for tiles. */
  boundaries: Boundaries | null
  /** Query of the address, carried along to the regions. */
  query: string
  lang: Lang
}

/** The leadership's page: the answer first, then where to look, then the evidence. */
export function OverviewView({ report, chosen, boundaries, query, lang }: Props) {
  const { scope } = report
  const t = translate(lang)
  const action = `/${lang}/dasbor`
  return (
    <>
      <header className={css.head}>
        <h1>{t('dashboard.title', { province: scope.province.short_name })}</h1>
        <ScopeLine scope={scope} lang={lang} />
      </header>
      <Filters sensed report={report.id} {...{ action, scope, chosen, lang }} />
      {report.headline[0]?.figure.value ? (
        <Evidence {...{ report, boundaries, query, lang }} />
      ) : (
        <State title={t('states.emptyTitle')} level={2}>
          <p>{t('states.empty')}</p>
          <a href={action}>{t('states.reset')}</a>
        </State>
      )}
    </>
  )
}

function Evidence({ report, boundaries, query, lang }: Omit<Props, 'chosen'>) {
  const { scope, kpis, rows, headline } = report
  const t = translate(lang)
  const map = t('overview.map', { kpi: kpis.completion_rate?.label[lang] ?? '' })
  return (
    <>
      <Answer {...{ report, query, lang }} />
      <WhereToLook {...{ report, query, lang }} />
      <TrendFigure trend={report.trend} total={headline[0]?.figure.value ?? 0} {...{ kpis, scope, lang }} />
      <Columns>
        <Section title={map}>
          <RegionMap
            rows={rows.regions}
            kpi="completion_rate"
            notLoaded={rows.not_loaded}
            title={map}
            {...{ boundaries, lang, query }}
          />
          {kpis.completion_rate && <Why card={kpis.completion_rate} lang={lang} />}
        </Section>
        <CompletionFigure whole={figureOf(report, 'completion_rate')} {...{ rows, kpis, lang }} />
      </Columns>
      <MeaningsSection meanings={report.meanings} lang={lang} />
      {report.pace && <PaceSection pace={report.pace} {...{ query, lang }} />}
      <Mixes {...{ report, lang }} />
      <Regions {...{ report, query, lang }} />
      <Section title={t('dashboard.notes')}>
        <DataNotes notes={report.notes} lang={lang} />
        <p className={css.onward}>
          <a href={`/${lang}/dasbor/digest`}>{t('overview.toDigest')}</a>
          <a href={`/${lang}/dasbor/klaim`}>{t('overview.toClaims')}</a>
          <a href={`/${lang}/dasbor/cetak${query && `?${query}`}`}>{t('region.sheetsLink')}</a>
        </p>
      </Section>
    </>
  )
}

const figureOf = ({ headline, meanings }: OverviewReport, kpi: string) =>
  [...headline, ...meanings].map(({ figure }) => figure).find((own) => own.kpi === kpi)

type PartProps = Pick<Props, 'report' | 'lang'>

/** How the province stands and what changed, then the figures themselves. */
function Answer({ report, query, lang }: PartProps & { query: string }) {
  const { scope, kpis, rows, headline, change } = report
  const t = translate(lang)
  const figures = [...headline.map(({ figure }) => figure), ...report.meanings.map(({ figure }) => figure)]
  const previousPeriod = scope.previous && format(lang).period(scope.previous)
  return (
    <Section title={t(scope.filters.length > 0 ? 'dashboard.headlineScope' : 'dashboard.headline')}>
      <Story {...{ figures, kpis, scope, lang }} />
      <PartNotice {...{ rows, lang }} />
      <TargetTally rows={loadedRegions(rows)} shown={SHOWN} {...{ kpis, query, lang }} />
      <YearChange {...{ change, kpis, lang }} />
      {report.ceiling && <Notice>{t('overview.ceiling')}</Notice>}
      <ReportCard tiles={headline} {...{ kpis, lang, previousPeriod }} />
      <DenominatorNote {...{ scope, lang }} />
    </Section>
  )
}

function WhereToLook({ report, query, lang }: PartProps & { query: string }) {
  const { kpis, rows, standouts, waiting } = report
  const t = translate(lang)
  return (
    <Columns>
      <Section title={t('dashboard.look')}>
        <Attention rows={loadedRegions(rows)} lang={lang}>
          <StandoutLines {...{ standouts, kpis, lang }} />
        </Attention>
      </Section>
      <Section title={t('overview.waiting')} note={t('overview.waitingNote')}>
        <WaitingTable where={report.scope.question.where} {...{ waiting, query, lang }} />
      </Section>
    </Columns>
  )
}

function Mixes({ report, lang }: PartProps) {
  const before = report.change.before && format(lang).period(report.change.before)
  return (
    <Columns>
      <div>
        <MixFigure kind="categories" mix={report.categories} lang={lang} previousPeriod={before} />
        {before && <MovedCategories moved={report.moved_categories} {...{ before, lang }} />}
      </div>
      <StatusFigure mix={report.statuses} lang={lang} />
    </Columns>
  )
}

const hasBurst = ({ in_burst }: RegionRow) => in_burst.some((n) => n > 0)

function Regions({ report, query, lang }: PartProps & { query: string }) {
  const { kpis, rows } = report
  const t = translate(lang)
  return (
    <Section title={t('dashboard.regionTable')} note={t('home.tableNote')}>
      <RegionTable
        caption={t('figures.region')}
        rows={rows.regions}
        notLoaded={rows.not_loaded}
        shown={SHOWN}
        trend
        {...{ kpis, lang, query }}
      />
      {rows.regions.some(hasBurst) && <p className={css.small}>{t('figures.ringNote')}</p>}
      <SilentNotice rows={rows} lang={lang} />
      <ApartTable shown={SHOWN} {...{ rows, kpis, lang, query }} />
      <VerdictKey rows={loadedRegions(rows)} shown={SHOWN} {...{ kpis, lang }} />
    </Section>
  )
}
