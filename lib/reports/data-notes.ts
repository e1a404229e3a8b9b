import type { Row } from '#lib/db/rows'
import type { Edition } from '#lib/kpi/edition'
import type { Text } from '#lib/kpi/text'
import { rowsOf } from '#lib/reports/edition-rows'
import type { Figure } from '#lib/reports/figure'
import type { DataNote } from '#lib/reports/notes'

type Code = DataNote['code']
type Level = DataNote['level']

/** Notes that are a count among the reports of the scope, by indicator. Worst first. */
const COUNTED: readonly { kpi: string; code: Code; level: Level; label: Text }[] = [
  {
    kpi: 'unmapped_region_share',
    code: 'unmapped_region',
    level: 'warning',
    label: { id: 'Laporan tanpa wilayah yang dikenal', en: 'Reports whose region is not known' },
  },
  {
    kpi: 'unknown_status_share',
    code: 'unknown_status',
    level: 'warning',
    label: { id: 'Laporan berstatus tidak dikenal', en: 'Reports with an unknown status' },
  },
  {
    kpi: 'burst_share',
    code: 'burst',
    level: 'warning',
    label: { id: 'Laporan dalam entri borongan', en: 'Reports in entry bursts' },
  },
  {
    kpi: 'not_yet_due_share',
    code: 'not_mature',
    level: 'note',
    label: { id: 'Laporan yang belum jatuh tempo', en: 'Reports not yet due' },
  },
  {
    kpi: 'unclassified_share',
    code: 'unclassified',
    level: 'note',
    label: { id: 'Laporan tanpa klasifikasi', en: 'Reports without a classification' },
  },
  {
    kpi: 'uncategorised_share',
    code: 'uncategorised',
    level: 'note',
    label: { id: 'Laporan tanpa kategori', en: 'Reports without a category' },
  },
  {
    kpi: 'unmapped_category_share',
    code: 'unmapped_category',
    level: 'note',
    label: { id: 'Laporan dengan kategori belum dipetakan', en: 'Reports with a category not mapped' },
  },
  {
    kpi: 'by_location_share',
    code: 'by_location',
    level: 'note',
    label: { id: 'Wilayah ditentukan dari kolom lokasi', en: 'Region taken from the location columns' },
  },
  {
    kpi: 'keyed_in_share',
    code: 'keyed_in',
    level: 'note',
    label: { id: 'Laporan yang dientri petugas', en: 'Reports keyed in by officials' },
  },
]

/** What a reader must know of the data: `row` holds NOTE_KPIS and within_5_workdays of the scope. */
export async function dataNotes(edition: Edition, row: Record<string, Figure>): Promise<DataNote[]> {
  const notes = [...counted(row), ...datesNote(row), ...(await loadNotes(edition))]
  return notes.sort((a, b) => Number(b.level === 'warning') - Number(a.level === 'warning'))
}

function counted(row: Record<string, Figure>): DataNote[] {
  return COUNTED.flatMap(({ kpi, code, level, label }) => {
    const { numerator = null, denominator = null } = row[kpi] ?? {}
    return numerator ? [{ code, level, label, count: numerator, of: denominator, date: null }] : []
  })
}

/** Timeliness is over the default denominator, which that of reports in process always is. */
function datesNote({ within_5_workdays, in_process_rate }: Record<string, Figure>): DataNote[] {
  const coverage = within_5_workdays?.coverage ?? null
  const of = in_process_rate?.denominator ?? null
  if (coverage === null || coverage === 1 || of === null) return []
  const count = Math.round(coverage * of)
  return [{ ...(count === 0 ? NO_DATES : SOME_DATES), level: 'note', count, of, date: null }]
}

const NO_DATES = {
  code: 'no_dates',
  label: {
    id: 'Ketepatan waktu tidak dapat dihitung dari ekspor ini',
    en: 'Timeliness cannot be computed from this export',
  },
} as const
const SOME_DATES = {
  code: 'dates_coverage',
  label: {
    id: 'Laporan yang ketepatan waktunya dapat dihitung',
    en: 'Reports whose timeliness can be computed',
  },
} as const

interface LoadFacts extends Row {
  rejected: number
  rows: number
  agencies: number
  stale: number
  oldest: string | null
  findings: number
  not_loaded: number
  regions: number
}

const LOADS = `
WITH agencies AS (
  SELECT coalesce(agency, file) AS agency, max(cutoff) AS cutoff FROM loads WHERE kind = 'reports' GROUP BY 1
), homes AS (
  SELECT code FROM regions WHERE home AND contains(code, '.')
)
SELECT
  (SELECT coalesce(sum(rejected), 0) FROM loads WHERE kind = 'reports') AS rejected,
  (SELECT coalesce(sum(rows), 0) FROM loads WHERE kind = 'reports') AS rows,
  (SELECT count(*) FROM agencies) AS agencies,
  (SELECT count(*) FROM agencies WHERE cutoff < (SELECT max(cutoff) FROM agencies)) AS stale,
  (SELECT min(cutoff) FROM agencies) AS oldest,
  (SELECT count(*) FROM findings) AS findings,
  (SELECT count(*) FROM homes) AS regions,
  (SELECT count(*) FROM homes WHERE code NOT IN (SELECT region FROM facts) AND NOT EXISTS (
    FROM loads l WHERE l.kind = 'reports' AND (l.region = code OR l.region IS NULL)
  )) AS not_loaded`

/** About the whole edition, whatever the scope. */
async function loadNotes(edition: Edition): Promise<DataNote[]> {
  const [facts] = await rowsOf<LoadFacts>(edition, LOADS)
  if (!facts) return []
  const { rejected, rows, stale, agencies, oldest, findings, regions, not_loaded } = facts
  const notes: DataNote[] = [
    { code: 'not_loaded', level: 'warning', label: NOT_LOADED, count: not_loaded, of: regions, date: null },
    { code: 'stale_loads', level: 'warning', label: STALE, count: stale, of: agencies, date: oldest },
    { code: 'rejected', level: 'warning', label: REJECTED, count: rejected, of: rows, date: null },
    { code: 'findings', level: 'note', label: FINDINGS, count: findings, of: null, date: null },
  ]
  return notes.filter(({ count }) => count !== 0)
}

const NOT_LOADED: Text = {
  id: 'Kabupaten/kota yang ekspornya belum dimuat',
  en: 'Regions whose exports are not loaded',
}
const STALE: Text = {
  id: 'Instansi yang datanya lebih lama daripada tanggal data; yang terlama per',
  en: 'Agencies whose data is older than the cut-off; the oldest as at',
}
const REJECTED: Text = { id: 'Baris muatan yang ditolak', en: 'Rejected rows of the loads' }
const FINDINGS: Text = {
  id: 'Temuan pada seluruh data edisi ini',
  en: 'Findings in all data of this edition',
}
