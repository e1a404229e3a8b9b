/** Figures that others published, beside ours. */
export const claims = {
  title: 'Angka terbitan dan hitungan kami',
  lead: 'Angka pengaduan yang pernah diterbitkan lembaga dan pers, di sebelah hitungan dari data yang dimuat di sini untuk wilayah dan tanggal yang sama. Selisihnya dijelaskan, tidak disembunyikan.',
  claim: 'Indikator, wilayah, dan periode',
  published: 'Diterbitkan',
  ours: 'Hitungan kami',
  difference: 'Selisih',
  explanation: 'Penjelasan',
  none: 'tidak dapat dihitung',
  same: 'sama',
  summary:
    '{agree} dari {n} angka terbitan sejalan dengan data ini, {differ} berbeda, dan {unknown} tidak dapat dibandingkan.',
  sample:
    'Edisi ini memuat data contoh yang sengaja dibuat menyerupai sebagian angka terbitan. Kecocokan di sini bukan bukti.',
  empty: 'Belum ada angka terbitan dalam daftar.',
} as const
