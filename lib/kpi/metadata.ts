import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { GROUPS } from '#lib/kpi/groups'
import type { Kpi, Measure, Unit } from '#lib/kpi/kpi'
import type { Text } from '#lib/kpi/text'

/** One field of the indicator metadata standard (MS-Ind) of Satu Data Indonesia. */
export interface MetadataField {
  key: string
  field: Text
  value: Text
}

const SIZE: Record<Measure['kind'], Text> = {
  count: { id: 'Jumlah', en: 'Number' },
  ratio: { id: 'Proporsi', en: 'Proportion' },
  quantile: { id: 'Kuantil (interpolasi linear)', en: 'Quantile (linear interpolation)' },
  mean: { id: 'Rata-rata', en: 'Mean' },
  bounds: { id: 'Batas bawah dan batas atas median', en: 'Lower and upper bound of a median' },
  per_population: { id: 'Rasio terhadap penduduk', en: 'Ratio to the population' },
}

const UNITS: Record<Unit, Text> = {
  count: { id: 'Laporan', en: 'Reports' },
  fraction: {
    id: 'Persen (pecahan 0 sampai 1 dalam data terbuka)',
    en: 'Per cent (a fraction 0 to 1 in open data)',
  },
  workdays: { id: 'Hari kerja', en: 'Working days' },
  per_10k: { id: 'Laporan per 10.000 penduduk', en: 'Reports per 10,000 people' },
  rating: { id: 'Nilai 1 sampai 5', en: 'Mark from 1 to 5' },
}

const LEVELS: Text = {
  id: 'Provinsi, kabupaten/kota, instansi, unit kerja',
  en: 'Province, regency or city, agency, work unit',
}

/** The indicator in the fields and order of MS-Ind. Source: Permen PPN/Bappenas 16/2020 and its annex. */
export function metadataOf(kpi: Kpi): MetadataField[] {
  const { label, description, interpretation, formula, measure, unit, source } = kpi
  return [
    { key: 'name', field: { id: 'Nama indikator', en: 'Name of the indicator' }, value: label },
    { key: 'concept', field: { id: 'Konsep', en: 'Concept' }, value: GROUPS[kpi.group].concept },
    { key: 'definition', field: { id: 'Definisi', en: 'Definition' }, value: description },
    { key: 'interpretation', field: { id: 'Interpretasi', en: 'Interpretation' }, value: interpretation },
    { key: 'method', field: { id: 'Metode/rumus penghitungan', en: 'Method or formula' }, value: formula },
    { key: 'measure', field: { id: 'Ukuran', en: 'Measure' }, value: SIZE[measure.kind] },
    { key: 'unit', field: { id: 'Satuan', en: 'Unit' }, value: UNITS[unit] },
    { key: 'classes', field: { id: 'Klasifikasi penyajian', en: 'Presented by' }, value: CLASSES },
    { key: 'level', field: { id: 'Level estimasi', en: 'Level of estimation' }, value: LEVELS },
    { key: 'source', field: { id: 'Sumber', en: 'Source' }, value: { id: source, en: source } },
  ]
}

const listed = (lang: keyof Text) =>
  Object.values(DIMENSION_INFO)
    .map(({ label }) => label[lang].toLowerCase())
    .join(', ')

const CLASSES: Text = { id: listed('id'), en: listed('en') }
