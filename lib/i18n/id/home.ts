/** The public home page. */
export const home = {
  title: 'Rapor pengaduan {province}',
  documentTitle: 'Beranda',
  lead: 'Berapa laporan warga yang masuk lewat SP4N-LAPOR! ke tiap kabupaten/kota, berapa yang ditindaklanjuti, dan berapa yang selesai.',
  story:
    '{period}: <b>{volume}</b> laporan masuk, <b>{followUp}</b> ditindaklanjuti dan <b>{completion}</b> sudah selesai.',
  storySensed:
    '{period}: <b>{volume}</b> laporan masuk, <b>{followUp}</b> ditindaklanjuti dan <b>{completion}</b> selesai menurut pilihan Anda ({senses}).',
  storyCount: '{period}: <b>{volume}</b> laporan masuk.',
  storyEmpty: 'Belum ada laporan pada periode {period}.',
  headline: 'Nilai provinsi',
  headlineNote: 'Seluruh laporan dalam periode ini, termasuk untuk pemerintah provinsi.',
  map: 'Kabupaten/kota menurut letaknya',
  mapPlain: 'Kabupaten/kota sekilas',
  mapNote:
    'Tiap petak satu kabupaten/kota. Angka besar: persentase selesai. Pita hijau: bagian yang selesai.',
  mapNotePlain:
    'Tiap petak satu kabupaten/kota, menurut kode wilayah. Angka besar: persentase selesai. Pita hijau: bagian yang selesai.',
  table: 'Seluruh {n} kabupaten/kota',
  tableNote:
    'Di bawah tiap persentase ada rentang keyakinan 95 %: dengan laporan sebanyak ini, kebetulan saja dapat menggeser angkanya sejauh itu.',
  toDashboard: 'Buka dasbor lengkap',
  toMethod: 'Cara angka ini dihitung',
} as const
