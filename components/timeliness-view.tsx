import type { ReactNode } from 'react'
import { type ChosenPeriod, Filters } from '#components/filters'
import { ReportCard } from '#components/report-card'
import { ScopeLine } from '#components/scope-line'
import { Section } from '#components/section'
import { State } from '#components/state'
import { AgePyramidFigure } from '#components/timeliness/age-pyramid-figure'
import { BoundsSection } from '#components/timeliness/bounds-section'
import { CalendarSection } from '#components/timeliness/calendar-section'
import { ClassFigure } from '#components/timeliness/class-section'
import { CurveFigures } from '#components/timeliness/curve-figures'
import { HorizonSection } from '#components/timeliness/horizon-section'
import { ReadingSection } from '#components/timeliness/reading-section'
import { RegionTimes } from '#components/timeliness/region-times'
import { HolderSection, StageSection } from '#components/timeliness/stage-section'
import { StartTable } from '#components/timeliness/start-table'
import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Figure } from '#lib/reports/figure'
import type { TimelinessReport } from '#lib/reports/timeliness'
import page from './page.module.css'
import css from './timeliness/timeliness.module.css'

interface Props {
  report: TimelinessReport
  chosen: ChosenPeriod
  query: string
  lang: Lang
}

/** How long things take: what dates tell, then what the export tells without them, then the rules. */
export function TimelinessView({ report, chosen, query, lang }: Props) {
  const { scope, volume } = report
  const t = translate(lang)
  const action = `/${lang}/dasbor/waktu`
  return (
    <>
      <header className={page.head}>
        <h1>{t('timeliness.title', { province: scope.province.short_name })}</h1>
        <ScopeLine scope={scope} lang={lang} />
      </header>
      <Filters report={report.id} {...{ action, scope, chosen, lang }} />
      {volume.value ? (
        <>
          {report.dated ? <Dated {...{ report, lang }} /> : <Undated lang={lang} />}
          <Waiting {...{ report, query, lang }} />
          {report.dated && <RegionTimes rows={report.rows} kpis={report.kpis} {...{ lang, query }} />}
          <Rules {...{ report, lang }} />
        </>
      ) : (
        <State title={t('states.emptyTitle')} level={2}>
          <p>{t('states.empty')}</p>
          <a href={action}>{t('states.reset')}</a>
        </State>
      )}
    </>
  )
}

interface PartProps {
  report: TimelinessReport
  lang: Lang
}

/** What a dates file tells. */
function Dated({ report, lang }: PartProps) {
  const { headline, kpis, classes, starts, stages, held, curves } = report
  const t = translate(lang)
  return (
    <>
      <Section title={t('timeliness.headline')}>
        <Story {...{ report, lang }} />
        <ReportCard tiles={headline.map((figure) => ({ figure }))} {...{ kpis, lang }} />
        <p className={css.small}>{t('timeliness.legalNote')}</p>
      </Section>
      <ClassFigure
        whole={headline.find(({ kpi }) => kpi === 'follow_up_on_time')}
        {...{ classes, kpis, lang }}
      />
      <Section title={t('timeliness.starts')} note={t('timeliness.startsNote')}>
        <StartTable {...{ starts, kpis, lang }} />
      </Section>
      <StageSection {...{ stages, held, kpis, lang }} />
      {curves && <CurveFigures {...{ curves, lang }} />}
    </>
  )
}

const bold = (chunks: ReactNode) => <strong>{chunks}</strong>

function Story({ report: { headline }, lang }: PartProps) {
  const t = translate(lang)
  const f = format(lang)
  const figure = (kpi: string): Figure | undefined => headline.find((own) => own.kpi === kpi)
  const [legal, wish] = [figure('follow_up_on_time'), figure('within_5_workdays')]
  if (!legal || !wish || legal.value === null || wish.value === null)
    return (
      <p className={css.story}>{t('timeliness.storyNone', { reason: f.blank(legal?.reason ?? null) })}</p>
    )
  const said = {
    n: f.count(legal.denominator ?? 0),
    legal: figureWords(legal, 'fraction', f).text,
    wish: figureWords(wish, 'fraction', f).text,
    coverage: f.percent(legal.coverage ?? 0),
  }
  return <p className={css.story}>{t.rich('timeliness.story', { ...said, b: bold })}</p>
}

/** Said where no date is known, in place of figures. */
function Undated({ lang }: { lang: Lang }) {
  const t = translate(lang)
  return (
    <section className={css.blank}>
      <h2>{t('timeliness.noDatesTitle')}</h2>
      <p>{t('timeliness.noDates')}</p>
      <p>{t('timeliness.noDatesCan')}</p>
      <p>{t('timeliness.noDatesHow')}</p>
    </section>
  )
}

/** What the export tells without dates. */
function Waiting({ report, query, lang }: PartProps & { query: string }) {
  const { scope, horizon, ages, holders, bounds, kpis } = report
  return (
    <>
      <HolderSection {...{ holders, kpis, lang }} />
      <AgePyramidFigure {...{ ages, lang }} />
      <HorizonSection where={scope.question.where} {...{ horizon, kpis, query, lang }} />
      <BoundsSection {...{ bounds, kpis, lang }} />
    </>
  )
}

/** The rulebook and the calendar behind it all. */
function Rules({ report, lang }: PartProps) {
  const { readings, joint_leave: jointLeave, calendar, kpis } = report
  return (
    <>
      <ReadingSection {...{ readings, jointLeave, kpis, lang }} />
      {calendar && <CalendarSection {...{ calendar, lang }} />}
    </>
  )
}
