/** What people report about. */
export const categories = {
  title: 'Isi laporan di {place}',
  titleLeaf: '{category} di {place}',
  documentTitle: 'Kategori laporan',
  lead: 'Apa yang dilaporkan warga, di mana, dan apa yang berubah melampaui kebetulan dibanding periode yang sama setahun sebelumnya.',
  back: 'Semua kategori utama',
  share: '{category}: {of} laporan ({share})',
  shareFew: '{category}: {of} laporan',
  changes: 'Yang berubah melampaui kebetulan',
  changesNote:
    'Dibandingkan: {now} laporan pada {period} dan {before} laporan pada {previous}. Rentang selisih berlaku serentak bagi semua {n} kategori.',
  grew: 'Bagiannya bertambah',
  shrank: 'Bagiannya berkurang',
  changed: '{name}: {before} menjadi {after}, selisih {points} (rentang 95 % {low} sampai {high})',
  changedNone: 'Tidak ada kategori yang bagiannya bertambah atau berkurang melampaui kebetulan.',
  noPrevious: 'Tidak ada pembanding setahun sebelumnya: pilih periode yang berawal dan paling lama setahun.',
  notLoadedPrevious: 'Tidak ada pembanding: data setahun sebelumnya belum dimuat.',
  emptyPrevious: 'Tidak ada laporan pada {previous}, jadi tidak ada pembanding.',
  fewReports: 'Kurang dari 10 laporan pada salah satu periode: terlalu sedikit untuk membaca perubahan.',
  mix: '{first} paling banyak dilaporkan: {of} laporan',
  mixNone: 'Laporan menurut kategori',
  mixText:
    'Jumlah laporan menurut kategori, terbanyak di atas; garis tegak adalah bagiannya setahun sebelumnya.',
  mixNote:
    'Garis tegak: bagiannya pada {previous}. Tanda ▲ atau ▼ hanya pada perubahan yang melampaui kebetulan. Batang pudar: laporan tanpa kategori atau yang kategorinya belum dipetakan.',
  mixLight: 'Batang pudar: laporan tanpa kategori atau yang kategorinya belum dipetakan.',
  table: 'Semua kategori',
  tableNote: 'Pilih nama kategori untuk melihat subkategorinya.',
  tableNoteLeaf:
    'Subkategori sebagaimana tertulis pada laporan. Pilih satu untuk melihatnya sendiri tahun demi tahun.',
  category: 'Kategori',
  leaf: 'Subkategori',
  count: 'Laporan',
  shareColumn: 'Bagian',
  before: 'Setahun sebelumnya',
  change: 'Selisih bagian',
  reading: 'Kesimpulan',
  up: 'bertambah',
  down: 'berkurang',
  same: 'tidak dapat dibedakan',
  grid: 'Kategori di tiap kabupaten/kota',
  gridLead: '{first} terbanyak di {n} dari {all} kabupaten/kota yang laporannya sedikitnya 10',
  gridText:
    'Jumlah laporan tiap kabupaten/kota menurut kategori; makin pekat makin besar bagiannya di wilayah itu.',
  gridNote:
    'Warna: bagian dari laporan wilayah itu sendiri, bukan jumlahnya. Wilayah dengan kurang dari 10 laporan tidak diwarnai. Gambar memuat kategori terbanyak; semuanya ada dalam tabel.',
  all: 'Semua',
  missing: 'Yang tidak terbaca dari kategori',
  missingNote:
    'Bagian laporan yang tidak berkategori, tidak dikenal, atau belum diklasifikasi. Makin besar, makin hati-hati membaca halaman ini.',
  others: '{n} kategori lain',
} as const
