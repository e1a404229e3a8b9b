import type { Text } from '#lib/kpi/text'
import type { ComparisonReport } from '#lib/reports/comparison'
import type { Standing } from '#lib/reports/comparison-standings'
import type { PairReport } from '#lib/reports/pair'
import { NOT_LOADED, regionsTable } from '#lib/reports/shared-tables'
import { type Cell, column, type ReportTable } from '#lib/reports/table'

const CODE = column('code', { id: 'Kode', en: 'Code' })
const LABEL = column('label', { id: 'Nama', en: 'Name' })

/** Figures, standings, monthly volumes and signals. */
export const comparisonTables = (report: ComparisonReport): ReportTable[] => [
  regionsTable(report.rows, report.kpis),
  standingsTable(report),
  monthsTable(report),
  signalsTable(report),
]

const TIERS: Record<NonNullable<Standing['tier']>, Text> = {
  below: { id: 'lebih rendah', en: 'lower' },
  same: { id: 'tidak dapat dibedakan', en: 'cannot be told apart' },
  above: { id: 'lebih tinggi', en: 'higher' },
}

const STANDING_COLUMNS = [
  CODE,
  column('successes', { id: 'Pembilang', en: 'Numerator' }, 'count'),
  column('n', { id: 'Penyebut', en: 'Denominator' }, 'count'),
  column('tier', { id: 'Terhadap rata-rata', en: 'Against the mean' }),
  column('place_from', { id: 'Tempat paling tinggi', en: 'Place, from' }, 'count'),
  column('place_to', { id: 'Tempat paling rendah', en: 'Place, to' }, 'count'),
  column('around_mean', { id: 'Corong rata-rata', en: 'Funnel, mean' }),
  column('around_target', { id: 'Corong sasaran', en: 'Funnel, target' }),
  column('shrunk', { id: 'Disusutkan', en: 'Shrunk' }, 'fraction'),
  column('standardised', { id: 'Campuran disetarakan', en: 'Case mix standardised' }, 'fraction'),
  column('standardised_low', { id: 'Batas bawah', en: 'Low' }, 'fraction'),
  column('standardised_high', { id: 'Batas atas', en: 'High' }, 'fraction'),
  column('standardised_coverage', { id: 'Cakupan campuran', en: 'Coverage of the mix' }, 'fraction'),
  column('corner', { id: 'Sudut', en: 'Corner' }),
]

function standingsTable({ comparison, case_mix }: ComparisonReport): ReportTable {
  const row = (own: Standing): Cell[] => {
    const mix = case_mix[own.code]
    return [
      ...[own.code, own.successes, own.n, own.tier && TIERS[own.tier]],
      ...[own.place?.lo ?? null, own.place?.hi ?? null, own.around_mean, own.around_target, own.shrunk],
      ...[mix?.rate ?? null, mix?.interval[0] ?? null, mix?.interval[1] ?? null, mix?.coverage ?? null],
      own.corner,
    ]
  }
  return {
    id: 'standings',
    title: { id: 'Seberapa jauh dapat dibedakan', en: 'How far they can be told apart' },
    columns: STANDING_COLUMNS,
    rows: comparison.standings.map(row),
  }
}

const monthsTable = ({ months, series }: ComparisonReport): ReportTable => ({
  id: 'region_months',
  title: { id: 'Laporan menurut bulan', en: 'Reports by month' },
  columns: [
    CODE,
    column('month', { id: 'Bulan', en: 'Month' }, 'month'),
    column('volume', { id: 'Laporan', en: 'Reports' }, 'count'),
    column('in_burst', { id: 'Entri borongan', en: 'In entry bursts' }, 'count'),
    column('reason', { id: 'Sebab kosong', en: 'Why blank' }),
  ],
  rows: series.flatMap(({ code, volume, in_burst }) =>
    months.map((month, i) => {
      const n = volume[i] ?? null
      return [code, month, n, n === null ? null : (in_burst[i] ?? 0), n === null ? NOT_LOADED : null]
    }),
  ),
})

const signalsTable = ({ series }: ComparisonReport): ReportTable => ({
  id: 'signals',
  title: { id: 'Bulan di luar batas wajar', en: 'Months beyond chance' },
  columns: [
    CODE,
    column('month', { id: 'Bulan', en: 'Month' }, 'month'),
    column('of', { id: 'Besaran', en: 'Measure' }),
    column('kind', { id: 'Arah', en: 'Direction' }),
    column('value', { id: 'Nilai', en: 'Value' }),
    column('low', { id: 'Batas bawah', en: 'Low' }),
    column('high', { id: 'Batas atas', en: 'High' }),
  ],
  rows: series.flatMap(({ code, signals }) =>
    (signals ?? []).map(({ month, of, kind, value, limits }) => [code, month, of, kind, value, ...limits]),
  ),
})

/** Figures of both sides and the differences. */
export function pairTables({ sides, rows, kpis }: PairReport): ReportTable[] {
  const [first, second] = sides
  const pair: ReportTable = {
    id: 'pair',
    title: { id: 'Perbandingan', en: 'Comparison' },
    columns: [
      column('kpi', { id: 'Kunci', en: 'Key' }),
      LABEL,
      { key: 'first', label: first.label, unit: 'text', kpi: '' },
      { key: 'second', label: second.label, unit: 'text', kpi: '' },
      column('difference', { id: 'Selisih', en: 'Difference' }, 'fraction'),
      column('low', { id: 'Batas bawah', en: 'Low' }, 'fraction'),
      column('high', { id: 'Batas atas', en: 'High' }, 'fraction'),
      column('differs', { id: 'Berbeda', en: 'Differs' }),
    ],
    rows: rows.map(({ kpi, figures, difference }) => [
      ...[kpi, kpis[kpi]?.label ?? kpi, ...figures],
      ...[difference?.difference ?? null, difference?.interval[0] ?? null, difference?.interval[1] ?? null],
      difference?.beyondChance ?? null,
    ]),
  }
  return [pair]
}
