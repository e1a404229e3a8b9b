import type { Region } from '#lib/reference/tables'
import { governmentOf, unitOf } from '#lib/sample/agencies'
import { clock, exportDate, isoOf } from '#lib/sample/days'
import { FROM } from '#lib/sample/plan'
import type { SampleReport } from '#lib/sample/report'
import { statusAt } from '#lib/sample/timeline'
import { REASONS, UNITS } from '#lib/sample/vocabulary'

/** What every file says about itself. */
const SAMPLE_TITLE = 'DATA CONTOH (sintetis)'

export interface Sheet {
  title: string
  /** '' when the file is of many agencies. */
  agency: string
  cutoff: string
}

/** Label and value of each line above the header. */
export function preamble({ title, agency, cutoff }: Sheet): [label: string, value: string][] {
  return [
    ['Judul Laporan', `${SAMPLE_TITLE} - ${title}`],
    ['Nama Instansi', agency],
    ['Tanggal Generate', cutoff],
    ['Periode Masuk', `(${FROM}) - (${cutoff})`],
    ['Pengelola', 'Pengelola Contoh'],
  ]
}

/** The 26 columns of the dashboard's export, in its order. */
export const EXPORT_HEADER = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Waktu Laporan Masuk',
  'Nama Pelapor',
  'Klasifikasi Laporan',
  'ID Kategori',
  'Kategori',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Isi Laporan Akhir',
  'Tipe Laporan (Anonim/Rahasia)',
  'Sumber Laporan',
  'Instansi Induk',
  'ID Instansi Terdisposisi',
  'Instansi Terdisposisi',
  'Status Laporan',
  'Alasan Tunda/Arsip',
  'Provinsi',
  'Kota/Kabupaten',
  'Kecamatan',
  'Kelurahan',
  'Nomor SK',
  'Url SK',
  'Url Dokumen Laporan Tahunan',
  'Laporan yang Masuk melalui Kanal Aduan Setwapres',
  'Rating',
] as const

/** Tracking ids look as drawn by lot, yet no two are alike: a step that has no divisor in common with the range. */
const IDS = { first: 1_000_000, range: 9_000_000, step: 5_562_307 }
export const MOST_REPORTS = IDS.range

export const trackingId = (serial: number): string =>
  String(IDS.first + ((serial * IDS.step + 2_718_281) % IDS.range))

/** A report as a row of an export made at the end of day `cutoff`, its clock in UTC. */
export function exportCells(
  report: SampleReport,
  { cutoff, letters, home }: { cutoff: number; letters: number; home: Region[] },
): string[] {
  const { region, serial, categoryId, category, unit } = report
  const utc = report.at - region.utc_offset * 3_600
  const status = statusAt(report, cutoff)
  const government = governmentOf(region)
  const assigned = unit && unitOf(unit, region)
  return [
    trackingId(serial),
    exportDate(Math.floor(utc / 86_400)),
    clock(utc % 86_400),
    `Pelapor Contoh ${serial + 1}`,
    report.classification,
    categoryId,
    category,
    `Contoh judul sintetis ${serial + 1}`,
    sampleText(report, letters),
    sampleText(report, Math.floor(letters / 2)),
    report.visibility,
    report.channel === 'Website - ' ? `Website - ${slugOf(government)}` : report.channel,
    assigned && report.tint % 5 === 0 ? assigned : government,
    unit && unitId(report),
    assigned,
    status,
    status.startsWith('Diarsipkan') ? REASONS[report.by] : '',
    ...location(report, home),
    '',
    '',
    '',
    report.channel === 'Setwapres' ? 'Ya' : '',
    report.rating ? String(report.rating) : '',
  ]
}

const slugOf = (name: string) => name.toLowerCase().replaceAll(' ', '-')

function unitId({ unit, region }: SampleReport): string {
  const place = UNITS.findIndex(([name]) => name === unit)
  return `${region.code.replace('.', '').padEnd(4, '0')}${String(place + 1).padStart(2, '0')}`
}

/** Empty or wrong in two rows of five, as in real exports. */
function location({ region, tint }: SampleReport, home: Region[]): string[] {
  const wrong = tint % 25 === 0 || region.type === 'Provinsi'
  const place = wrong ? home[tint % home.length] : region
  const district = tint % 4 === 0
  return [
    tint % 3 === 0 ? '' : 'Kalimantan Selatan',
    tint % 5 < 2 || !place ? '' : place.name.replace('Kabupaten ', ''),
    district ? `KECAMATAN CONTOH ${(tint % 9) + 1}` : '',
    district && tint % 8 === 0 ? `Contoh ${(tint % 30) + 1}` : '',
  ]
}

const FILLER =
  'Teks ini dibuat oleh program dan tidak menyebut orang, tempat, atau kejadian nyata; isinya hanya "pengisi", agar ukuran berkas menyerupai ekspor asli.\n'.repeat(
    30,
  )

/** Around `letters` characters, between half and one and a half times as many. */
function sampleText({ serial, tint }: SampleReport, letters: number): string {
  const length = Math.floor(letters * (0.5 + (tint % 1_000) / 1_000))
  return `Contoh laporan sintetis nomor ${serial + 1}. ${FILLER.slice(0, length)}`.trimEnd()
}

/** The recap of a work unit: local dates, so that timeliness can be computed. */
export const RECAP_HEADER = [
  'Tracking ID',
  'Tanggal Masuk',
  'Tanggal Verifikasi',
  'Tanggal Disposisi',
  'Tanggal Respon Awal',
  'Tanggal Tindak Lanjut',
  'Tanggal Ditutup',
  'Status Laporan',
] as const

/** One follow-up in so many is dated a year early, a slip of the hand that checks should find. */
const SLIP = 397

export function recapCells(report: SampleReport, cutoff: number): string[] {
  const { timeline, serial } = report
  const date = (day: number | null) => (day === null ? '' : isoOf(day))
  return [
    trackingId(serial),
    isoOf(timeline.received),
    date(timeline.verified),
    date(timeline.disposed),
    date(timeline.responded),
    date(
      timeline.followedUp !== null && serial % SLIP === 0 ? timeline.followedUp - 365 : timeline.followedUp,
    ),
    date(timeline.closed),
    statusAt(report, cutoff),
  ]
}
