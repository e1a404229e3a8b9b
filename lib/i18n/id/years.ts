/** The same filters, year by year. */
export const years = {
  title: 'Tahun demi tahun',
  note: 'Semua tahun dalam data dengan saringan yang sama; pilihan periode tidak membatasi tabel ini. Perbandingan dengan tahun sebelumnya memakai laporan di luar entri borongan dan rentang 95 %, dengan anggapan laporan datang sendiri-sendiri: bila satu kejadian memicu banyak laporan, kepastiannya lebih kecil.',
  year: 'Tahun',
  withoutBursts: 'Di luar entri borongan',
  change: 'Terhadap tahun sebelumnya',
  difference: 'Selisih selesai',
  times: '{n} kali',
  up: 'naik',
  down: 'turun',
  same: 'tidak dapat dibedakan',
  partial: 'belum setahun penuh',
  notYet: 'menunggu setahun penuh',
  first: 'tahun pertama dalam data',
  tooFew: 'terlalu sedikit untuk dibandingkan',
} as const
