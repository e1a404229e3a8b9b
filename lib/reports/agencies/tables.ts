import type { AgenciesReport } from '#lib/reports/agencies'
import { figuresTable, kpiColumn, NOT_LOADED } from '#lib/reports/shared-tables'
import { column, type ReportTable } from '#lib/reports/table'

/** What the report of agencies holds, the unanswered first. */
export const agencyTables = (report: AgenciesReport): ReportTable[] => [
  figuresTable(Object.values(report.total), report.kpis),
  silentTable(report),
  ...childrenTable(report),
]

function silentTable({ silent, kpis }: AgenciesReport): ReportTable {
  return {
    id: 'silent',
    title: { id: 'OPD yang belum menjawab satu pun', en: 'Units that have answered none' },
    columns: [
      column('region', { id: 'Kode wilayah', en: 'Region code' }),
      column('region_name', { id: 'Wilayah', en: 'Region' }),
      column('unit', { id: 'Kunci', en: 'Key' }),
      column('unit_name', { id: 'OPD', en: 'Unit' }),
      ...['follow_up_rate', 'open_overdue', 'open_age_median'].map((id) => kpiColumn(kpis, id)),
    ],
    rows: silent.map(({ region, unit, follow_up_rate, open_overdue, open_age_median }) => [
      ...[region.key, region.label, unit.key, unit.label],
      ...[follow_up_rate, open_overdue, open_age_median],
    ]),
  }
}

function childrenTable({ children, kpis }: AgenciesReport): ReportTable[] {
  if (!children) return []
  const ids = Object.keys(children.rows[0]?.figures ?? {})
  return [
    {
      id: children.dimension,
      title: children.label,
      columns: [
        column('key', { id: 'Kunci', en: 'Key' }),
        column('label', { id: 'Nama', en: 'Name' }),
        ...ids.map((id) => kpiColumn(kpis, id)),
        column('reason', { id: 'Sebab kosong', en: 'Why blank' }),
      ],
      rows: children.rows.map(({ key, label, figures, not_loaded }) => [
        ...[key, label],
        ...ids.map((id) => (not_loaded ? null : (figures[id] ?? null))),
        not_loaded ? NOT_LOADED : null,
      ]),
    },
  ]
}
