import { type Phrase, say } from './phrase'

/** What is wrong with an export. */
export const FILES: readonly Phrase[] = [
  [/^no such file: (.*)$/, 'berkas tidak ada: $1'],
  [/^cannot read the file: (.*)$/, 'berkas tidak dapat dibaca: $1'],
  [/^not a file: (.*)$/, 'bukan berkas: $1'],
  [/^the file is empty$/, 'berkas kosong'],
  [/^the file has (\d+) bytes, more than (\d+)$/, 'berkas berukuran $1 bita, lebih dari $2'],
  [/^the file changed while it was read$/, 'berkas berubah sewaktu dibaca'],
  [/^the workbook is protected by a password$/, 'buku kerja dilindungi kata sandi'],
  [/^the workbook is encrypted$/, 'buku kerja dilindungi kata sandi'],
  [/^the file is an old \.xls workbook$/, 'berkas ini buku kerja .xls lama'],
  [/^the file is a web page .*$/, 'berkas ini halaman web (HTML atau XML), apa pun namanya'],
  [
    /^the file is (.*), not an export$/,
    (what = '') => `berkas ini bukan ekspor, melainkan ${say(KINDS, what) ?? what}`,
  ],
  [/^the \.gz file holds no text but another kind of file$/, 'isi berkas .gz bukan teks'],
  [/^the workbook is damaged or cut off$/, 'buku kerja rusak atau terpotong'],
  [
    /^the workbook is damaged, (.*): (.*)$/,
    (why = '', part = '') => `buku kerja rusak, ${say(DAMAGES, why) ?? why}: ${say(PARTS, part) ?? part}`,
  ],
  [
    /^the workbook is packed by an unknown method: (.*)$/,
    'buku kerja dimampatkan dengan cara yang tidak dikenal: $1',
  ],
  [/^a part of the workbook is missing: (.*)$/, 'sebagian buku kerja hilang: $1'],
  [/^the file is damaged or cut off: unpacking failed$/, 'berkas rusak atau terpotong: tidak dapat dibuka'],
  [/^the \.gz file is damaged: unpacking failed$/, 'berkas .gz rusak: tidak dapat dibuka'],
  [/^the Parquet file is (?:damaged|cut off)$/, 'berkas Parquet rusak atau terpotong'],
  [/^the workbook is not written in UTF-8$/, 'buku kerja tidak ditulis dalam UTF-8'],
  [/^the workbook holds a document type declaration: (.*)$/, 'buku kerja memuat deklarasi DOCTYPE: $1'],
  [/^the list of sheets is absurdly long$/, 'daftar lembar kerja terlalu panjang'],
  [/^the file unpacks to more than (\d+) MiB, .*$/, 'isi berkas melampaui batas: lebih dari $1 MiB'],
  [
    /^the column (.*) holds more than (\d+) different texts, hardly one of them a (\w+)$/,
    (name = '', most = '', form = '') =>
      `kolom ${name} berisi lebih dari ${most} teks yang berbeda, hampir semuanya bukan ${say(FORMS, form) ?? form}`,
  ],
  [
    /^the column (.*) holds more than (\d+) different texts$/,
    'kolom $1 berisi lebih dari $2 teks yang berbeda',
  ],
  [/^the workbook holds too many different texts .*$/, 'buku kerja memuat terlalu banyak teks berbeda'],
  [/^the table has more than (\d+) rows$/, 'tabel lebih dari $1 baris'],
  [
    /^the table has (\d+) columns or more, over the limit of (\d+)$/,
    'tabel berkolom $1 atau lebih, batasnya $2',
  ],
  [
    /^the table has (\d+) columns or more in row (\d+), over the limit of (\d+)$/,
    'tabel berkolom $1 atau lebih di baris $2, batasnya $3',
  ],
  [
    /^a cell holds more than (\d+) bytes in row (\d+), column (\w+)$/,
    'ada sel yang lebih dari $1 bita, di baris $2 kolom $3',
  ],
  [
    /^a cell holds more than (\d+) bytes, the common text no\. (\d+)$/,
    'ada sel yang lebih dari $1 bita, teks bersama ke-$2',
  ],
  [
    /^the file holds NUL bytes in row (\d+), so it is not text$/,
    'berkas memuat bita NUL di baris $1, jadi bukan teks',
  ],
  [/^the file holds NUL bytes, so it is not text$/, 'berkas memuat bita NUL, jadi bukan teks'],
  [
    /^the file ends inside a quoted cell that opened in row (\d+), column (\w+)$/,
    'berkas berakhir di dalam tanda kutip yang terbuka di baris $1 kolom $2',
  ],
  [/^the whole table stands in a single column$/, 'seluruh tabel berada di satu kolom saja'],
  [
    /^no header row in the first (\d+) rows; columns found: (\d+), none with a known name$/,
    'tidak ada baris judul kolom di $1 baris pertama; ditemukan $2 kolom, tak satu pun namanya dikenal',
  ],
  [
    /^no header row in the first (\d+) rows; columns found: none$/,
    'tidak ada baris judul kolom di $1 baris pertama; tidak ada satu kolom pun',
  ],
  [
    /^no header row in the first (\d+) rows; columns found: (.*)$/,
    'tidak ada baris judul kolom di $1 baris pertama; kolom yang ditemukan: $2',
  ],
  [/^the header lacks required columns: (.*)$/, 'kolom wajib tidak ada: $1'],
  [
    /^the header in row (\d+) lacks required columns: (.*)$/,
    'kolom wajib tidak ada pada judul kolom di baris $1: $2',
  ],
  [
    /^another header with other columns stands in row (\d+)$/,
    'ada judul kolom lain dengan susunan berbeda di baris $1',
  ],
  [/^the header goes on in row (\d+)$/, 'judul kolom berlanjut di baris $1'],
  [
    /^the file has a header but no rows and no preamble$/,
    'berkas hanya berisi judul kolom, tanpa baris dan tanpa keterangan ekspor',
  ],
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
]

const KINDS: readonly Phrase[] = [
  [/^an? (PDF|program)$/, '$1'],
  [/^a (JSON) file$/, 'berkas $1'],
  [/^an? (\S+) image$/, 'gambar $1'],
  [/^an? (.+) document$/, 'dokumen $1'],
  [/^an? (\S+) database$/, 'basis data $1'],
  [/^an? (\S+) archive$/, 'arsip $1'],
  [/^a ZIP archive without a workbook$/, 'arsip ZIP tanpa buku kerja'],
  [/^a presentation$/, 'presentasi'],
  [/^a binary workbook \(\.xlsb\)$/, 'buku kerja biner (.xlsb)'],
  [/^an OpenDocument file \(\.ods\)$/, 'berkas OpenDocument (.ods)'],
]

const FORMS: readonly Phrase[] = [
  [/^date$/, 'tanggal'],
  [/^number$/, 'nomor'],
]

const PARTS: readonly Phrase[] = [
  [/^sheet$/, 'lembar kerja'],
  [/^text$/, 'teks'],
]

const DAMAGES: readonly Phrase[] = [
  [/^it ends too early$/, 'terpotong'],
  [/^a tag has no name$/, 'ada tag tanpa nama'],
  [/^a tag is too long$/, 'ada tag yang terlalu panjang'],
  [/^it has two roots$/, 'akarnya dua'],
  [/^a tag closes that was never opened$/, 'ada tag penutup tanpa pembuka'],
  [/^it uses an unknown entity$/, 'memuat entitas yang tidak dikenal'],
  [/^a cell stands inside a cell in row (\d+), column (\w+)$/, 'ada sel di dalam sel, di baris $1 kolom $2'],
  [/^row numbers do not rise after row (\d+)$/, 'nomor baris tidak naik setelah baris $1'],
  [/^cells are out of order in row (\d+)$/, 'urutan sel kacau di baris $1'],
  [/^a text is missing in row (\d+), column (\w+)$/, 'ada teks yang hilang di baris $1 kolom $2'],
]
