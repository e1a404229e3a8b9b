import type { Phrase } from './phrase'

/** What is odd about an export but was read, and why rows were rejected: with names of columns and reasons in it. */
export const WARNINGS: readonly Phrase[] = [
  [
    /^every row was rejected, from row (\d+) on, with a cell like (.*): (.*)$/,
    'semua baris ditolak, mulai baris $1 dengan sel berbentuk $2: $3',
  ],
  [/^every row was rejected, from row (\d+) on: (.*)$/, 'semua baris ditolak, mulai baris $1: $2'],
  [/^not valid UTF-8: read as Windows-1252$/, 'bukan UTF-8: dibaca sebagai Windows-1252'],
  [
    /^formula cells read by their last stored value: (\d+)$/,
    'sel rumus dibaca menurut nilai terakhirnya: $1',
  ],
  [
    /^formula cells without a stored value, read as empty: (\d+)$/,
    'sel rumus tanpa nilai tersimpan, dibaca kosong: $1; buka berkas di program lembar kerja lalu simpan',
  ],
  [
    /^cells merged over several rows, read in the first of them alone: (\d+)$/,
    'sel gabungan beberapa baris, isinya hanya terbaca di baris pertamanya: $1; batalkan penggabungan sel lalu isi setiap baris',
  ],
  [
    /^rows with notes to the right of the table, left out: (\d+)$/,
    'baris dengan catatan di kanan tabel, diabaikan: $1',
  ],
  [
    /^sheets with an export of their own, not read: (\d+)$/,
    'lembar kerja lain yang juga berisi ekspor tidak dibaca: $1; simpan dan muat masing-masing sebagai berkas sendiri',
  ],
  [
    /^two headers for one column: (.*) counts, not (.*)$/,
    'dua judul untuk satu kolom: yang dipakai $1, bukan $2',
  ],
  [
    /^the file holds dates of handling: .*$/,
    'berkas memuat tanggal penanganan: hanya itu yang dipakai; muat juga ekspor laporannya',
  ],
  [/^the day of the data is still to come: (.*)$/, 'tanggal data belum tiba: $1'],
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
  [
    /^(\w+): other columns show whether day or month comes first: read as (.*)$/,
    '$1: kolom lain menunjukkan apakah hari atau bulan lebih dahulu: dibaca $2',
  ],
  [/^(\w+): the month comes first: read as (.*)$/, '$1: bulan ditulis lebih dahulu: dibaca $2'],
  [
    /^(\w+): a spreadsheet seems to have swapped .*$/,
    '$1: hari dan bulan sebagian tanggal tampaknya tertukar oleh program lembar kerja: ekspor ulang tanpa membukanya di sana',
  ],
  [
    /^(\w+): years of two digits read as (.*), no other order fits: (\d+) spellings$/,
    '$1: tahun dua angka dibaca $2, hanya urutan itu yang cocok untuk semua: $3 ejaan',
  ],
  [
    /^(\w+): years of two digits not read, their order is open: (\d+) spellings$/,
    '$1: tahun dua angka tidak dibaca karena urutannya tidak pasti: $2 ejaan; tulis tahun dengan empat angka',
  ],
  [/^rows rejected as (\w+): (\d+)$/, 'baris ditolak, $1: $2'],
  [/^rows with (\w+): (\d+)$/, 'baris dengan $1: $2'],
]
