import { paceTable } from '#lib/reports/digest/tables'
import type { OverviewReport } from '#lib/reports/overview'
import { column, type ReportTable } from '#lib/reports/table'

/** What the overview adds to headline, regions, trend and mixes. */
export const overviewExtras = (report: OverviewReport): ReportTable[] => [
  meaningsTable(report),
  changeTable(report),
  standoutsTable(report),
  waitingTable(report),
  paceTable(report),
]

const FIGURE = { key: 'figure', label: { id: 'Nilai', en: 'Value' }, unit: 'text', kpi: '' } as const
const KPI = column('kpi', { id: 'Indikator', en: 'Indicator' })

/** Also that of the region. */
export const meaningsTable = ({ meanings }: Pick<OverviewReport, 'meanings'>): ReportTable => ({
  id: 'meanings',
  title: { id: 'Arti selesai', en: 'Meanings of completed' },
  columns: [KPI, column('denominator', { id: 'Penyebut', en: 'Denominator' }), FIGURE],
  rows: meanings.map(({ label, figure, denominator }) => [label, denominator.label, figure]),
})

const changeTable = ({ change, kpis }: OverviewReport): ReportTable => ({
  id: 'change',
  title: { id: 'Dibandingkan dengan setahun sebelumnya', en: 'Compared with a year before' },
  columns: [
    KPI,
    FIGURE,
    { ...FIGURE, key: 'before' },
    column('difference', { id: 'Selisih', en: 'Difference' }),
    column('low', { id: 'Batas bawah', en: 'Lower limit' }),
    column('high', { id: 'Batas atas', en: 'Upper limit' }),
    column('beyond_chance', { id: 'Melampaui kebetulan', en: 'Beyond chance' }),
  ],
  rows: change.rates.map(({ kpi, now, before, change: moved }) => [
    ...[kpis[kpi]?.label ?? kpi, now, before, moved?.difference ?? null],
    ...[moved?.interval[0] ?? null, moved?.interval[1] ?? null, moved?.beyondChance ?? null],
  ]),
})

const standoutsTable = ({ standouts, kpis }: OverviewReport): ReportTable => ({
  id: 'standouts',
  title: { id: 'Berbeda melampaui kebetulan', en: 'Different beyond chance' },
  columns: [
    KPI,
    column('of', { id: 'Golongan', en: 'Among' }),
    column('tier', { id: 'Letak', en: 'Tier' }),
    column('region', { id: 'Wilayah', en: 'Region' }),
    column('label', { id: 'Nama', en: 'Name' }),
    FIGURE,
  ],
  rows: standouts.flatMap(({ kpi, of, below, above }) =>
    [...below.map((one) => ({ one, tier: 'below' })), ...above.map((one) => ({ one, tier: 'above' }))].map(
      ({ one, tier }) => [
        ...[kpis[kpi]?.label ?? kpi, of, tier],
        ...[one.region?.label ?? null, one.label, one.figure],
      ],
    ),
  ),
})

const waitingTable = ({ waiting }: OverviewReport): ReportTable => ({
  id: 'waiting',
  title: { id: 'Paling lama menunggu, per instansi', en: 'Longest waiting, by agency' },
  columns: [
    column('key', { id: 'Kunci', en: 'Key' }),
    column('label', { id: 'Instansi', en: 'Agency' }),
    column('oldest', { id: 'Tertua (hari kerja)', en: 'Oldest (working days)' }, 'count'),
    column('since', { id: 'Sejak', en: 'Since' }, 'date'),
    column('open', { id: 'Terbuka', en: 'Open' }, 'count'),
    column('overdue', { id: 'Lewat batas', en: 'Overdue' }, 'count'),
  ],
  rows: waiting.map(({ key, label, oldest, since, open, overdue }) => [
    key,
    label,
    oldest,
    since,
    open,
    overdue,
  ]),
})
