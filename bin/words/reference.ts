import { type Phrase, say } from './phrase'

/** What is wrong with a cell or a line of a reference table. */
const CELLS: readonly Phrase[] = [
  [/^file cannot be read$/, 'berkas tidak dapat dibaca'],
  [/^empty file$/, 'berkas kosong'],
  [/^not UTF-8 text$/, 'bukan teks UTF-8'],
  [/^not readable as CSV \((.*)\)$/, 'tidak terbaca sebagai CSV ($1)'],
  [/^column missing$/, 'kolom tidak ada'],
  [/^unknown column$/, 'kolom tidak dikenal'],
  [/^column stands twice$/, 'kolom tertulis dua kali'],
  [/^(\d+) cells expected: (\d+)$/, 'seharusnya $1 sel: $2'],
  [/^must not be empty(.*)$/, 'tidak boleh kosong$1'],
  [/^not a region code such as 63 or 63\.08(.*)$/, 'bukan kode wilayah seperti 63 atau 63.08$1'],
  [
    /^not a key of small letters, digits and dashes(.*)$/,
    'bukan kunci dari huruf kecil, angka, dan tanda hubung$1',
  ],
  [/^not a date such as 2024-03-31(.*)$/, 'bukan tanggal seperti 2024-03-31$1'],
  [/^not a whole number(.*)$/, 'bukan bilangan bulat$1'],
  [/^not a number with a decimal point(.*)$/, 'bukan bilangan dengan titik desimal$1'],
  [/^neither yes nor no(.*)$/, 'bukan yes atau no$1'],
  [/^none of (.*)$/, 'bukan salah satu dari $1'],
  [/^not a two-digit province code(.*)$/, 'bukan kode provinsi dua angka$1'],
  [/^not a category id(.*)$/, 'bukan id kategori$1'],
  [/^stands already on line (\d+): (.*)$/, 'sudah ada di baris $1: $2'],
  [/^unknown province: (.*)$/, 'provinsi tidak dikenal: $1'],
  [/^unknown region: (.*)$/, 'wilayah tidak dikenal: $1'],
  [/^unknown top category: (.*)$/, 'kategori induk tidak dikenal: $1'],
  [/^unknown classification: (.*)$/, 'klasifikasi tidak dikenal: $1'],
  [/^does not fit the code: (.*)$/, 'tidak sesuai dengan kodenya: $1'],
  [/^outside province (\d+): (.*)$/, 'di luar provinsi $1: $2'],
  [/^place already taken by (\S+): (.*)$/, 'tempat sudah dipakai $1: $2'],
  [/^not a candidate: (.*)$/, 'bukan salah satu calonnya: $1'],
  [/^only for completed: (.*)$/, 'hanya untuk status selesai: $1'],
  [/^out of range for (\S+): (.*)$/, 'di luar batas untuk $1: $2'],
  [/^not after (\S+): (.*)$/, 'tidak sesudah $1: $2'],
  [/^overlaps with rule (\S+): (.*)$/, 'bertumpang tindih dengan aturan $1: $2'],
  [/^official name of (\S+): (.*)$/, 'nama resmi $1: $2'],
]

const cell = (what: string) => say(CELLS, what) ?? what

/** Where it is wrong, then what. */
export const REFERENCE: readonly Phrase[] = [
  [
    /^(\S+\.csv) line (\d+), column (\S+): (.*)$/,
    (file = '', line = '', column = '', what = '') => `${file} baris ${line}, kolom ${column}: ${cell(what)}`,
  ],
  [
    /^(\S+\.csv) line (\d+): (.*)$/,
    (file = '', line = '', what = '') => `${file} baris ${line}: ${cell(what)}`,
  ],
  [/^and (\d+) more$/, 'dan $1 lagi'],
]
