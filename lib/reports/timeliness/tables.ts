import type { Figure } from '#lib/reports/figure'
import { figuresTable, kpiColumn, regionsTable } from '#lib/reports/shared-tables'
import { type Cell, type Column, column, type ReportTable } from '#lib/reports/table'
import type { TimelinessReport } from '#lib/reports/timeliness'
import { HORIZON_KPIS, type HorizonRow } from '#lib/reports/timeliness/horizon'

const KEY = column('key', { id: 'Kunci', en: 'Key' })
const NAME = column('label', { id: 'Nama', en: 'Name' })
const RULE = column('rule', { id: 'Aturan', en: 'Rule' })
const UNIT = column('unit', { id: 'Satuan', en: 'Unit' })
const HOLDER = column('holder', { id: 'Pemegang', en: 'Held by' })
const figureColumn: Column = { key: 'figure', label: { id: 'Nilai', en: 'Value' }, unit: 'text', kpi: '' }
const besideColumn: Column = {
  key: 'beside',
  label: { id: 'Bacaan utama', en: 'Main reading' },
  unit: 'text',
  kpi: '',
}

/** The timeliness report as tables. */
export const timelinessTables = (report: TimelinessReport): ReportTable[] => [
  figuresTable(report.headline, report.kpis),
  startsTable(report),
  classesTable(report),
  stagesTable(report),
  holdersTable(report),
  curvesTable(report),
  horizonTable('horizon_regions', report.horizon.regions, report),
  horizonTable('horizon_agencies', report.horizon.agencies, report),
  agesTable(report),
  {
    ...figuresTable(report.bounds.figures, report.kpis),
    id: 'bounds',
    title: { id: 'Batas dari ekspor berturut-turut', en: 'Bounds from successive exports' },
  },
  readingsTable(report),
  regionsTable(report.rows, report.kpis),
]

const startsTable = ({ starts, kpis }: TimelinessReport): ReportTable => ({
  id: 'starts',
  title: { id: 'Sejak masuk dan sejak disposisi', en: 'From submission and from assignment' },
  columns: [
    column('start', { id: 'Sejak', en: 'From' }),
    column('kpi', { id: 'Kunci', en: 'Key' }),
    NAME,
    figureColumn,
  ],
  rows: starts.flatMap(({ start, ...figures }) =>
    Object.values(figures).map((figure: Figure): Cell[] => [
      start,
      figure.kpi,
      kpis[figure.kpi]?.label ?? figure.kpi,
      figure,
    ]),
  ),
})

function classesTable({ classes, kpis }: TimelinessReport): ReportTable {
  const ids = Object.keys(classes[0]?.figures ?? {})
  return {
    id: 'classes',
    title: { id: 'Menurut klasifikasi', en: 'By class' },
    columns: [
      KEY,
      NAME,
      column('limit', { id: 'Batas (hari kerja)', en: 'Limit (working days)' }, 'count'),
      column('regulation', { id: 'Peraturan', en: 'Regulation' }),
      column('verified', { id: 'Terverifikasi', en: 'Verified' }),
      ...ids.map((id) => kpiColumn(kpis, id)),
    ],
    rows: classes.map(({ key, label, limit, regulation, verified, figures }) => [
      key,
      label,
      limit,
      regulation,
      verified,
      ...ids.map((id) => figures[id] ?? null),
    ]),
  }
}

const stagesTable = ({ stages, kpis }: TimelinessReport): ReportTable => ({
  id: 'stages',
  title: { id: 'Waktu tiap tahap', en: 'Time at each stage' },
  columns: [column('kpi', { id: 'Kunci', en: 'Key' }), NAME, HOLDER, figureColumn],
  rows: stages.map(({ holder, figure }) => [
    figure.kpi,
    kpis[figure.kpi]?.label ?? figure.kpi,
    holder,
    figure,
  ]),
})

function holdersTable({ holders, kpis }: TimelinessReport): ReportTable {
  const ids = Object.keys(holders[0]?.figures ?? {})
  return {
    id: 'holders',
    title: { id: 'Laporan terbuka sekarang', en: 'Open reports now' },
    columns: [KEY, NAME, HOLDER, ...ids.map((id) => kpiColumn(kpis, id))],
    rows: holders.map(({ key, label, holder, figures }) => [
      key,
      label,
      holder,
      ...ids.map((id) => figures[id] ?? null),
    ]),
  }
}

/** Days by which half and nine in ten are done, not every step. */
const curvesTable = ({ curves }: TimelinessReport): ReportTable => ({
  id: 'curves',
  title: { id: 'Kurva Kaplan-Meier', en: 'Kaplan-Meier curves' },
  columns: [
    KEY,
    NAME,
    column('reports', { id: 'Laporan', en: 'Reports' }, 'count'),
    column('events', { id: 'Sudah', en: 'Done' }, 'count'),
    column('half', { id: 'Separuh (hari kerja)', en: 'Half (working days)' }, 'count'),
    column('nine_tenths', { id: '90 % (hari kerja)', en: '90% (working days)' }, 'count'),
  ],
  rows: [...(curves?.events ?? []), ...(curves?.classes ?? [])].map((curve) => [
    curve.key,
    curve.label,
    curve.reports,
    curve.events,
    curve.half,
    curve.nine_tenths,
  ]),
})

const horizonTable = (id: string, rows: readonly HorizonRow[], { kpis }: TimelinessReport): ReportTable => ({
  id,
  title: { id: 'Mendekati batas Ombudsman', en: 'Nearing the limit of the Ombudsman' },
  columns: [KEY, NAME, ...HORIZON_KPIS.map((kpi) => kpiColumn(kpis, kpi))],
  rows: rows.map(({ key, label, figures }) => [
    key,
    label,
    ...HORIZON_KPIS.map((kpi) => figures[kpi] ?? null),
  ]),
})

const agesTable = ({ ages }: TimelinessReport): ReportTable => ({
  id: 'open_ages',
  title: { id: 'Umur laporan terbuka (hari kerja)', en: 'Age of open reports (working days)' },
  columns: [
    KEY,
    NAME,
    column('from', { id: 'Dari', en: 'From' }, 'count'),
    column('to', { id: 'Sampai', en: 'To' }, 'count'),
    column('within', { id: 'Dalam batas', en: 'Within the limit' }, 'count'),
    column('overdue', { id: 'Lewat batas', en: 'Past the limit' }, 'count'),
  ],
  rows: ages.flatMap(({ key, label, bands }) =>
    bands.map(({ from, to, within, overdue }): Cell[] => [key, label, from, to, within, overdue]),
  ),
})

const readingsTable = ({ readings, joint_leave }: TimelinessReport): ReportTable => ({
  id: 'readings',
  title: { id: 'Bacaan lain dari aturan yang sama', en: 'Other readings of the same rule' },
  columns: [
    RULE,
    column('stage', { id: 'Tahap', en: 'Stage' }),
    column('limit', { id: 'Batas', en: 'Limit' }, 'count'),
    UNIT,
    column('note', { id: 'Catatan', en: 'Note' }),
    figureColumn,
    besideColumn,
  ],
  rows: [
    ...readings.flatMap(({ stage, readings: all }) =>
      all.map(({ rule, figure, beside }): Cell[] => [
        rule.id,
        stage,
        rule.limit,
        rule.unit,
        rule.note,
        figure,
        beside,
      ]),
    ),
    ...joint_leave.map(({ figure, worked }): Cell[] => [
      'joint_leave_worked',
      figure.kpi,
      null,
      'workdays',
      { id: 'Cuti bersama dihitung hari kerja', en: 'Joint leave counted as worked' },
      worked,
      figure,
    ]),
  ],
})
