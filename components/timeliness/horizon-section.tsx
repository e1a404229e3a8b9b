import { DataTable } from '#components/data-table'
import { ReportCard } from '#components/report-card'
import { Section } from '#components/section'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Figure, KpiCards } from '#lib/reports/figure'
import type { Horizon, HorizonRow } from '#lib/reports/timeliness/horizon'
import css from './timeliness.module.css'

const SHOWN = ['ombudsman_soon_14', 'ombudsman_soon_60', 'ombudsman_eligible', 'ombudsman_over_60'] as const

/** Silence that is about to pass, or has passed, what the Ombudsman may act on: counts only. */
export function HorizonSection({ horizon, kpis, lang }: { horizon: Horizon; kpis: KpiCards; lang: Lang }) {
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
              rows={regions}
              {...{ kpis, lang }}
            />
          </div>
          <details className={css.fold}>
            <summary>{t('timeliness.horizonAgencies')}</summary>
            <HorizonTable
              caption={t('timeliness.horizonAgencies')}
              head={t('timeliness.agency')}
              rows={agencies}
              {...{ kpis, lang }}
            />
          </details>
        </div>
      )}
    </Section>
  )
}

interface TableProps {
  caption: string
  head: string
  rows: HorizonRow[]
  kpis: KpiCards
  lang: Lang
}

function HorizonTable({ caption, head, rows, kpis, lang }: TableProps) {
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
          { text: label[lang] },
          ...SHOWN.map((id) => ({ text: f.count(figures[id]?.value ?? 0), faint: !figures[id]?.value })),
        ],
      }))}
      empty={translate(lang)('timeliness.horizonNone')}
    />
  )
}
