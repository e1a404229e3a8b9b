import type { Lang } from '#lib/i18n/lang'

/** Names of reasons, notes and columns inside a sentence. */
const INDONESIAN: Record<string, string> = {
  repeated_header: 'judul kolom terulang',
  not_a_tracking_id: 'nomor tracking tidak sah',
  unreadable_date: 'tanggal masuk tidak terbaca',
  before_2010: 'tanggal masuk sebelum 2010',
  after_cutoff: 'tanggal masuk sesudah tanggal data',
  too_few_fields: 'kolomnya kurang',
  too_many_fields: 'kolomnya berlebih',
  bad_quote: 'tanda kutip keliru',
  cell_too_long: 'sel terlalu panjang',
  shifted_cells: 'sel yang tampaknya bergeser',
  out_of_period: 'tanggal di luar Periode Masuk',
  duplicate_status_differs: 'nomor ganda yang statusnya berbeda',
  time_with_zone: 'waktu yang menyebut zonanya',
  received_time: 'waktu masuk',
  received_date: 'tanggal masuk',
  verified_date: 'tanggal verifikasi',
  disposed_date: 'tanggal disposisi',
  first_response_date: 'tanggal respons awal',
  followed_up_date: 'tanggal tindak lanjut',
  closed_date: 'tanggal ditutup',
  due_date: 'batas tindak lanjut',
  tracking_id: 'nomor tracking',
  category_id: 'ID kategori',
  category: 'kategori',
  rating: 'rating',
  classification: 'klasifikasi',
  channel: 'sumber',
  status: 'status',
  visibility: 'tipe laporan',
  agency: 'instansi',
  parent_agency: 'instansi induk',
  province: 'provinsi',
  regency: 'kabupaten/kota',
}

/** The same words in English. */
const ENGLISH: Record<string, string> = {
  repeated_header: 'header repeated',
  not_a_tracking_id: 'not a tracking number',
  unreadable_date: 'received date not readable',
  before_2010: 'received before 2010',
  after_cutoff: 'received after the day of the data',
  too_few_fields: 'too few columns',
  too_many_fields: 'too many columns',
  bad_quote: 'misplaced quote',
  cell_too_long: 'cell too long',
  shifted_cells: 'cells that seem to be shifted',
  out_of_period: 'a date outside Periode Masuk',
  duplicate_status_differs: 'a repeated number whose status differs',
  time_with_zone: 'a time that names its zone',
  received_time: 'received time',
  received_date: 'received date',
  verified_date: 'verification date',
  disposed_date: 'assignment date',
  first_response_date: 'first response date',
  followed_up_date: 'follow-up date',
  closed_date: 'closing date',
  due_date: 'due date',
  tracking_id: 'tracking number',
  category_id: 'category ID',
  category: 'category',
  rating: 'rating',
  classification: 'classification',
  channel: 'channel',
  status: 'status',
  visibility: 'report type',
  agency: 'agency',
  parent_agency: 'parent agency',
  province: 'province',
  regency: 'kabupaten/kota',
}

/** For a test: both must have the same keys. */
export const NAMES = { id: INDONESIAN, en: ENGLISH }

const STATES = {
  id: {
    unreadable: (column: string) => `${column} tak terbaca`,
    unknown: (column: string) => `${column} tak dikenal`,
    masked: (column: string) => `${column} disamarkan`,
    zoned: (column: string) => `${column} dengan zona waktu, dibaca seperti tertulis`,
  },
  en: {
    unreadable: (column: string) => `unreadable ${column}`,
    unknown: (column: string) => `unknown ${column}`,
    masked: (column: string) => `masked ${column}`,
    zoned: (column: string) => `${column} with a time zone, read as written`,
  },
}

/** `unreadable_rating` -> `rating tak terbaca`; an unknown word as it is. */
export function nameOf(word: string, lang: Lang): string {
  const names = NAMES[lang]
  const [, state, column = ''] = /^(unreadable|unknown|masked|zoned)_(\w+)$/.exec(word) ?? []
  const name = names[column]
  if (names[word]) return names[word]
  return name && isState(state) ? STATES[lang][state](name) : word
}

const isState = (word = ''): word is keyof (typeof STATES)['id'] => Object.hasOwn(STATES.id, word)
