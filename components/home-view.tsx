import type { Boundaries } from '#charts/boundaries'
import { ApartTable } from '#components/apart-table'
import { DenominatorNote } from '#components/denominator-note'
import { loadedRegions } from '#components/region-cells'
import { RegionMap } from '#components/region-map'
import { RegionTable } from '#components/region-table'
import { type CardTile, ReportCard } from '#components/report-card'
import { SheetFooter } from '#components/scope-line'
import { Columns, Section } from '#components/section'
import { PartNotice, SilentNotice } from '#components/silent-notice'
import { Story } from '#components/story'
import { TargetTally } from '#components/target-tally'
import { isPlaced } from '#components/tile-map'
import { VerdictKey } from '#components/verdict-key'
import { Why } from '#components/why'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { HomeReport } from '#lib/reports/home'
import css from './page.module.css'

const SHOWN = ['volume', 'volume_per_10k', 'follow_up_rate', 'completion_rate'] as const

interface Props {
  report: HomeReport
  /** Outlines of the operator's, in place of tiles. */
  boundaries?: Boundaries | null
  /** Query of the address, carried along to the regions. */
  query?: string
  lang: Lang
}

/** The public front page: how the province stands, then every kabupaten/kota. */
export function HomeView({ report, boundaries = null, query, lang }: Props) {
  const { scope, kpis, rows } = report
  const t = translate(lang)
  return (
    <>
      <header className={css.head}>
        <h1>{t('home.title', { province: scope.province.short_name })}</h1>
        <p className={css.lead}>{t('home.lead')}</p>
        <SheetFooter scope={scope} lang={lang} />
      </header>
      <Section title={t('home.headline')} note={t('home.headlineNote')}>
        <Story figures={report.headline} {...{ kpis, scope, lang }} />
        <PartNotice {...{ rows, lang }} />
        <ReportCard tiles={tilesOf(report)} {...{ kpis, lang }} />
        <TargetTally rows={loadedRegions(rows)} shown={SHOWN} {...{ kpis, query, lang }} />
        <DenominatorNote {...{ scope, lang }} />
      </Section>
      <Columns wide>
        <MapSection {...{ report, boundaries, query, lang }} />
        <Section title={t('home.table', { n: String(rows.regions.length) })} note={t('home.tableNote')}>
          <RegionTable
            caption={t('figures.region')}
            rows={rows.regions}
            notLoaded={rows.not_loaded}
            shown={SHOWN}
            {...{ kpis, lang, query }}
          />
          <ApartTable shown={SHOWN} {...{ rows, kpis, lang, query }} />
          <VerdictKey rows={loadedRegions(rows)} shown={SHOWN} {...{ kpis, lang }} />
        </Section>
      </Columns>
      <p className={css.onward}>
        <a href={`/${lang}/dasbor`}>{t('home.toDashboard')}</a>
        <a href={`/${lang}/metodologi`}>{t('home.toMethod')}</a>
      </p>
    </>
  )
}

const tilesOf = ({ headline, in_burst }: HomeReport): CardTile[] =>
  headline.map((figure) => ({ figure, in_burst: figure.kpi === 'volume' ? [in_burst] : [] }))

function MapSection({ report: { rows, kpis }, boundaries = null, query, lang }: Props) {
  const t = translate(lang)
  return (
    <Section
      title={t(boundaries || isPlaced(rows.regions) ? 'home.map' : 'home.mapPlain')}
      note={boundaries ? null : t(isPlaced(rows.regions) ? 'home.mapNote' : 'home.mapNotePlain')}
    >
      <RegionMap
        rows={rows.regions}
        kpi="completion_rate"
        title={t('home.map')}
        notLoaded={rows.not_loaded}
        {...{ boundaries, lang, query }}
      />
      {kpis.completion_rate && <Why card={kpis.completion_rate} lang={lang} />}
      <SilentNotice rows={rows} lang={lang} />
    </Section>
  )
}
