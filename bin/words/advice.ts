import type { Phrase } from './phrase'

/** What to do. */
export const ADVICE: readonly Phrase[] = [
  [/^check the name$/, 'periksa namanya'],
  [/^put \.xlsx, \.csv or \.parquet exports into it$/, 'isi dengan ekspor .xlsx, .csv, atau .parquet'],
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
  [/^give every column its whole name in one row$/, 'tulis nama lengkap setiap kolom dalam satu baris'],
  [
    /^save what follows it as a file of its own and import both$/,
    'simpan baris sesudahnya sebagai berkas tersendiri, lalu muat keduanya',
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
  [
    /^split it at its separators .*$/,
    'pisahkan menurut pemisahnya (Data > Text to Columns) atau berikan ekspor seperti saat diunduh',
  ],
  [
    /^its cells seem to be of another column: .*$/,
    'isinya tampaknya dari kolom lain: berikan ekspor seperti saat diunduh',
  ],
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
  [/^free some (?:space|memory), then try again.*$/, 'kosongkan sebagian, lalu coba lagi'],
  [/^set TMPDIR to a folder that can be written$/, 'arahkan TMPDIR ke folder yang dapat ditulisi'],
  [
    /^free some space, or set TMPDIR to a folder on a larger disk$/,
    'kosongkan sebagian, atau arahkan TMPDIR ke folder di cakram yang lebih besar',
  ],
  [
    /^wait until the other import or build has ended$/,
    'tunggu sampai pemuatan atau penyusunan yang lain selesai',
  ],
  [/^check RAPOR_STORE and its permissions$/, 'periksa RAPOR_STORE dan izin aksesnya'],
  [/^save it again$/, 'simpan ulang'],
  [/^end other programs, then try again$/, 'tutup program lain, lalu coba lagi'],

  [/^run rapor help$/, 'lihat: rapor help'],
  [/^rapor (loads|editions) lists them$/, 'lihat: rapor $1'],
  [
    /^(?:load an export: |import an export first: )?(?:npm run )?rapor (?:-- )?import FILE(?:\.\.\.)?$/,
    'muat ekspor dahulu: rapor import BERKAS',
  ],
  [/^rebuild it: npm run rapor -- build$/, 'susun ulang: rapor build'],
  [
    /^take it out with "(.*)", then import the file again$/,
    'keluarkan dengan "$1", lalu muat ulang berkasnya',
  ],
  [/^move this folder away, then import its file again$/, 'pindahkan folder ini, lalu muat ulang berkasnya'],
  [/^correct the reference tables and build again$/, 'perbaiki tabel acuan, lalu susun lagi'],
  [/^set PORT$/, 'pilih yang lain dengan PORT'],
  [/^does its folder exist\?$/, 'adakah foldernya?'],
  [/^write CSV$/, 'pakai --format csv'],
  [/^id or en$/, 'id atau en'],

  [/^one of (.*)$/, 'salah satu dari $1'],
  [/^to is the first day not counted$/, 'to adalah hari pertama yang tidak dihitung'],
  [/^ask an indicator for one$/, 'pemecahan ada pada indikator: rapor kpi ID --by DIMENSI'],
  [/^such as where=region=(.*)$/, 'misalnya --region $1'],
  [/^such as region=(.*)$/, 'misalnya --region $1'],
  [/^a key of the split by it$/, 'sebuah kunci dari pemecahan menurut dimensi itu'],
  [
    /^a region code such as (\S+), (\S+) for the provincial government, or unmapped$/,
    'kode wilayah seperti $1, $2 untuk pemerintah provinsi, atau unmapped',
  ],
  [/^a month such as (.*)$/, 'bulan seperti $1'],
  [/^a year such as (.*)$/, 'tahun seperti $1'],
]
