import { DataTable } from '#components/data-table'
import { Section } from '#components/section'
import { timedCell } from '#components/timeliness/timed-cell'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { ExportBounds } from '#lib/reports/timeliness/bounds'
import css from './timeliness.module.css'

/** Durations as ranges from the statuses at successive cut-offs. */
export function BoundsSection({ bounds, kpis, lang }: { bounds: ExportBounds; kpis: KpiCards; lang: Lang }) {
  const t = translate(lang)
  const { reports, between } = bounds.changed
  const f = format(lang)
  return (
    <Section title={t('timeliness.bounds')} note={t('timeliness.boundsNote')}>
      <DataTable
        caption={t('timeliness.bounds')}
        columns={[
          { id: 'what', label: t('region.indicator') },
          { id: 'range', label: t('timeliness.boundsAll') },
        ]}
        rows={bounds.figures.map((figure) => ({
          key: figure.kpi,
          cells: [{ text: kpis[figure.kpi]?.label[lang] ?? '' }, timedCell(figure, kpis[figure.kpi], lang)],
        }))}
        empty={t('figures.noRows')}
      />
      <p className={css.small}>
        {between
          ? `${t('timeliness.boundsChanged', { n: f.count(reports) })}: ${f.workdaysBetween(between)}`
          : t('timeliness.boundsNothing')}
      </p>
    </Section>
  )
}
