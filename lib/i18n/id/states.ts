/** Nothing to show, or not as asked. */
export const states = {
  noEditionTitle: 'Belum ada data',
  noEdition:
    'Muat ekspor "Laporan Ringkas" dari dasbor SP4N-LAPOR! lebih dahulu. Nama, judul, dan isi laporan tidak ikut disimpan.',
  noEditionHow: 'Di komputer ini, jalankan:',
  noEditionThen: 'Setelah selesai, muat ulang halaman ini. Server tidak perlu dihidupkan ulang.',
  badQuestionTitle: 'Permintaan ini tidak dapat dibaca',
  badQuestion: 'Ada bagian alamat yang tidak dikenal:',
  reset: 'Kembali ke tampilan awal',
  emptyTitle: 'Tidak ada laporan yang cocok',
  empty: 'Tidak ada laporan untuk pilihan ini. Longgarkan periode atau saringannya.',
  errorTitle: 'Halaman ini gagal dibuat',
  error: 'Kesalahannya ada pada program, bukan pada Anda. Rinciannya tercatat di log server.',
  retry: 'Coba lagi',
  notFoundTitle: 'Halaman tidak ditemukan',
  notFound: 'Alamat ini tidak ada. Mungkin salah ketik, atau kode wilayahnya tidak dikenal.',
  toHome: 'Ke beranda',
  noChart: 'Belum ada yang dapat digambar untuk pilihan ini.',
} as const
