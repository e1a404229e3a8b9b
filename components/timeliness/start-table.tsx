import { DataTable } from '#components/data-table'
import { coverageCell, timedCell } from '#components/timeliness/timed-cell'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { StartRow } from '#lib/reports/timeliness'

const COLUMNS = [
  ['on_time', 'onTimeLegal'],
  ['within_5', 'within5'],
  ['median', 'median'],
  ['p90', 'p90'],
] as const

/** The same measures from submission and from assignment, both named. */
export function StartTable({ starts, kpis, lang }: { starts: StartRow[]; kpis: KpiCards; lang: Lang }) {
  const t = translate(lang)
  return (
    <DataTable
      caption={t('timeliness.starts')}
      columns={[
        { id: 'start', label: t('timeliness.start') },
        ...COLUMNS.map(([id, text]) => ({ id, label: t(`timeliness.${text}`), numeric: true })),
        { id: 'coverage', label: t('timeliness.coverage'), numeric: true },
      ]}
      rows={starts.map((row) => ({
        key: row.start,
        cells: [
          { text: t(`timeliness.${row.start}`) },
          ...COLUMNS.map(([id]) => timedCell(row[id], kpis[row[id].kpi], lang)),
          coverageCell(row.on_time, lang),
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
