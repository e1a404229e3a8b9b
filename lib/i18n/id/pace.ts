/** A running year on its way to its target. */
export const pace = {
  title: 'Laju menuju sasaran {year}',
  common: 'Sasaran setahun tiap kabupaten/kota: {target}.',
  commonCarried:
    'Sasaran setahun tiap kabupaten/kota: {target}. Ditetapkan untuk {year}, diteruskan sampai ada yang lebih baru.',
  note: 'Perkiraan akhir tahun memakai bagian setahun yang biasanya sudah masuk pada tanggal yang sama ({years}); entri borongan hanya dihitung sekali. Angka kecil di bawahnya: kisaran 95 %. Kurang dari 10 laporan tidak diperkirakan. "Tertinggal" dan "menuju tercapai" hanya ditulis bila melampaui kebetulan.',
  noteNone: 'Belum ada tahun sebelumnya sebagai pembanding, jadi tidak ada perkiraan akhir tahun.',
  soFar: 'Sudah masuk',
  soFarBy: 'Masuk s.d. {date}',
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
