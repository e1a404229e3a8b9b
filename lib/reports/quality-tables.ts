import type { QualityReport } from '#lib/reports/quality'
import { column, type ReportTable } from '#lib/reports/table'

const FILE = column('file', { id: 'Berkas', en: 'File' })
const COUNT = column('count', { id: 'Banyaknya', en: 'Count' }, 'count')
const KIND = column('kind', { id: 'Jenis', en: 'Kind' })

/** The data-quality report as tables. */
export const qualityTables = (report: QualityReport): ReportTable[] => [
  loadsTable(report),
  agenciesTable(report),
  statesTable(report),
  findingsTable(report),
  examplesTable(report),
  unmappedTable(report),
  burstsTable(report),
  rejectsTable(report),
]

const LOAD_COLUMNS = [
  column('load', { id: 'Muatan', en: 'Load' }),
  FILE,
  KIND,
  column('agency', { id: 'Instansi', en: 'Agency' }),
  column('cutoff', { id: 'Data per', en: 'Data as at' }, 'date'),
  column('rows', { id: 'Baris', en: 'Rows' }, 'count'),
  column('accepted', { id: 'Diterima', en: 'Accepted' }, 'count'),
  column('rejected', { id: 'Ditolak', en: 'Rejected' }, 'count'),
  column('duplicates', { id: 'Ganda', en: 'Duplicates' }, 'count'),
  column('blank', { id: 'Kosong', en: 'Blank' }, 'count'),
  column('behind', { id: 'Hari sebelum data terbaru', en: 'Days before the newest data' }, 'count'),
  column('no_classification', { id: 'Tanpa klasifikasi', en: 'No classification' }, 'count'),
  column('no_category', { id: 'Tanpa kategori', en: 'No category' }, 'count'),
  column('no_location', { id: 'Tanpa lokasi', en: 'No location' }, 'count'),
  column('unmapped_category', { id: 'Kategori belum dipetakan', en: 'Category not mapped' }, 'count'),
  column('unmapped_region', { id: 'Wilayah belum terpetakan', en: 'Region not mapped' }, 'count'),
  column('unknown_status', { id: 'Status tidak dikenal', en: 'Unknown status' }, 'count'),
  column('with_dates', { id: 'Dengan tanggal', en: 'With dates' }, 'count'),
  column('matched', { id: 'Cocok dengan laporan', en: 'Found in an export' }, 'count'),
  column('findings', { id: 'Temuan', en: 'Findings' }, 'count'),
]

const loadsTable = ({ loads }: QualityReport): ReportTable => ({
  id: 'loads',
  title: { id: 'Muatan', en: 'Loads' },
  columns: LOAD_COLUMNS,
  rows: loads.map((load) => [
    load.load,
    load.file,
    load.kind,
    load.agency,
    load.cutoff,
    load.rows,
    load.accepted,
    load.rejected,
    load.duplicates,
    load.blank,
    load.behind,
    load.completeness?.no_classification ?? null,
    load.completeness?.no_category ?? null,
    load.completeness?.no_location ?? null,
    load.completeness?.unmapped_category ?? null,
    load.completeness?.unmapped_region ?? null,
    load.completeness?.unknown_status ?? null,
    load.completeness?.with_dates ?? null,
    load.matched,
    load.findings,
  ]),
})

const agenciesTable = ({ agencies }: QualityReport): ReportTable => ({
  id: 'agencies',
  title: { id: 'Kelengkapan menurut instansi', en: 'Completeness by agency' },
  columns: [
    column('key', { id: 'Kunci', en: 'Key' }),
    column('label', { id: 'Instansi', en: 'Agency' }),
    column('region', { id: 'Wilayah', en: 'Region' }),
    column('reports', { id: 'Laporan', en: 'Reports' }, 'count'),
    column('no_classification', { id: 'Tanpa klasifikasi', en: 'No classification' }, 'count'),
    column('no_category', { id: 'Tanpa kategori', en: 'No category' }, 'count'),
    column('unmapped_category', { id: 'Kategori belum dipetakan', en: 'Category not mapped' }, 'count'),
    column('no_location', { id: 'Tanpa lokasi', en: 'No location' }, 'count'),
    column('by_location', { id: 'Wilayah dari lokasi', en: 'Region by location' }, 'count'),
    column('unknown_status', { id: 'Status tidak dikenal', en: 'Unknown status' }, 'count'),
    column('with_dates', { id: 'Dengan tanggal', en: 'With dates' }, 'count'),
    column('findings', { id: 'Temuan', en: 'Findings' }, 'count'),
    column('cutoff', { id: 'Data per', en: 'Data as at' }, 'date'),
  ],
  rows: agencies.map((agency) => [
    agency.key,
    agency.label,
    agency.region.label,
    agency.reports,
    agency.no_classification,
    agency.no_category,
    agency.unmapped_category,
    agency.no_location,
    agency.by_location,
    agency.unknown_status,
    agency.with_dates,
    agency.findings,
    agency.cutoff,
  ]),
})

const statesTable = ({ kpis }: QualityReport): ReportTable => ({
  id: 'kpis',
  title: { id: 'Keadaan indikator', en: 'State of the indicators' },
  columns: [
    column('key', { id: 'Kunci', en: 'Key' }),
    column('label', { id: 'Indikator', en: 'Indicator' }),
    column('state', { id: 'Keadaan', en: 'State' }),
    column('reason', { id: 'Sebab', en: 'Reason' }),
    column('coverage', { id: 'Cakupan', en: 'Coverage' }, 'fraction'),
  ],
  rows: kpis.map(({ key, label, state, reason, coverage }) => [key, label, state, reason, coverage]),
})

const findingsTable = ({ findings }: QualityReport): ReportTable => ({
  id: 'findings',
  title: { id: 'Temuan', en: 'Findings' },
  columns: [KIND, column('label', { id: 'Temuan', en: 'Finding' }), COUNT],
  rows: findings.map(({ kind, label, count }) => [kind, label, count]),
})

const examplesTable = ({ findings }: QualityReport): ReportTable => ({
  id: 'finding_examples',
  title: { id: 'Contoh temuan', en: 'Examples of findings' },
  columns: [
    KIND,
    column('tracking_id', { id: 'Tracking ID', en: 'Tracking ID' }),
    column('region', { id: 'Wilayah', en: 'Region' }),
    column('load', { id: 'Muatan', en: 'Load' }),
    column('detail', { id: 'Rincian', en: 'Detail' }),
  ],
  rows: findings.flatMap(({ kind, examples }) =>
    examples.map(({ tracking_id, region, load, detail }) => [
      kind,
      tracking_id === null ? null : String(tracking_id),
      region,
      load,
      detail,
    ]),
  ),
})

const unmappedTable = ({ unmapped }: QualityReport): ReportTable => ({
  id: 'unmapped',
  title: { id: 'Belum dipetakan', en: 'Not mapped' },
  columns: [KIND, column('raw', { id: 'Tertulis', en: 'As written' }), COUNT],
  rows: unmapped.map(({ kind, raw, count }) => [kind, raw, count]),
})

const burstsTable = ({ bursts }: QualityReport): ReportTable => ({
  id: 'bursts',
  title: { id: 'Entri borongan', en: 'Entry bursts' },
  columns: [
    column('day', { id: 'Hari', en: 'Day' }, 'date'),
    column('region', { id: 'Wilayah', en: 'Region' }),
    column('channel', { id: 'Sumber laporan', en: 'Channel' }),
    COUNT,
    column('usual', { id: 'Biasanya', en: 'Usual' }),
  ],
  rows: bursts.map(({ day, region, channel, count, usual }) => [
    day,
    region.label,
    channel.label,
    count,
    usual,
  ]),
})

const rejectsTable = ({ rejects }: QualityReport): ReportTable => ({
  id: 'rejects',
  title: { id: 'Baris yang ditolak', en: 'Rejected rows' },
  columns: [
    FILE,
    column('column', { id: 'Kolom', en: 'Column' }),
    column('reason', { id: 'Sebab', en: 'Reason' }),
    COUNT,
  ],
  rows: rejects.map(({ file, column, reason, count }) => [file, column, reason, count]),
})
