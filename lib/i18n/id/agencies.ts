/** The page of agencies and units, and the way down to single reports. */
export const agencies = {
  title: 'Instansi dan OPD',
  documentTitle: 'Instansi dan OPD',
  trail: 'Penelusuran',
  all: 'Seluruh {province}',
  headline: 'Angka lingkup ini',
  silentTitle: 'Belum menjawab satu pun',
  silentLead:
    '{units, plural, other {# OPD}} belum menindaklanjuti satu pun laporannya, {reports, plural, other {# laporan}} seluruhnya. {overdue, plural, =0 {Belum ada yang lewat batas waktu.} other {# laporan sudah lewat batas waktu.}}',
  silentNone: 'Setiap OPD dalam lingkup ini sudah menindaklanjuti sedikitnya satu laporan.',
  silentNote:
    'Urut laporan lewat batas, lalu jumlah laporan. Laporan arsip, tertunda, dan tanpa OPD tidak dihitung di sini. Jawaban di luar SP4N-LAPOR! tidak terlihat dalam ekspor.',
  silentMore: '{n} OPD lainnya',
  silentOf: 'Belum dijawab',
  region: 'Wilayah',
  childrenRegion: 'Menurut kabupaten/kota',
  childrenUnit: 'Menurut OPD',
  childrenCategory: 'Menurut kategori',
  childrenLeaf: 'Menurut subkategori',
  childrenNote:
    'Pilih satu baris untuk menelusuri lebih dalam. Baris-baris ini berjumlah {total} laporan, sama dengan lingkup di atasnya. Kurang dari 10 laporan tidak dipersenkan.',
  noneOpen: 'tidak ada yang terbuka',
  chart: 'Secara keseluruhan {value} {follow}; tiap OPD dengan rentangnya',
  chartNone: '{follow} menurut OPD',
  chartText:
    'Persentase laporan yang ditindaklanjuti tiap OPD dengan rentang keyakinan 95 %; urut jumlah laporan terbanyak.',
  chartNote:
    '{shown} OPD dengan laporan terbanyak dari {all}. Rentang yang bertumpuk berarti selisihnya bisa kebetulan.',
  cases: 'Daftar laporan',
  casesNote:
    'Yang masih terbuka lebih dahulu, paling lama menunggu di atas. Nama, judul, dan isi laporan tidak disimpan di sini; buka nomor lacaknya di dasbor SP4N-LAPOR!.',
  casesLater: 'Pilih kabupaten/kota untuk melihat daftar laporannya.',
  casesTotal: '{n} laporan, halaman {page} dari {pages}',
  tracking: 'Nomor lacak',
  received: 'Diterima',
  age: 'Umur',
  done: 'tidak terbuka',
  limit: 'batas {limit}',
  overdue: 'lewat batas {limit}',
  pages: 'Halaman daftar laporan',
  previousPage: 'Sebelumnya',
  nextPage: 'Berikutnya',
} as const
