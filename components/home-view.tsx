import type { ReactNode } from 'react'
import { ApartTable } from '#components/apart-table'
import { Notice } from '#components/notice'
import { RegionTable } from '#components/region-table'
import { ReportCard } from '#components/report-card'
import { Columns, Section } from '#components/section'
import { isPlaced, TileMap } from '#components/tile-map'
import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { HomeReport } from '#lib/reports/home'
import css from './page.module.css'

const SHOWN = ['volume', 'volume_per_10k', 'follow_up_rate', 'completion_rate'] as const

interface Props {
  report: HomeReport
  lang: Lang
}

/** The public front page: how the province stands, then every kabupaten/kota. */
export function HomeView({ report, lang }: Props) {
  const { scope, kpis, rows } = report
  const t = translate(lang)
  const placed = isPlaced(rows.regions)
  return (
    <>
      <header className={css.head}>
        <h1>{t('home.title', { province: scope.province.short_name })}</h1>
        <p className={css.lead}>{t('home.lead')}</p>
      </header>
      <Section title={t('home.headline')} note={t('home.headlineNote')}>
        <Story report={report} lang={lang} />
        <ReportCard tiles={report.headline.map((figure) => ({ figure }))} kpis={kpis} lang={lang} />
        <p className={css.small}>{t('figures.denominator')}</p>
      </Section>
      <Columns wide>
        <Section title={t('home.map')} note={t(placed ? 'home.mapNote' : 'home.mapNotePlain')}>
          <TileMap rows={rows.regions} kpi="completion_rate" lang={lang} />
        </Section>
        <Section title={t('home.table', { n: String(rows.regions.length) })} note={t('home.tableNote')}>
          <RegionTable caption={t('figures.region')} rows={rows.regions} shown={SHOWN} {...{ kpis, lang }} />
          <Silent report={report} lang={lang} />
          <ApartTable rows={rows} shown={SHOWN} {...{ kpis, lang }} />
        </Section>
      </Columns>
      <p className={css.onward}>
        <a href={`/${lang}/dasbor`}>{t('home.toDashboard')}</a>
        <a href={`/${lang}/metodologi`}>{t('home.toMethod')}</a>
      </p>
    </>
  )
}

/** The headline in one sentence. */
function Story({ report, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  const said = Object.fromEntries(
    report.headline.map((figure) => [
      figure.kpi,
      figureWords(figure, report.kpis[figure.kpi]?.unit ?? 'count', f),
    ]),
  )
  const period = report.scope.period ? f.period(report.scope.period) : t('words.wholePeriod')
  const volume = said.volume?.text ?? ''
  const b = (chunks: ReactNode) => <strong>{chunks}</strong>
  if (report.headline[0]?.value === 0) return <p className={css.story}>{t('home.storyEmpty', { period })}</p>
  if (said.completion_rate?.kind === 'blank')
    return <p className={css.story}>{t.rich('home.storyCount', { period, volume, b })}</p>
  const rates = { followUp: said.follow_up_rate?.text ?? '', completion: said.completion_rate?.text ?? '' }
  return <p className={css.story}>{t.rich('home.story', { period, volume, ...rates, b })}</p>
}

function Silent({ report, lang }: Props) {
  const silent = report.rows.regions.filter((row) => report.rows.silent.includes(row.code))
  if (silent.length === 0) return null
  return (
    <Notice>
      {translate(lang)('figures.silent', { names: silent.map((row) => row.short_name).join(', ') })}
    </Notice>
  )
}
