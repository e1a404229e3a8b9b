import { regionName } from '#components/region-cells'
import { type CardTile, ReportCard } from '#components/report-card'
import { ScopeLine } from '#components/scope-line'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { OverviewReport } from '#lib/reports/overview'
import type { RegionRow } from '#lib/reports/region-row'
import css from './region-sheets.module.css'

interface Props {
  report: OverviewReport
  lang: Lang
}

/** The figures of every kab/kota, one to a sheet of paper; the provincial government comes last. */
export function RegionSheets({ report, lang }: Props) {
  const { scope, kpis, rows } = report
  const t = translate(lang)
  const government = rows.province_government ? [rows.province_government] : []
  return (
    <>
      <header className={css.head}>
        <h1>{t('region.sheets', { province: scope.province.short_name })}</h1>
        <ScopeLine scope={scope} lang={lang} />
        <p>{t('region.sheetsHow')}</p>
      </header>
      {[...rows.regions, ...government].map((row) => (
        <section key={row.code} className={css.sheet}>
          <h2>{regionName(row, lang)}</h2>
          {rows.not_loaded.includes(row.code) ? (
            <p>{t('region.notLoaded')}</p>
          ) : (
            <ReportCard tiles={tilesOf(row)} kpis={kpis} lang={lang} />
          )}
        </section>
      ))}
    </>
  )
}

/** What a volume is without its entry bursts is a line of its tile, not a tile. */
const tilesOf = ({ figures, in_burst }: RegionRow): CardTile[] =>
  Object.values(figures)
    .filter(({ kpi }) => kpi !== 'volume_without_bursts')
    .map((figure) => (figure.kpi === 'volume' ? { figure, in_burst } : { figure }))
