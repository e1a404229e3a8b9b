import { waitingHref } from '#components/agencies/drill-href'
import { DataTable } from '#components/data-table'
import { tableName } from '#components/region-cells'
import { ReportCard } from '#components/report-card'
import { Section } from '#components/section'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Question } from '#lib/kpi/question'
import type { Figure, KpiCards } from '#lib/reports/figure'
import type { Horizon, HorizonRow } from '#lib/reports/timeliness/horizon'
import css from './timeliness.module.css'

const SHOWN = ['ombudsman_soon_14', 'ombudsman_soon_60', 'ombudsman_eligible', 'ombudsman_over_60'] as const

interface Props {
  kpis: KpiCards
  /** Filters of the page, carried along to the lists of reports. */
  where: Question['where']
  query: string
  lang: Lang
}

/** Silence that is about to pass, or has passed, what the Ombudsman may act on: counts only. */
export function HorizonSection({ horizon, ...props }: Props & { horizon: Horizon }) {
  const { kpis, lang } = props
  const t = translate(lang)
  const { workdays, until, whole, regions, agencies } = horizon
  const figures = SHOWN.slice(0, 3)
    .map((id) => whole[id])
    .filter((figure): figure is Figure => figure !== undefined)
  const said = { n: String(workdays), until: until ? format(lang).date(until) : 'none' }
  return (
    <Section id="ombudsman" title={t('timeliness.horizon')} note={t('timeliness.horizonNote', said)}>
      <ReportCard tiles={figures.map((figure) => ({ figure }))} kpis={kpis} lang={lang} />
      {until === null && <p className={css.small}>{t('timeliness.horizonBeyond')}</p>}
      {regions.length === 0 ? (
        <p className={css.small}>{t('timeliness.horizonNone')}</p>
      ) : (
        <div className={css.pair}>
          <div>
            <h3>{t('timeliness.horizonRegions')}</h3>
            <HorizonTable
              caption={t('timeliness.horizonRegions')}
              head={t('timeliness.region')}
              dimension="region"
              rows={regions}
              {...props}
            />
          </div>
          <details className={css.fold}>
            <summary>{t('timeliness.horizonAgencies')}</summary>
            <HorizonTable
              caption={t('timeliness.horizonAgencies')}
              head={t('timeliness.agency')}
              dimension="agency"
              rows={agencies}
              {...props}
            />
          </details>
        </div>
      )}
    </Section>
  )
}

interface TableProps extends Props {
  caption: string
  head: string
  dimension: 'region' | 'agency'
  rows: HorizonRow[]
}

/** Each row leads to its reports, open ones on top. */
function HorizonTable({ caption, head, dimension, rows, kpis, where, query, lang }: TableProps) {
  const f = format(lang)
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'name', label: head },
        ...SHOWN.map((id) => ({ id, label: kpis[id]?.label[lang] ?? id, numeric: true })),
      ]}
      rows={rows.map(({ key, label, figures }) => ({
        key,
        cells: [
          {
            text: tableName(label, lang),
            href: waitingHref({ ...where, [dimension]: [key] }, { query, lang }),
          },
          ...SHOWN.map((id) => ({ text: f.count(figures[id]?.value ?? 0), faint: !figures[id]?.value })),
        ],
      }))}
      empty={translate(lang)('timeliness.horizonNone')}
    />
  )
}
