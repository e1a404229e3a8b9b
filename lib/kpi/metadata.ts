import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { GROUPS } from '#lib/kpi/groups'
import type { Kpi, Measure, Unit } from '#lib/kpi/kpi'

/** One field of the indicator metadata standard (MS-Ind) of Satu Data Indonesia. */
export interface MetadataField {
  field: string
  value: string
}

const SIZE: Record<Measure['kind'], string> = {
  count: 'Jumlah',
  ratio: 'Proporsi',
  quantile: 'Kuantil (interpolasi linear)',
  mean: 'Rata-rata',
  bounds: 'Batas bawah dan batas atas median',
  per_population: 'Rasio terhadap penduduk',
}

const UNITS: Record<Unit, string> = {
  count: 'Laporan',
  fraction: 'Persen',
  workdays: 'Hari kerja',
  per_10k: 'Laporan per 10.000 penduduk',
  rating: 'Nilai 1-5',
}

/** The indicator in the fields and order of MS-Ind, in Indonesian. Source: Permen PPN/Bappenas 16/2020 and its annex. */
export function metadataOf(kpi: Kpi): MetadataField[] {
  const classes = Object.values(DIMENSION_INFO).map((dimension) => dimension.label.id.toLowerCase())
  return [
    { field: 'Nama indikator', value: kpi.label.id },
    { field: 'Konsep', value: GROUPS[kpi.group].concept },
    { field: 'Definisi', value: kpi.description.id },
    { field: 'Interpretasi', value: kpi.interpretation.id },
    { field: 'Metode/rumus penghitungan', value: kpi.formula.id },
    { field: 'Ukuran', value: SIZE[kpi.measure.kind] },
    { field: 'Satuan', value: UNITS[kpi.unit] },
    { field: 'Klasifikasi penyajian', value: classes.join(', ') },
    { field: 'Level estimasi', value: 'Provinsi, kabupaten/kota, instansi, unit kerja' },
    { field: 'Sumber', value: kpi.source },
  ]
}
