/** A running year on its way to its target. */
export const pace = {
  title: 'Laju menuju sasaran {year}',
  note: 'Sasaran jumlah laporan setahun per kabupaten/kota. Perkiraan memakai musim tahun {years}: bagian setahun yang biasanya sudah masuk pada tanggal yang sama. Entri borongan dihitung sekali, tidak diteruskan sampai akhir tahun. Di bawah perkiraan: kisaran 95 %, dengan kebetulan dan beda musim antartahun. Di bawah 10 laporan tidak ada perkiraan. Putusan hanya diambil bila melampaui kebetulan.',
  noteNone:
    'Sasaran jumlah laporan setahun per kabupaten/kota. Belum ada tahun sebelumnya sebagai pembanding.',
  soFar: 'Sudah masuk',
  expected: 'Perkiraan akhir tahun',
  target: 'Sasaran',
  carried: 'Sasaran {year}, diteruskan',
  state: 'Laju',
  tooFew: 'terlalu sedikit',
  states: {
    reached: 'sudah tercapai',
    ahead: 'menuju tercapai',
    behind: 'tertinggal',
    unclear: 'belum dapat dipastikan',
    no_basis: 'belum ada pembanding',
    unverified: 'sasaran belum terverifikasi',
  },
} as const
