import { ApartTable } from '#components/apart-table'
import { AT_FIRST, ComparisonTable } from '#components/comparison/comparison-table'
import { FunnelFigure } from '#components/comparison/funnel-figure'
import { MultiplesFigure } from '#components/comparison/multiples-figure'
import { QuadrantFigure } from '#components/comparison/quadrant-figure'
import { SignalList } from '#components/comparison/signal-list'
import { StandingForest } from '#components/comparison/standing-forest'
import { TierLists } from '#components/comparison/tier-lists'
import type { ViewChoice } from '#components/comparison/view-choice'
import { type ChosenPeriod, Filters } from '#components/filters'
import { ScopeLine } from '#components/scope-line'
import { Columns, Section } from '#components/section'
import { SilentNotice } from '#components/silent-notice'
import { State } from '#components/state'
import { VerdictKey } from '#components/verdict-key'
import { changed, ViewLinks } from '#components/view-link'
import { shareWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { ComparisonReport } from '#lib/reports/comparison'
import { COMPARED_KPIS, COMPARISON_KPIS } from '#lib/reports/comparison-kpis'
import type { RegionRows } from '#lib/reports/region-row'
import { FEWEST } from '#lib/stats/fewest'
import page from '../page.module.css'
import css from './comparison.module.css'

interface Props {
  report: ComparisonReport
  chosen: ChosenPeriod
  view: ViewChoice
  query: string
  lang: Lang
}

/** Which kabupaten/kota truly differ, and why the others are not ranked. */
export function ComparisonView({ report, chosen, view, query, lang }: Props) {
  const { scope, comparison } = report
  const t = translate(lang)
  const action = `/${lang}/dasbor/kabupaten`
  return (
    <>
      <header className={page.head}>
        <h1>{t('comparison.title', { province: scope.province.short_name })}</h1>
        <ScopeLine scope={scope} lang={lang} />
        <p className={page.lead}>{t('comparison.lead')}</p>
      </header>
      <Filters sensed report={report.id} {...{ action, scope, chosen, lang }} />
      {comparison.mean.rate === null ? (
        <State title={t('states.emptyTitle')} level={2}>
          <p>{t('states.empty')}</p>
          <a href={action}>{t('states.reset')}</a>
        </State>
      ) : (
        <Evidence {...{ view, action, query, lang }} report={loadedOnly(report)} rows={report.rows} />
      )}
    </>
  )
}

/** Of a region that nobody has loaded nothing can be said, not even that it is silent. */
function loadedOnly(report: ComparisonReport): ComparisonReport {
  const { rows, comparison, series } = report
  const isLoaded = ({ code }: { code: string }) => !rows.not_loaded.includes(code)
  return {
    ...report,
    rows: { ...rows, regions: rows.regions.filter(isLoaded) },
    comparison: { ...comparison, standings: comparison.standings.filter(isLoaded) },
    series: series.filter(isLoaded),
  }
}

interface EvidenceProps extends Omit<Props, 'chosen'> {
  action: string
  /** Every region; `report` has only those of which something is loaded. */
  rows: RegionRows
}

function Evidence({ rows, ...props }: EvidenceProps) {
  const { report, query, lang } = props
  const t = translate(lang)
  const f = format(lang)
  const { mean } = report.comparison
  const said = { mean: shareWords(mean, f), n: f.count(mean.n) }
  return (
    <>
      <Indicators {...props} />
      <Section
        title={t('comparison.tiers')}
        note={t(mean.n < FEWEST ? 'comparison.tiersNoteFew' : 'comparison.tiersNote', said)}
      >
        <TierLists {...{ report, query, lang }} />
        <p className={page.small}>{t('comparison.tierCaution')}</p>
        <SilentNotice rows={rows} lang={lang} />
      </Section>
      <StandingForest {...props} />
      <Columns>
        <FunnelFigure {...props} />
        <QuadrantFigure report={report} lang={lang} />
      </Columns>
      <MultiplesFigure report={report} lang={lang} />
      <Section title={t('comparison.signals')} note={t('comparison.signalsNote')}>
        <SignalList report={report} lang={lang} />
      </Section>
      <TableSection {...props} />
    </>
  )
}

/** Which rate is compared, in the address. */
function Indicators({ report, action, query, lang }: EvidenceLike) {
  const choices = COMPARED_KPIS.map((key) => ({
    key,
    text: report.kpis[key]?.label[lang] ?? key,
    href: changed(action, query, ['indikator', key === COMPARED_KPIS[0] ? null : key]),
  }))
  const label = translate(lang)('comparison.indicator')
  return <ViewLinks className={css.choices} chosen={report.compared} {...{ label, choices }} />
}

/** As many as fit beside a name; the rest stands on the page of each. */
const APART_KPIS = COMPARISON_KPIS.slice(0, AT_FIRST)

type EvidenceLike = Pick<EvidenceProps, 'report' | 'action' | 'query' | 'lang'>

function TableSection({ report, action, query, lang }: EvidenceLike) {
  const t = translate(lang)
  const { rows, kpis } = report
  return (
    <Section title={t('comparison.table')} note={t('comparison.tableNote')} id="tabel">
      <ComparisonTable {...{ report, action, query, lang }} />
      <div className={css.apart}>
        <ApartTable shown={APART_KPIS} {...{ rows, kpis, lang, query }} />
      </div>
      <VerdictKey rows={rows.regions} shown={COMPARISON_KPIS} {...{ kpis, lang }} />
    </Section>
  )
}
