import type { DigestReport } from '#lib/reports/digest'
import { kpiColumn } from '#lib/reports/shared-tables'
import { column, type ReportTable } from '#lib/reports/table'

const REGION = column('region', { id: 'Wilayah', en: 'Region' })
const BEFORE = column('before', { id: 'Sebelumnya', en: 'Before' }, 'count')
const AFTER = column('after', { id: 'Sekarang', en: 'Now' }, 'count')

/** The digest as tables. */
export const digestTables = (report: DigestReport): ReportTable[] => [
  signalsTable(report),
  restatementsTable(report),
  progressTable(report),
  deadlinesTable(report),
  paceTable(report),
]

const signalsTable = ({ signals }: DigestReport): ReportTable => ({
  id: 'signals',
  title: { id: 'Di luar batas kewajaran', en: 'Beyond the control limits' },
  columns: [
    REGION,
    column('month', { id: 'Bulan', en: 'Month' }, 'month'),
    column('signal', { id: 'Tanda', en: 'Signal' }),
    { key: 'figure', label: { id: 'Nilai', en: 'Value' }, unit: 'text', kpi: '' },
    column('kpi', { id: 'Indikator', en: 'Indicator' }),
    column('limit_low', { id: 'Batas bawah', en: 'Lower limit' }),
    column('limit_high', { id: 'Batas atas', en: 'Upper limit' }),
  ],
  rows: signals.map(({ region, month, signal, figure, kpi, limits }) => [
    region?.label ?? { id: 'Seluruh provinsi', en: 'The whole province' },
    ...[month, signal, figure, kpi, ...limits],
  ]),
})

const restatementsTable = ({ restatements }: DigestReport): ReportTable => ({
  id: 'restatements',
  title: { id: 'Angka lama yang berubah', en: 'Past figures that have moved' },
  columns: [
    REGION,
    column('year', { id: 'Tahun', en: 'Year' }),
    column('what', { id: 'Hitungan', en: 'Count' }),
    BEFORE,
    AFTER,
  ],
  rows: restatements.map(({ region, year, what, before, after }) => [
    region.label,
    year,
    what,
    before,
    after,
  ]),
})

const progressTable = ({ progress }: DigestReport): ReportTable => ({
  id: 'progress',
  title: { id: 'Sejak edisi sebelumnya', en: 'Since the edition before' },
  columns: [column('what', { id: 'Hitungan', en: 'Count' }), BEFORE, AFTER],
  rows: progress
    ? [
        ['known', progress.known.before, progress.known.after],
        ['completed', progress.completed.before, progress.completed.after],
        ['open', progress.open.before, progress.open.after],
        ['received', null, progress.received],
      ]
    : [],
})

const deadlinesTable = ({ deadlines, kpis }: DigestReport): ReportTable => {
  const ids = Object.keys(deadlines[0]?.figures ?? {})
  return {
    id: 'deadlines',
    title: { id: 'Perlu dikejar sekarang', en: 'To be chased now' },
    columns: [REGION, ...ids.map((id) => kpiColumn(kpis, id))],
    rows: deadlines.map(({ label, figures }) => [label, ...ids.map((id) => figures[id] ?? null)]),
  }
}

/** Also that of the overview. */
export const paceTable = ({ pace }: Pick<DigestReport, 'pace'>): ReportTable => ({
  id: 'pace',
  title: { id: 'Laju menuju sasaran jumlah laporan', en: 'Pace towards the target of reports' },
  columns: [
    REGION,
    column('until', { id: 'Sebelum', en: 'Before' }, 'date'),
    column('so_far', { id: 'Sudah masuk', en: 'So far' }, 'count'),
    column('in_burst', { id: 'Entri borongan', en: 'In entry bursts' }, 'count'),
    column('expected', { id: 'Perkiraan setahun', en: 'Projected' }, 'count'),
    column('expected_low', { id: 'Perkiraan terendah', en: 'Projected, lowest' }, 'count'),
    column('expected_high', { id: 'Perkiraan tertinggi', en: 'Projected, highest' }, 'count'),
    column('target', { id: 'Sasaran', en: 'Target' }, 'count'),
    column('state', { id: 'Laju', en: 'Pace' }),
  ],
  rows: (pace?.rows ?? []).map(({ label, until, so_far, in_burst, expected, range, target, state }) => [
    ...[label, until, so_far, in_burst],
    ...[expected, ...(range ?? [null, null])].map((n) => n && Math.round(n)),
    ...[target.value, state],
  ]),
})
