/** The page of one region. */
export const region = {
  sheets: 'Lembar rapor kabupaten/kota {province}',
  sheetsLink: 'Lembar cetak per kabupaten/kota',
  sheetTrend: '{n} laporan {name} menurut bulan.',
  sheetsHow: 'Cetak halaman ini: setiap kabupaten/kota mendapat satu lembar A4.',
  backTo: 'Semua kabupaten/kota',
  previous: 'Sebelumnya: {name}',
  next: 'Berikutnya: {name}',
  neighbours: 'Kabupaten/kota lain',
  headline: 'Nilai {name}',
  indicator: 'Indikator',
  units: 'Instansi/OPD yang menangani',
  unitsNote: 'Urut jumlah laporan. OPD dengan kurang dari 10 laporan tidak dipersenkan.',
  age: 'Umur',
  notLoadedTitle: 'Ekspor {name} belum dimuat',
  notLoaded:
    'Tanpa ekspornya, tidak diketahui berapa laporan yang masuk dan bagaimana ditangani. Ini bukan nol laporan.',
  silentTitle: 'Tidak ada laporan dari {name} pada periode ini',
  silent:
    'Nol laporan belum tentu berarti layanan tanpa masalah: bisa jadi warga belum tahu atau belum mau memakai SP4N-LAPOR!. Pilih periode lain untuk melihat tahun yang ada laporannya.',
} as const
