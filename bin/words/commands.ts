import type { Phrase } from './phrase'

/** What is wrong with a command, its question, the store or the settings. */
export const COMMANDS: readonly Phrase[] = [
  // The command itself; the first four are Node's own.
  [/^unknown option '(.*)'$/, "opsi tidak dikenal: '$1'"],
  [/^option '(.*)' argument missing$/, "opsi '$1' memerlukan nilai"],
  [/^option '(.*)' argument is ambiguous$/s, "nilai opsi '$1' diawali tanda hubung: tulis --opsi=-NILAI"],
  [/^option '(.*)' does not take an argument$/, "opsi '$1' tidak memakai nilai"],
  [/^unexpected argument '(.*)'$/, "kata yang tidak diharapkan: '$1'"],
  [/^unknown verb: (.*)$/, 'perintah tidak dikenal: $1'],
  [/^missing: (.*)$/, 'belum disebut: $1'],
  [/^one too many: (.*)$/, 'kelebihan satu kata: $1'],
  [/^no file given$/, 'tidak ada berkas yang disebut'],
  [/^no exports in the folder: (.*)$/, 'tidak ada ekspor di dalam folder: $1'],
  [
    /^--cutoff must be a date from (\S+) on, YYYY-MM-DD: (.*)$/,
    '--cutoff harus tanggal TTTT-BB-HH sejak $1: $2',
  ],
  [
    /^--agency must be the name of an institution, at most (\d+) characters$/,
    '--agency harus nama instansi, paling banyak $1 huruf',
  ],
  [/^--utc-offset must be hours from (\S+) to (\S+): (.*)$/, '--utc-offset harus jam dari $1 sampai $2: $3'],
  [/^no such format: (.*)$/, 'format tidak ada: $1'],
  [/^no such language: (.*)$/, 'bahasa tidak ada: $1'],
  [/^the file cannot be written: (.*)$/, 'berkas tidak dapat ditulis: $1'],
  [
    /^the port cannot be used, something else may listen on it: (.*)$/,
    'port tidak dapat dipakai, mungkin sedang dipakai program lain: $1',
  ],
  [/^the seed must be a whole number: (.*)$/, 'benih harus bilangan bulat: $1'],
  [
    /^rows must be a whole number from (\d+) to (\d+): (.*)$/,
    'jumlah baris harus bilangan bulat dari $1 sampai $2: $3',
  ],
  [/^region missing in regions\.csv: (.*)$/, 'wilayah tidak ada di regions.csv: $1'],
  [
    /^more reports than a sheet can hold: (.*)$/,
    'laporan lebih banyak daripada yang muat di satu lembar: $1',
  ],

  // The question.
  [/^from must be before to: (.*), (.*)$/, 'from harus sebelum to: $1, $2'],
  [/^no such parameter: (.*)$/, 'parameter tidak ada: $1'],
  [/^(\S+) may be given once: (.*)$/, '$1 hanya boleh disebut sekali: $2'],
  [/^(\S+) must be a date YYYY-MM-DD: (.*)$/, '$1 harus tanggal TTTT-BB-HH: $2'],
  [/^(\S+) must lie between (\S+) and (\S+): (.*)$/, '$1 harus antara $2 dan $3: $4'],
  [/^by must not repeat a dimension: (.*)$/, 'by tidak boleh mengulang dimensi: $1'],
  [/^by takes one or two dimensions: (.*)$/, 'by memakai satu atau dua dimensi: $1'],
  [/^(\S+) knows no such dimension: (.*)$/, '$1 tidak mengenal dimensi ini: $2'],
  [/^where must be DIMENSION=VALUE: (.*)$/, 'where harus DIMENSI=NILAI: $1'],
  [/^where needs a value after =: (.*)$/, 'where memerlukan nilai sesudah =: $1'],
  [/^(?:where )?(\S+) (?:takes|has) no such value: (.*)$/, 'nilai ini tidak ada pada $1: $2'],
  [/^edition must be the id of an edition: (.*)$/, 'edition harus id sebuah edisi: $1'],
  [/^no such KPI: (.*)$/, 'indikator tidak ada: $1'],
  [/^no such report: (.*)$/, 'rapor tidak ada: $1'],
  [/^a report takes no split: (.*)$/, 'rapor tidak memakai pemecahan: $1'],
  [/^this report takes exactly one region$/, 'rapor ini memerlukan tepat satu wilayah'],
  [/^this report takes one or two regions$/, 'rapor ini memerlukan satu atau dua wilayah'],

  // Loads, editions and the store.
  [/^nothing is published yet$/, 'belum ada edisi yang terbit'],
  [/^no such edition: (.*)$/, 'edisi tidak ada: $1'],
  [/^the edition cannot be read: (.*)$/, 'edisi tidak dapat dibaca: $1'],
  [
    /^the edition was made by another version of this program: (.*)$/,
    'edisi dibuat oleh versi lain program ini: $1',
  ],
  [
    /^the published edition cannot be read and there is no other: (.*)$/,
    'edisi yang terbit tidak dapat dibaca dan tidak ada yang lain: $1',
  ],
  [/^no such load: (.*)$/, 'muatan tidak ada: $1'],
  [/^a stored load is damaged: (.*)$/, 'muatan tersimpan rusak: $1'],
  [/^there is nothing to build from$/, 'tidak ada muatan untuk disusun'],
  [/^not enough memory to build the edition$/, 'memori tidak cukup untuk menyusun edisi'],
  [/^no space left in the store: (.*)$/, 'ruang penyimpanan habis: $1'],
  [/^no folder for temporary files \((.*)\): (.*)$/, 'tidak ada folder untuk berkas sementara ($1): $2'],
  [/^no space left for temporary files: (.*)$/, 'ruang untuk berkas sementara habis: $1'],
  [/^the store is in use$/, 'penyimpanan sedang dipakai'],
  [/^the store is in use by process (\d+) since (.*)$/, 'penyimpanan sedang dipakai proses $1 sejak $2'],
  [/^the store is in use by process (\d+)$/, 'penyimpanan sedang dipakai proses $1'],
  [/^the store is in use by since (.*)$/, 'penyimpanan sedang dipakai sejak $1'],
  [/^the store cannot be locked: (.*)$/, 'penyimpanan tidak dapat dikunci: $1'],
  [/^the store cannot be written \((.*)\): (.*)$/, 'penyimpanan tidak dapat ditulisi ($1): $2'],

  // Settings.
  [/^(\S+) must be a two-digit province code: (.*)$/, '$1 harus kode provinsi dua angka: $2'],
  [/^no province has the code of (\S+): (.*)$/, 'tidak ada provinsi dengan kode $2 ($1)'],
  [/^PORT must be (\d+) to (\d+): (.*)$/, 'PORT harus dari $1 sampai $2: $3'],
  [
    /^(\S+) must be a whole number from (\d+) to (\d+): (.*)$/,
    '$1 harus bilangan bulat dari $2 sampai $3: $4',
  ],
]
