/** Nothing to show, or not as asked. */
export const states = {
  noEditionTitle: 'Belum ada data',
  noEdition:
    'Muat ekspor "Laporan Ringkas" dari dasbor SP4N-LAPOR! lebih dahulu. Nama, judul, dan isi laporan tidak ikut disimpan.',
  noEditionHow: 'Di komputer ini, jalankan:',
  noEditionThen: 'Setelah selesai, muat ulang halaman ini. Server tidak perlu dihidupkan ulang.',
  badQuestionTitle: 'Permintaan ini tidak dapat dibaca',
  badQuestion: 'Ada bagian alamat yang tidak dikenal:',
  faults: {
    unknown_value:
      'Saringan ini meminta nilai yang tidak ada dalam data: {value}. Mungkin salah ketik, atau edisi ini belum memuatnya.',
    bad_date: 'Tanggal ini tidak dapat dibaca: {value}. Tulis sebagai TTTT-BB-HH, misalnya 2024-01-31.',
    bad_period: 'Periode ini berakhir sebelum dimulai: {value}.',
    bad_filter: 'Saringan ini tidak dapat dibaca: {value}. Bentuknya dimensi=nilai, misalnya region=63.08.',
    bad_sense: 'Pilihan arti selesai atau penyebut ini tidak ada: {value}.',
    unknown_parameter: 'Alamat memuat parameter yang tidak dikenal: {value}.',
    unknown_dimension: 'Tidak ada saringan dengan nama ini: {value}.',
    repeated_parameter: 'Parameter ini hanya boleh ditulis sekali: {value}.',
    unknown_edition:
      'Edisi ini tidak ada di penyimpanan: {value}. Tanpa nomor edisi, yang terbaru yang tampil.',
    damaged_edition: 'Edisi ini tidak dapat dibaca: {value}. Susun ulang dengan: npm run rapor -- build.',
    outdated_edition:
      'Edisi ini dibuat oleh versi lain program ini: {value}. Yang terbaru disusun ulang dengan: npm run rapor -- build.',
    bad_edition: 'Nomor edisi ini tidak dapat dibaca: {value}.',
  },
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
