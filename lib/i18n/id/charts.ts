/** Headings and notes of the charts: what each one shows, said in words. */
export const charts = {
  download: 'Unduh',
  explore: 'Baca nilai (tombol panah)',
  trend: 'Laporan per bulan: terbanyak {n} pada {month}',
  trendNone: 'Laporan per bulan',
  trendText: '{n} laporan dalam {months} bulan, {period}. Terbanyak {peak} pada {month}.',
  trendBurst:
    'Bagian berarsir adalah entri borongan: banyak laporan tercatat sekaligus lewat satu kanal, biasanya oleh petugas, jadi jarang berarti lonjakan permintaan warga. {all} laporan seluruhnya, {without} tanpa entri borongan.',
  burstItem:
    '{day}: {n} laporan lewat {channel} di {region}{known, select, yes { (biasanya {usual} sehari)} other {}}',
  burstMore: '{n, plural, other {# hari lain, tak satu pun lebih besar: Mutu data}}',
  categories: '{first} paling banyak dilaporkan: {n} dari {total} laporan',
  categoriesNone: 'Laporan menurut kategori',
  categoriesText: 'Jumlah laporan menurut kategori utama; terbanyak {first} dengan {n} dari {total} laporan.',
  previousNote: 'Garis tegak: bagiannya pada periode sebelumnya ({period}).',
  completion: 'Secara keseluruhan {value} {kpi}; tiap kabupaten/kota dengan rentangnya',
  completionNone: '{kpi} menurut kabupaten/kota, urut kode wilayah',
  completionText:
    'Persentase laporan selesai tiap kabupaten/kota dengan rentang keyakinan 95 %. Pemerintah provinsi terpisah di bawah.',
  completionNote:
    'Titik: persentase selesai. Garis tipis: rentang 95 %. Rentang yang bertumpuk berarti selisihnya bisa kebetulan.',
  statusesTitle: '{done} dari {n} laporan sudah selesai',
  statusesText: 'Pembagian {n} laporan menurut status penanganan.',
  statusesNote: 'Tertunda dan arsip tidak masuk penyebut persentase tindak lanjut dan selesai.',
  channels: '{first} menjadi sumber terbanyak: {n} dari {total} laporan',
  channelsNone: 'Laporan menurut sumber',
  channelsText: 'Jumlah laporan menurut sumber laporan; terbanyak {first} dengan {n} dari {total}.',
  classifications: '{first} terbanyak: {n} dari {total} laporan',
  classificationsNone: 'Laporan menurut klasifikasi',
  classificationsText: 'Jumlah laporan menurut klasifikasi; terbanyak {first} dengan {n} dari {total}.',
  closedBy:
    'Paling sering ditutup oleh{closer, select, system { sistem} admin { admin} reporter { pelapor} other { {first}}}: {n} dari {total} laporan selesai',
  closedByNone: 'Siapa yang menutup laporan',
  closedByText: 'Laporan selesai menurut siapa yang menutupnya; terbanyak {first} dengan {n} dari {total}.',
  ages: 'Laporan yang masih terbuka menurut umurnya: {n} laporan',
  agesNone: 'Tidak ada laporan yang masih terbuka',
  agesText: 'Jumlah laporan yang belum selesai menurut umur dalam hari kerja sampai data ditarik.',
  targetLabel: 'sasaran {value}',
} as const
