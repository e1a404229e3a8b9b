/** Weights are shares of one real export (Kabupaten Bandung 2024), rounded; they need not add up to anything. */
export const CATEGORIES = [
  ['1397', 57], // Jalan Berlubang
  ['942', 50],
  ['928', 36],
  ['1398', 34],
  ['963', 31],
  ['954', 20],
  ['950', 23],
  ['957', 22],
  ['912', 12],
  ['110', 18],
  ['1400', 15],
  ['1405', 11],
  ['2397', 14],
  ['918', 14],
  ['934', 8],
  ['1558', 7],
  ['927', 7],
  ['929', 6],
  ['940', 9],
  ['936', 6],
  ['951', 4],
  ['989', 4],
  ['1036', 6],
  ['1037', 5],
  ['1035', 7],
  ['1431', 16],
  ['945', 6],
  ['1381', 6],
  ['1377', 5],
  ['921', 8], // two candidate parents
  ['1387', 6],
  ['1443', 4], // two candidate parents
  ['1448', 6],
  ['1461', 10],
  ['1464', 6],
  ['1462', 4],
  ['1498', 8],
  ['968', 5],
  ['1544', 4],
  ['1602', 7],
  ['1618', 12],
  ['1619', 5],
  ['1406', 4],
  ['1012', 6],
  ['1457', 6],
  ['2402', 5],
  ['2390', 4],
  ['3901', 5], // not in the tables: an id that nobody has mapped yet
  ['3902', 3],
] as const

/** Joins the others in 2020 and 2021. */
export const PANDEMIC_CATEGORIES = [
  ['1666', 20],
  ['1665', 16], // two candidate parents
  ['1674', 10],
  ['1675', 8],
  ['1672', 6],
  ['1640', 5],
  ['1663', 8],
  ['2341', 7],
] as const

export const UNMAPPED_NAMES: Record<string, string> = {
  '3901': 'Contoh Topik Baru',
  '3902': 'Contoh Topik Musiman',
}

export const OWN_CHANNELS = [
  ['Website', 42],
  ['Android', 22],
  ['SMS', 7],
  ['ios', 3],
  ['Website - ', 8], // its suffix is the agency
  ['Twitter', 2],
  ['Website Institusi', 1],
  ['Setwapres', 0.3],
] as const

export const KEYED_IN_CHANNELS = [
  ['Whatsapp', 8],
  ['Instagram', 6],
  ['Tatap Muka', 5],
  ['Hotline Service', 4],
  ['Email Instansi', 2],
  ['Facebook', 1],
  ['Call Center', 1],
  ['Pos Surat', 0.6],
] as const

export const CLASSIFICATIONS = [
  ['Pengaduan Tidak Berkadar Pengawasan', 473],
  ['Pengaduan Berkadar Pengawasan', 86],
  ['Permintaan Informasi', 40],
  ['Aspirasi', 22],
] as const

export const VISIBILITIES = [
  ['', 30],
  ['Anonim', 38],
  ['Anonim|Rahasia', 22],
  ['Rahasia', 10],
] as const

export const REASONS = {
  Admin:
    'Laporan ini diarsipkan karena Mengandung SARA, Tidak Memiliki Bukti Dukung, Tidak Jelas, dan Tidak Relevan dengan Kinerja Pemerintah',
  Pelapor: 'Laporan ini diarsipkan sesuai dengan keinginan Pelapor',
  Sistem: 'Laporan diarsipkan karena sudah mencapai batas kadaluarsa pengaduan.',
} as const

/** Work units by the top categories they answer for. */
export const UNITS: readonly (readonly [string, readonly string[]])[] = [
  ['Dinas Pekerjaan Umum dan Penataan Ruang', ['PEKERJAAN UMUM DAN PENATAAN RUANG']],
  ['Dinas Perhubungan', ['PERHUBUNGAN']],
  ['Dinas Lingkungan Hidup', ['LINGKUNGAN HIDUP DAN KEHUTANAN']],
  ['Dinas Pendidikan dan Kebudayaan', ['PENDIDIKAN DAN KEBUDAYAAN']],
  ['Dinas Kesehatan', ['KESEHATAN', 'CORONA VIRUS']],
  ['Dinas Sosial', ['SOSIAL DAN KESEJAHTERAAN']],
  ['Dinas Kependudukan dan Pencatatan Sipil', ['KEPENDUDUKAN']],
  [
    'Satuan Polisi Pamong Praja dan Pemadam Kebakaran',
    ['KETENTERAMAN, KETERTIBAN UMUM, DAN PELINDUNGAN MASYARAKAT'],
  ],
  [
    'Dinas Pemberdayaan Masyarakat dan Desa',
    ['PEMBANGUNAN DESA, DAERAH TERTINGGAL, DAN TRANSMIGRASI', 'ENERGI DAN SUMBER DAYA ALAM'],
  ],
  ['Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', ['KETENAGAKERJAAN']],
  ['Dinas Koperasi, Usaha Kecil dan Perdagangan', ['EKONOMI DAN KEUANGAN']],
  [
    'Dinas Komunikasi dan Informatika',
    ['TEKNOLOGI INFORMASI DAN KOMUNIKASI', 'SP4N-LAPOR!', 'TOPIK LAINNYA'],
  ],
  ['Dinas Pertanian', ['PERTANIAN DAN PETERNAKAN']],
  ['Inspektorat', ['POLITIK DAN HUKUM']],
]
