import { explain, sentence, type UserError } from '#lib/errors'

/**
 * What officers read on the terminal about their files, in Indonesian: whole sentences by pattern, `$1` what the pattern
 * found. JSON and whatever stands in no pattern stay as they are.
 */
type Phrase = readonly [pattern: RegExp, words: string]

const SENTENCES: readonly Phrase[] = [
  // What is wrong with a file.
  [/^no such file: (.*)$/, 'berkas tidak ada: $1'],
  [/^cannot read the file: (.*)$/, 'berkas tidak dapat dibaca: $1'],
  [/^not a file: (.*)$/, 'bukan berkas: $1'],
  [/^the file is empty: (.*)$/, 'berkas kosong: $1'],
  [/^the file has (\d+) bytes, more than (\d+): (.*)$/, 'berkas berukuran $1 bita, lebih dari $2: $3'],
  [/^the file changed while it was read: (.*)$/, 'berkas berubah sewaktu dibaca: $1'],
  [/^the workbook is protected by a password: (.*)$/, 'buku kerja dilindungi kata sandi: $1'],
  [/^the workbook is encrypted$/, 'buku kerja dilindungi kata sandi'],
  [/^the file is an old \.xls workbook: (.*)$/, 'berkas ini buku kerja .xls lama: $1'],
  [/^the file is a web page .*$/, 'berkas ini halaman web (HTML atau XML), apa pun namanya'],
  [/^the file is (.*), not an export$/, 'berkas ini bukan ekspor, melainkan: $1'],
  [/^the \.gz file holds no text but another kind of file: (.*)$/, 'isi berkas .gz bukan teks: $1'],
  [/^the workbook is damaged or cut off$/, 'buku kerja rusak atau terpotong'],
  [/^the workbook is damaged, (.*)$/, 'buku kerja rusak: $1'],
  [/^a part of the workbook is missing: (.*)$/, 'sebagian buku kerja hilang: $1'],
  [/^the file is damaged or cut off: unpacking failed$/, 'berkas rusak atau terpotong: tidak dapat dibuka'],
  [/^the \.gz file is damaged: unpacking failed$/, 'berkas .gz rusak: tidak dapat dibuka'],
  [/^the Parquet file is (?:damaged|cut off): (.*)$/, 'berkas Parquet rusak atau terpotong: $1'],
  [/^the workbook is not written in UTF-8$/, 'buku kerja tidak ditulis dalam UTF-8'],
  [/^the workbook holds a document type declaration: (.*)$/, 'buku kerja memuat deklarasi DOCTYPE: $1'],
  [/^the list of sheets is absurdly long$/, 'daftar lembar kerja terlalu panjang'],
  [/^the file unpacks to more than (\d+) MiB, .*$/, 'isi berkas melampaui batas: lebih dari $1 MiB'],
  [/^the workbook holds too many different texts .*$/, 'buku kerja memuat terlalu banyak teks berbeda'],
  [/^the table has more than (\d+) rows$/, 'tabel lebih dari $1 baris'],
  [
    /^the table has (\d+) columns or more, over the limit of (\d+)$/,
    'tabel berkolom $1 atau lebih, batasnya $2',
  ],
  [/^a cell (?:of the workbook )?holds more than (\d+) bytes$/, 'ada sel yang lebih dari $1 bita'],
  [/^a cell holds more than (\d+) bytes in row (\d+)$/, 'ada sel yang lebih dari $1 bita, di baris $2'],
  [/^the file holds NUL bytes, so it is not text$/, 'berkas memuat bita NUL, jadi bukan teks'],
  [
    /^the file ends inside a quoted cell that opened in row (\d+)$/,
    'berkas berakhir di dalam tanda kutip yang terbuka di baris $1',
  ],
  [
    /^no header row in the first (\d+) rows; columns found: (\d+), none with a known name$/,
    'tidak ada baris judul kolom di $1 baris pertama; ditemukan $2 kolom, tak satu pun namanya dikenal',
  ],
  [
    /^no header row in the first (\d+) rows; columns found: (.*)$/,
    'tidak ada baris judul kolom di $1 baris pertama; kolom yang ditemukan: $2',
  ],
  [/^the header lacks required columns: (.*)$/, 'kolom wajib tidak ada: $1'],
  [
    /^the file has a header but no rows and no preamble$/,
    'berkas hanya berisi judul kolom, tanpa baris dan tanpa keterangan ekspor',
  ],
  [/^every row was rejected: (.*)$/, 'semua baris ditolak: $1'],
  [/^the file does not say as of which day it was made$/, 'berkas tidak menyebut data per tanggal berapa'],
  [
    /^the file is already loaded with other flags, as load (.*)$/,
    'berkas ini sudah dimuat dengan keterangan lain, sebagai muatan $1',
  ],
  [
    /^the file needs more memory than the import may use: (.*)$/,
    'berkas memerlukan memori lebih dari batas: $1',
  ],
  [/^stopped after (.*) seconds$/, 'dihentikan setelah $1 detik'],
  [/^the import process was ended from outside: (.*)$/, 'proses pemuatan dihentikan dari luar: $1'],
  [/^no space left (?:in the store|for temporary files): (.*)$/, 'ruang penyimpanan habis: $1'],
  [/^the store is in use by process (\d+)(.*)$/, 'penyimpanan sedang dipakai proses $1$2'],
  [/^the store cannot be written \((.*)\): (.*)$/, 'penyimpanan tidak dapat ditulisi ($1): $2'],

  // What to do.
  [/^check the name$/, 'periksa namanya'],
  [/^check its permissions$/, 'periksa izin aksesnya'],
  [/^name the export file itself$/, 'sebutkan berkas ekspornya'],
  [/^export it again$/, 'ekspor ulang'],
  [/^download it again$/, 'unduh ulang'],
  [/^import it again$/, 'muat ulang'],
  [/^unpack it first$/, 'buka arsipnya dahulu'],
  [
    /^split the export(?: by period and load the parts| by period)?$/,
    'bagi ekspor per periode, lalu muat bagian-bagiannya',
  ],
  [/^export a shorter period$/, 'ekspor periode yang lebih pendek'],
  [/^save it (?:without one|without a password)$/, 'simpan tanpa kata sandi'],
  [
    /^(?:open it in a spreadsheet program and save it|save it|save it again) as \.xlsx$/,
    'simpan sebagai .xlsx',
  ],
  [
    /^save the sheet as CSV UTF-8 .*$/,
    'simpan lembarnya sebagai CSV UTF-8 lalu muat, atau ekspor periode yang lebih pendek',
  ],
  [/^give the \.xlsx or \.csv export itself$/, 'berikan ekspor .xlsx atau .csv-nya'],
  [/^give the export as it was downloaded$/, 'berikan ekspor seperti saat diunduh'],
  [
    /^the file is cut off or a quote is missing: export it again$/,
    'berkas terpotong atau tanda kutip hilang: ekspor ulang',
  ],
  [
    /^a quote is probably never closed: export the file again$/,
    'mungkin ada tanda kutip yang tidak ditutup: ekspor ulang',
  ],
  [/^needed: (.*)$/, 'yang diperlukan: $1'],
  [/^columns found: (.*)$/, 'kolom yang ditemukan: $1'],
  [/^is it the right file\?$/, 'benarkah ini berkasnya?'],
  [/^give --cutoff YYYY-MM-DD$/, 'tambahkan --cutoff TTTT-BB-HH'],
  [/^run rapor undo (\S+) first$/, 'jalankan rapor undo $1 dahulu'],
  [/^free some (?:space|memory), .*$/, 'kosongkan sebagian, lalu coba lagi'],
  [
    /^wait until the other import or build has ended$/,
    'tunggu sampai pemuatan atau penyusunan yang lain selesai',
  ],
  [/^check RAPOR_STORE and its permissions$/, 'periksa RAPOR_STORE dan izin aksesnya'],

  // What is odd but was read.
  [/^not valid UTF-8: read as Windows-1252$/, 'bukan UTF-8: dibaca sebagai Windows-1252'],
  [
    /^formula cells read by their last stored value: (\d+)$/,
    'sel rumus dibaca menurut nilai terakhirnya: $1',
  ],
  [
    /^rows with notes to the right of the table, left out: (\d+)$/,
    'baris dengan catatan di kanan tabel, diabaikan: $1',
  ],
  [
    /^two headers for one column: (.*) counts, not (.*)$/,
    'dua judul untuk satu kolom: yang dipakai $1, bukan $2',
  ],
  [
    /^the file holds dates of handling: .*$/,
    'berkas memuat tanggal penanganan: hanya itu yang dipakai; muat juga ekspor laporannya',
  ],
  [/^the preamble's (.*) cannot be read$/, '$1 pada keterangan ekspor tidak terbaca'],
  [
    /^the preamble's Nama Instansi is no name .*$/,
    'Nama Instansi pada keterangan ekspor bukan nama instansi: tidak dipakai',
  ],
  [
    /^(--\S+) (.*) counts, the preamble says (.*)$/,
    'yang dipakai $1 $2, padahal keterangan ekspor menyebut $3',
  ],
  [
    /^(\w+): day and month stand in both orders \((\d+) and (\d+) spellings\): read as (.*)$/,
    '$1: urutan hari dan bulan bercampur ($2 dan $3 ejaan): dibaca $4',
  ],
  [
    /^(\w+): nothing shows whether day or month comes first: read as (.*)$/,
    '$1: tidak ada petunjuk apakah hari atau bulan lebih dahulu: dibaca $2',
  ],
  [/^(\w+): the month comes first: read as (.*)$/, '$1: bulan ditulis lebih dahulu: dibaca $2'],
  [
    /^(\w+): a spreadsheet seems to have swapped .*$/,
    '$1: hari dan bulan sebagian tanggal tampaknya tertukar oleh program lembar kerja: ekspor ulang tanpa membukanya di sana',
  ],
  [/^rows rejected as (\w+): (\d+)$/, 'baris ditolak, $1: $2'],
  [/^rows with (\w+): (\d+)$/, 'baris dengan $1: $2'],
]

/** Names of reasons, notes and columns inside a sentence. */
const NAMES: Record<string, string> = {
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

function nameOf(word: string): string {
  const [, state = '', column = ''] = /^(unreadable|unknown|masked)_(\w+)$/.exec(word) ?? []
  if (NAMES[word]) return NAMES[word]
  return NAMES[column] ? `${NAMES[column]} ${STATES[state]}` : word
}

/** One sentence in Indonesian, or as it came. */
export function inIndonesian(sentence: string): string {
  const phrase = SENTENCES.find(([pattern]) => pattern.test(sentence))
  if (!phrase) return sentence
  const [pattern, words] = phrase
  return sentence
    .replace(pattern, words)
    .replace(/\b[a-z]+(?:_[a-z0-9]+)+\b|\b(?:rating)\b/g, nameOf)
    .replace('day/month/year', 'hari/bulan/tahun')
    .replace('month/day/year', 'bulan/hari/tahun')
    .replace(/ and (\d+) more$/, ' dan $1 lagi')
}

/** `berkas: apa yang salah - apa yang perlu dilakukan` */
export function faultInIndonesian(fault: UserError): string {
  const what = inIndonesian(fault.message)
  if (what === fault.message) return explain(fault)
  return sentence(what, fault.hint && inIndonesian(fault.hint), fault.file)
}
