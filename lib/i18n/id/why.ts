/** What stands behind a chart that is about parts of a whole, not one indicator. */
export const why = {
  excluded: 'Yang tidak dihitung',
  limits: 'Batas yang digambar',
  funnel:
    'Batas eksak 95 % dan 99,8 % dari sebaran binomial di sekitar patokan. Di luar 99,8 %: hampir mustahil karena kebetulan.',
  categories: {
    definition: 'Laporan menurut kategori utama SP4N-LAPOR!.',
    formula: 'laporan satu kategori / semua laporan dalam lingkup ini',
    excluded: 'Tidak ada: arsip dan tertunda ikut, yang tanpa kategori disajikan sebagai bagian tersendiri.',
  },
  channels: {
    definition: 'Laporan menurut sumbernya; sebagian sumber dicatat petugas, bukan dikirim warga sendiri.',
    formula: 'laporan satu sumber / semua laporan dalam lingkup ini',
    excluded: 'Tidak ada: arsip dan tertunda ikut.',
  },
  classifications: {
    definition: 'Laporan menurut klasifikasi, yang menentukan batas waktu tindak lanjutnya.',
    formula: 'laporan satu klasifikasi / semua laporan dalam lingkup ini',
    excluded: 'Tidak ada: yang belum diklasifikasi disajikan sebagai bagian tersendiri.',
  },
  closedBy: {
    definition: 'Laporan selesai menurut siapa yang menutupnya.',
    formula: 'selesai ditutup satu pihak / semua laporan selesai',
    excluded: 'Laporan yang belum selesai, tertunda, dan arsip.',
  },
  statuses: {
    definition: 'Laporan menurut kelompok statusnya pada tanggal data.',
    formula: 'laporan satu kelompok status / semua laporan dalam lingkup ini',
    excluded: 'Tidak ada: tertunda dan arsip digambar, meskipun bukan bagian dari penyebut persentase.',
  },
  ages: {
    definition: 'Laporan yang belum selesai, menurut lamanya menunggu pada tanggal data.',
    formula: 'hari kerja sesudah tanggal masuk sampai dengan tanggal data',
    excluded: 'Laporan selesai, tertunda, dan arsip.',
  },
  grid: {
    definition: 'Laporan tiap kabupaten/kota menurut kategori; warna menurut bagiannya di wilayah itu.',
    formula: 'laporan satu kategori di satu wilayah / semua laporan wilayah itu',
    excluded:
      'Pemerintah provinsi dan wilayah provinsi lain. Wilayah dengan kurang dari 10 laporan tidak diwarnai.',
  },
  held: {
    definition: 'Lamanya laporan berada di tiap tahap, dari satu peristiwa ke peristiwa berikutnya.',
    formula: 'rata-rata hari kerja per tahap, atas laporan yang sama untuk setiap tahap',
    excluded: 'Laporan yang belum selesai, dan yang salah satu tanggalnya tidak ada atau tidak berurutan.',
  },
  curves: {
    definition: 'Bagian laporan yang sudah sampai pada suatu peristiwa, menurut hari kerja sejak masuk.',
    formula:
      'penduga Kaplan-Meier: laporan yang masih terbuka ikut dihitung sampai umurnya pada tanggal data',
    excluded: 'Tertunda, arsip, dan laporan yang tanggal peristiwanya tidak ada.',
  },
} as const
