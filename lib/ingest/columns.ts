import type { LoadKind } from '#lib/ingest/load'

/** Everything the program knows about one column of an export. */
export interface Column {
  canonical: string
  /** Spellings of its header, compared by letters and digits only; official ones first. */
  aliases: readonly string[]
  /** Names, texts, numbers and addresses of people: recognised, never read. */
  personal?: true
  /** Kinds of load whose staging keeps the column; empty for personal and unneeded ones. */
  kept: readonly LoadKind[]
  /** Kinds of load that cannot do without it. */
  required: readonly LoadKind[]
  /** A further date of a dates file. */
  event?: true
  /** Its cells are words of a vocabulary: where they are hundreds of thousands it is not this column. */
  few?: true
  /** When several headers claim this column, the earlier alias wins; without it the first header does. */
  ranked?: true
}

type Options = Omit<Column, 'canonical' | 'aliases' | 'kept' | 'required'> & { required?: LoadKind[] }

const REPORTS: LoadKind[] = ['reports']
const DATES: LoadKind[] = ['dates']
const BOTH: LoadKind[] = ['reports', 'dates']

const column =
  (kept: LoadKind[]) =>
  (canonical: string, aliases: string, { required = [], ...options }: Options = {}): Column => ({
    canonical,
    aliases: aliases.split(',').map((alias) => alias.trim()),
    kept,
    required,
    ...options,
  })

const both = column(BOTH)
const report = column(REPORTS)
const event = (canonical: string, aliases: string) => column(DATES)(canonical, aliases, { event: true })
const unneeded = column([])
const personal = (canonical: string, aliases: string) => unneeded(canonical, aliases, { personal: true })

/**
 * THE header map: the only place that knows column names. Sources: the dashboard's "Laporan Ringkas" (17 to 26 columns),
 * hand-cleaned derivatives of it, OPD recaps, and the national open data of 2012-2015 (`TrackingID`, `KategoriID`, ...).
 */
export const COLUMNS: readonly Column[] = [
  both('tracking_id', 'Tracking ID, ID Tracking, No Tracking, Nomor Tracking, Kode Tracking', {
    required: BOTH,
  }),
  both(
    'received_date',
    'Tanggal Laporan Masuk, Tanggal Masuk, Tanggal Laporan, Tgl Laporan Masuk, Tgl Masuk, Tanggal Lapor, Tanggal',
    { required: REPORTS, ranked: true },
  ),
  report('received_time', 'Waktu Laporan Masuk, Waktu Masuk, Jam Laporan Masuk, Jam Masuk, Waktu, Jam'),
  report('classification', 'Klasifikasi Laporan, Klasifikasi, Jenis Laporan', { few: true }),
  report('category_id', 'ID Kategori, Kategori ID', { few: true }),
  report('category', 'Kategori, Kategori Laporan, Nama Kategori, Topik', { few: true }),
  report('visibility', 'Tipe Laporan (Anonim/Rahasia), Tipe Laporan, Tipe, Anonim/Rahasia', { few: true }),
  report('channel', 'Sumber Laporan, Sumber, Kanal, Kanal Laporan, Kanal Aduan', { few: true }),
  report('parent_agency', 'Instansi Induk, Nama Instansi, Instansi Utama', { few: true }),
  report(
    'agency',
    'Instansi Terdisposisi, Instansi, Instansi Tujuan, OPD, SKPD, Perangkat Daerah, Nama OPD, Disposisi Instansi, Unit Kerja',
    { few: true },
  ),
  both(
    'status',
    'Status Laporan, Status, Status Final, Status Akhir, Status Penanganan, Status Tindak Lanjut',
    {
      required: REPORTS,
      ranked: true,
      few: true,
    },
  ),
  report('reason', 'Alasan Tunda/Arsip, Alasan, Alasan Tunda, Alasan Arsip'),
  report('province', 'Provinsi, Nama Provinsi', { few: true }),
  report(
    'regency',
    'Kota/Kabupaten, Kabupaten/Kota, Kab/Kota, Kabupaten Kota, Nama Kabupaten/Kota, Kabupaten',
    { few: true },
  ),
  report('rating', 'Rating, Penilaian, Nilai Rating', { few: true }),

  event('verified_date', 'Tanggal Verifikasi, Tgl Verifikasi, Tanggal Terverifikasi'),
  event('disposed_date', 'Tanggal Disposisi, Tgl Disposisi, Tanggal Terdisposisi, Tanggal Laporan Disposisi'),
  event(
    'first_response_date',
    'Tanggal Respon Awal, Tanggal Tanggapan Awal, Tanggal Respons Awal, Tanggal Respon Pertama, Tanggal Tanggapan Pertama',
  ),
  event(
    'followed_up_date',
    'Tanggal Tindak Lanjut, Tgl Tindak Lanjut, Tanggal Ditindaklanjuti, Tanggal Tindak Lanjut Instansi, Tanggal TL',
  ),
  event(
    'closed_date',
    'Tanggal Laporan Ditutup, Tanggal Ditutup, Tanggal Tutup, Tgl Ditutup, Tanggal Selesai, Tgl Selesai',
  ),
  column(DATES)('due_date', 'Batas Tindak Lanjut, Tanggal Batas Tindak Lanjut, Batas Waktu, Tenggat'),

  // The last activity may be anybody's: neither an answer nor a closing, so no indicator can use it.
  unneeded('last_activity_date', 'Tanggal Laporan Aktivitas Terakhir, Tanggal Aktivitas Terakhir'),
  unneeded('agency_id', 'ID Instansi Terdisposisi, Disposisi Instansi ID, ID Instansi'),
  unneeded('area_id', 'Area ID'),
  unneeded('area', 'Area'),
  unneeded('district', 'Kecamatan'),
  unneeded('village', 'Kelurahan, Desa, Kelurahan/Desa, Desa/Kelurahan'),
  unneeded('row_number', 'No, Nomor, No Urut'),
  unneeded('decree_number', 'Nomor SK, No SK'),
  unneeded('decree_url', 'Url SK, Link SK'),
  unneeded('annual_report_url', 'Url Dokumen Laporan Tahunan'),
  unneeded('presidential_channel', 'Laporan yang Masuk melalui Kanal Aduan Setwapres'),

  personal('reporter', 'Nama Pelapor, Pelapor, Nama, Nama Lengkap, User, Username, Nama Pengguna'),
  personal('title', 'Judul Laporan, Judul, Perihal, Subjek'),
  personal(
    'first_text',
    'Isi Laporan Awal, Isi Laporan, Isi, Isi Aduan, Laporan Awal, Deskripsi, Uraian, Uraian Laporan',
  ),
  personal('final_text', 'Isi Laporan Akhir, Laporan Akhir'),
  personal(
    'answer_text',
    'Isi Tindak Lanjut, Tindak Lanjut, Tanggapan, Isi Tanggapan, Jawaban, Keterangan, Catatan, Komentar',
  ),
  personal('officer', 'Pengelola, Admin, Petugas, Pejabat Penghubung, Nama Petugas, Nama Admin'),
  personal('nik', 'NIK, No KTP, Nomor KTP, Nomor Induk Kependudukan'),
  personal(
    'phone',
    'Telepon, No Telepon, Nomor Telepon, No HP, Nomor HP, HP, No Telp, Telp, Whatsapp, No WA, Kontak',
  ),
  personal('email', 'Email, E-mail, Surel, Alamat Email, Email Pelapor'),
  personal(
    'address',
    'Alamat, Alamat Pelapor, Lokasi, Lokasi Kejadian, Alamat Kejadian, Titik Koordinat, Koordinat, Latitude, Longitude',
  ),
  personal('attachment', 'Lampiran, Url Lampiran, Foto, Bukti, Tautan, Url Laporan, Link Laporan'),
]

/** Staging columns of a kind, in the order of the map. */
export const stagingColumns = (kind: LoadKind): string[] =>
  COLUMNS.filter(({ kept }) => kept.includes(kind)).map(({ canonical }) => canonical)
