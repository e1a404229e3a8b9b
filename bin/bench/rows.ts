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

/** Synthetic reports of 2019-2024, each with texts of `letters` characters; the same n gives the same rows. */
export function* exportRows(n: number, letters: number): Generator<string[]> {
  const text = FILLER.repeat(Math.ceil(letters / FILLER.length)).slice(0, letters - 1)
  for (let i = 0; i < n; i++) yield exportRow(i, text)
}

function exportRow(i: number, text: string): string[] {
  const pick = (from: string[], step: number) => from[(i * step) % from.length] ?? ''
  const agency = pick(AGENCIES, 7)
  return [
    String(4_000_000 + i),
    `${two((i % 28) + 1)} ${pick(MONTHS, 5)} ${2019 + (i % 6)}`,
    `${two((i * 7) % 24)}:${two((i * 11) % 60)}:${two((i * 13) % 60)}`,
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

const two = (n: number) => String(n).padStart(2, '0')
