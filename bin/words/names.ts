/** Names of reasons, notes and columns inside a sentence. */
const NAMES: Record<string, string> = {
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

const STATES: Record<string, string> = {
  unreadable: 'tak terbaca',
  unknown: 'tak dikenal',
  masked: 'disamarkan',
}

/** `unreadable_rating` -> `rating tak terbaca`; an unknown word as it is. */
export function nameOf(word: string): string {
  const [, state = '', column = ''] = /^(unreadable|unknown|masked)_(\w+)$/.exec(word) ?? []
  if (NAMES[word]) return NAMES[word]
  return NAMES[column] ? `${NAMES[column]} ${STATES[state]}` : word
}
