import type { Param, Value } from '#lib/db/rows'
import { DIMENSIONS, type Dimension } from '#lib/kpi/question'
import type { Text } from '#lib/kpi/text'

/** One way to split or filter reports. */
export interface DimensionInfo {
  id: Dimension
  label: Text
  /** What its members are. */
  text: Text
  /** Column of `facts`. */
  column: string
  /** Key of a value of that column. */
  toKey(value: Value): string
  /** Value to bind for a key. */
  toParam(key: string): Param
  /** What a key must look like, for keys that need no look-up. */
  pattern?: RegExp
  /** The pattern in words, or all keys. */
  allowed: string
  /** Members that are listed although no report has them. */
  listed: 'regions' | 'periods' | null
  /** Labels of keys that are ours and in no table of an edition. */
  labels?: Record<string, Text>
}

const asText = (value: Value) => String(value)
const asIs = (key: string) => key
const oneOf = (keys: readonly string[]) => ({
  pattern: new RegExp(`^(${keys.join('|')})$`),
  allowed: keys.join(', '),
})

export const BUCKETS = [
  'completed',
  'in_process',
  'not_followed_up',
  'unverified',
  'pending',
  'archived',
  'unknown',
] as const
export type BucketKey = (typeof BUCKETS)[number]

/** Buckets of the default denominator. */
export const BASE_BUCKETS: readonly BucketKey[] = [
  'completed',
  'in_process',
  'not_followed_up',
  'unverified',
  'unknown',
]

const ENTRIES = {
  citizen: { id: 'Dikirim sendiri oleh warga', en: 'Sent by citizens themselves' },
  official: { id: 'Dicatat oleh petugas', en: 'Keyed in by officials' },
}

const VISIBILITIES = ['public', 'anonymous', 'confidential', 'anonymous_confidential']

function slugs(id: Dimension, label: Text, text: Text): DimensionInfo {
  return {
    id,
    label,
    text,
    column: id,
    toKey: asText,
    toParam: asIs,
    allowed: 'a key of the split by it',
    listed: null,
  }
}

/** 202405 -> `2024-05` */
const monthKey = (value: Value) => `${String(value).slice(0, 4)}-${String(value).slice(4).padStart(2, '0')}`

/** Every dimension, one object each. */
export const DIMENSION_INFO: Record<Dimension, DimensionInfo> = {
  region: {
    ...slugs(
      'region',
      { id: 'Kabupaten/kota', en: 'Region' },
      {
        id: 'Menurut instansi yang menangani; pemerintah provinsi berdiri sendiri',
        en: 'By the agency that handles the report; the provincial government stands apart',
      },
    ),
    pattern: /^(\d\d(\.\d\d)?|unmapped)$/,
    allowed: 'a region code such as 63.08, 63 for the provincial government, or unmapped',
    listed: 'regions',
  },
  month: {
    id: 'month',
    label: { id: 'Bulan', en: 'Month' },
    text: { id: 'Bulan laporan masuk, waktu setempat', en: 'Month received, local time' },
    column: 'month',
    toKey: monthKey,
    toParam: (key) => Number(key.replace('-', '')),
    pattern: /^\d{4}-(0[1-9]|1[0-2])$/,
    allowed: 'a month such as 2024-05',
    listed: 'periods',
  },
  year: {
    id: 'year',
    label: { id: 'Tahun', en: 'Year' },
    text: { id: 'Tahun laporan masuk, waktu setempat', en: 'Year received, local time' },
    column: 'year',
    toKey: asText,
    toParam: Number,
    pattern: /^\d{4}$/,
    allowed: 'a year such as 2024',
    listed: 'periods',
  },
  category: slugs(
    'category',
    { id: 'Kategori', en: 'Category' },
    { id: 'Kategori utama SP4N-LAPOR!', en: 'Top category of SP4N-LAPOR!' },
  ),
  leaf_category: slugs(
    'leaf_category',
    { id: 'Subkategori', en: 'Subcategory' },
    { id: 'Kategori sebagaimana tertulis pada laporan', en: 'Category as written on the report' },
  ),
  classification: slugs(
    'classification',
    { id: 'Klasifikasi', en: 'Classification' },
    { id: 'Menentukan batas waktu tindak lanjut', en: 'Decides the time limit of the follow-up' },
  ),
  channel: slugs(
    'channel',
    { id: 'Sumber laporan', en: 'Channel' },
    { id: 'Sumber laporan', en: 'Where the report came in' },
  ),
  entry: {
    ...slugs(
      'entry',
      { id: 'Cara masuk', en: 'Way of entry' },
      {
        id: 'Dikirim sendiri oleh warga, atau dicatat petugas dari tatap muka, telepon, surat, dan media sosial',
        en: 'Sent by citizens themselves, or keyed in by officials from visits, calls, letters and social media',
      },
    ),
    column: 'keyed_in',
    toKey: (value) => (value ? 'official' : 'citizen'),
    toParam: (key) => key === 'official',
    labels: ENTRIES,
    ...oneOf(Object.keys(ENTRIES)),
  },
  status: slugs(
    'status',
    { id: 'Status', en: 'Status' },
    { id: 'Status pada tanggal data', en: 'Status at the cut-off' },
  ),
  bucket: {
    ...slugs(
      'bucket',
      { id: 'Kelompok status', en: 'Status group' },
      { id: 'Status yang sama artinya digabung', en: 'Statuses of one meaning together' },
    ),
    ...oneOf(BUCKETS),
  },
  visibility: {
    ...slugs(
      'visibility',
      { id: 'Tipe', en: 'Visibility' },
      { id: 'Publik, anonim, rahasia, atau keduanya', en: 'Public, anonymous, confidential, or both' },
    ),
    ...oneOf(VISIBILITIES),
  },
  agency: slugs(
    'agency',
    { id: 'Instansi', en: 'Agency' },
    { id: 'Pemerintah daerah atau lembaga yang menangani', en: 'Government or body that handles the report' },
  ),
  unit: slugs(
    'unit',
    { id: 'Unit kerja (OPD)', en: 'Unit' },
    { id: 'Perangkat daerah yang menerima disposisi', en: 'Work unit the report was assigned to' },
  ),
}

export const isDimension = (text: string): text is Dimension => DIMENSIONS.some((id) => id === text)
