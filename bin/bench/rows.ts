/** Header of a "Laporan Ringkas" of 20 columns. */
export const HEADER = [
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
  'Instansi Terdisposisi',
  'Status Laporan',
  'Alasan Tunda/Arsip',
  'Provinsi',
  'Kota/Kabupaten',
  'Kecamatan',
  'Rating',
]

/** Those of them that an import keeps. */
export const NEEDED = HEADER.filter((name) => !/^(Nama|Judul|Isi|Kecamatan)/.test(name))

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const AGENCIES = [
  'Kabupaten Tapin',
  'Kabupaten Tabalong',
  'Kota Banjarmasin',
  'Kota Banjarbaru',
  'Kabupaten Balangan',
  'Kabupaten Banjar',
  'Kabupaten Barito Kuala',
  'Kabupaten Kotabaru',
  'Kabupaten Tanah Laut',
  'Kabupaten Tanah Bumbu',
  'Kabupaten Hulu Sungai Selatan',
  'Kabupaten Hulu Sungai Tengah',
  'Kabupaten Hulu Sungai Utara',
]
const CLASSES = ['Pengaduan Tidak Berkadar Pengawasan', 'Permintaan Informasi', 'Aspirasi', '']
const CHANNELS = ['Website', 'Android', 'SMS', 'Tatap Muka', 'Hotline Service', 'Website - pemkab-contoh']
const STATUSES = [
  'Ditutup oleh Sistem',
  'Ditutup oleh Admin',
  'Ditindaklanjuti oleh Instansi',
  'Terverifikasi',
]
const FILLER = `${'contoh laporan sintetis tanpa isi, hanya untuk mengukur waktu; '.repeat(3)}\nbaris "kedua". `

const START = Date.UTC(2019, 0, 1)
/** To the end of 2024. */
const DAYS = 2192
const SECONDS = 86_400
/** Prime to the seconds of a day: each of them comes, in no order that the eye sees. */
const STEP = 48_271

/**
 * Synthetic reports of 2019-2024, day after day, at any second of it, each with texts of `letters` characters; the same n
 * gives the same rows.
 */
export function* exportRows(n: number, letters: number): Generator<string[]> {
  const text = FILLER.repeat(Math.ceil(letters / FILLER.length)).slice(0, letters - 1)
  for (let i = 0; i < n; i++) yield exportRow(i, Math.floor((i / n) * DAYS), text)
}

function exportRow(i: number, day: number, text: string): string[] {
  const pick = (from: string[], step: number) => from[(i * step) % from.length] ?? ''
  const agency = pick(AGENCIES, 7)
  return [
    String(4_000_000 + i),
    dateOf(day),
    timeOf((i * STEP) % SECONDS),
    `Pelapor Contoh ${i}`,
    pick(CLASSES, 3),
    String(60 + ((i * 17) % 200)),
    'Contoh Kategori',
    'Contoh judul sintetis',
    text,
    'Contoh isi akhir',
    i % 9 === 0 ? 'Anonim' : '',
    pick(CHANNELS, 11),
    `Pemerintah ${agency}`,
    `Dinas Contoh ${i % 12} ${agency.replace('Kabupaten', 'Kab.')}`,
    pick(STATUSES, 13),
    '',
    'Kalimantan Selatan',
    agency,
    'Contoh',
    i % 40 === 0 ? String((i % 5) + 1) : '',
  ]
}

function dateOf(day: number): string {
  const date = new Date(START + day * SECONDS * 1000)
  return `${two(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

const timeOf = (second: number) =>
  [second / 3600, (second / 60) % 60, second % 60].map((part) => two(Math.floor(part))).join(':')

const two = (n: number) => String(n).padStart(2, '0')
