import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#lib/config'
import { openWriter, type Writer } from '#lib/db/writer'
import { UserError } from '#lib/errors'
import { stageLoad } from '#lib/ingest/import'
import { writeXlsx } from '#lib/ingest/readers/testing/write-xlsx'
import { readReference } from '#lib/reference/read'
import type { Reference } from '#lib/reference/tables'
import { buildEdition } from '#lib/warehouse/build'
import { commitLoad } from '#lib/warehouse/store'

/** Made-up people. None of these may be found anywhere under the store. */
const CANARIES = [
  'Kenari Wijayakusuma',
  'kenari',
  '6371010101900001',
  '081234598765',
  'kenari.w@contoh.id',
  'Tetangga kami bernama Kenari membuang sampah di Jalan Cempaka nomor 7',
]
const NEEDLES = [
  'santoso',
  'siti aminah',
  'siti_aminah',
  'siti-aminah',
  'kenari',
  '6371010101900001',
  '081234598765',
  '3459-8765',
  'wijayakusuma',
  'cempaka nomor',
]

const HEADER = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Waktu Laporan Masuk',
  'Nama Pelapor',
  'Klasifikasi Laporan',
  'ID Kategori',
  'Kategori',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Isi Laporan Akhir',
  'Tipe Laporan (Anonim/Rahasia)',
  'Sumber Laporan',
  'Instansi Induk',
  'ID Instansi Terdisposisi',
  'Instansi Terdisposisi',
  'Status Laporan',
  'Alasan Tunda/Arsip',
  'Provinsi',
  'Kota/Kabupaten',
  'Rating',
  'NIK',
  'Catatan Internal',
]

/** Somebody's name where names of columns, sheets and files, institutions and vocabularies should stand. */
const MISPLACED = 'Budi Santoso'
const NAMED: Record<string, string> = {
  'Status Laporan': 'Siti Aminah',
  'Sumber Laporan': 'Website - siti-aminah',
  'Instansi Terdisposisi': 'Dinas Sosial (Budi Santoso)',
  'Instansi Induk': MISPLACED,
  'Alasan Tunda/Arsip': MISPLACED,
  Kategori: 'Aduan Siti Aminah',
  'Klasifikasi Laporan': MISPLACED,
  'Tanggal Laporan Masuk': MISPLACED,
}

/** A clean row; the personal columns and an unknown one hold canaries. */
const rowOf = (id: number) => [
  String(id),
  '18 Jan 2024',
  '01:33:26',
  CANARIES[0] ?? '',
  'Aspirasi',
  '1397',
  'Jalan Berlubang',
  ...Array<string>(3).fill(CANARIES.join(' \n')),
  'Rahasia',
  'Website',
  'Pemerintah Kabupaten Tapin',
  '14637',
  'Dinas Sosial Kab. Tapin',
  'Terverifikasi',
  '',
  'Kalimantan Selatan',
  'Tapin',
  '5',
  CANARIES[2] ?? '',
  CANARIES[4] ?? '',
]

/** An unknown status or channel of letters alone is kept: a ruling, so that operators can map it. */
const MAY_KEEP_WORDS = ['Status Laporan', 'Sumber Laporan']
const isWords = (text: string) => /^[\p{L} ]{1,60}$/u.test(text)

function table(): string[][] {
  const rows: string[][] = []
  const add = (change: (row: string[]) => string[]) => rows.push(change(rowOf(1000 + rows.length)))
  for (const canary of CANARIES)
    for (const [i, name] of HEADER.entries())
      if (!(MAY_KEEP_WORDS.includes(name) && isWords(canary))) add((row) => row.with(i, canary))
  for (const [name, value] of Object.entries(NAMED))
    add((row) => row.with(HEADER.indexOf(name), value).with(HEADER.indexOf('ID Kategori'), '999999'))
  for (const shift of [1, 2, 3, 5, 8]) {
    for (const from of [2, 3, 4, 5, 7, 10])
      add((row) => [
        ...row.slice(0, from),
        ...Array<string>(shift).fill(CANARIES[0] ?? ''),
        ...row.slice(from),
      ])
    add((row) => [...row.slice(0, 3), ...row.slice(3 + shift)])
  }
  return rows.map((row) => HEADER.map((_, i) => row[i] ?? ''))
}

const PREAMBLE = [
  ['Nama Instansi', 'Kenari Wijayakusuma'],
  ['Tanggal Generate', '2025-01-31'],
  ['Pengelola', 'Kenari Wijayakusuma'],
]

const store = mkdtempSync(join(tmpdir(), 'rapor-canary-'))
const inbox = join(store, '..', `${store.split('/').at(-1)}-inbox`)
let reference: Reference
const said: string[] = []

beforeAll(async () => {
  reference = await readReference(join(import.meta.dirname, '../../data/reference'))
  mkdirSync(join(inbox, 'orang'), { recursive: true })
  const csv = [...PREAMBLE, HEADER, ...table()].map((row) => row.map(quoted).join(';')).join('\n')
  const inputs: [string, Buffer][] = [
    ['kenari.w@contoh.id 6371010101900001.csv', Buffer.from(csv)],
    ['orang/laporan_siti_aminah.csv', Buffer.from(csv.replace('Catatan Internal', 'catatan_budi_santoso'))],
    ['Siti Aminah.xlsx', writeXlsx([[...HEADER, MISPLACED], ...table()], { sheet: MISPLACED })],
    ['header siti aminah.csv', Buffer.from(`Tracking ID;Status;Kategori;Rating;${MISPLACED}\n1;x;y;1;z\n`)],
    ['shared.xlsx', writeXlsx([...PREAMBLE, HEADER, ...table()], { strings: 'shared' })],
    ['inline.xlsx', writeXlsx([HEADER, ...table()], { strings: 'inline' })],
    ['recap.csv', Buffer.from(recap())],
    ['aduan 0812-3459-8765.parquet', await parquetOf([...table()])],
    ['refused.csv', Buffer.from(`Tracking ID;${CANARIES.slice(2).join(';')}\n1;x\n`)],
  ]
  for (const [name, bytes] of inputs) await load(name, bytes)
  await buildEdition(readConfig({ RAPOR_STORE: store }), { reference })
}, 120_000)

afterAll(() => {
  rmSync(store, { recursive: true, force: true })
  rmSync(inbox, { recursive: true, force: true })
})

/** Every header is known but the last one, which says too much. */
async function parquetOf(rows: string[][]): Promise<Buffer> {
  const text = join(inbox, 'source.txt')
  const header = [...HEADER.slice(0, -1), `Dicetak oleh: ${CANARIES[0]}`]
  writeFileSync(text, [header, ...rows].map((row) => row.map(quoted).join(',')).join('\n'))
  const db = await openWriter({ path: ':memory:' })
  await db.run(`
    COPY (SELECT * FROM read_csv('${text}', header = true, all_varchar = true, quote = '"', delim = ','))
    TO '${text}.parquet' (FORMAT parquet)`)
  db.close()
  return readFileSync(`${text}.parquet`)
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

function recap(): string {
  const header = [
    'Tracking ID',
    'Tanggal Masuk',
    'Tanggal Disposisi',
    'Tanggal Tindak Lanjut',
    'Status',
    'Keterangan',
  ]
  const rows = CANARIES.flatMap((canary, c) =>
    header.map((name, i) => {
      const row = [String(1000 + c * 10 + i), '18 Jan 2024', '19 Jan 2024', '20 Jan 2024', 'Selesai', canary]
      return name === 'Status' && isWords(canary) ? row : row.with(i, canary)
    }),
  )
  return [header, ...rows].map((row) => row.map(quoted).join(',')).join('\n')
}

async function load(name: string, bytes: Buffer): Promise<void> {
  const path = join(inbox, name)
  writeFileSync(path, bytes)
  try {
    const flags = { cutoff: '2025-01-31' }
    const { dir, manifest } = await stageLoad(path, flags, { reference, dir: join(inbox, `${name}.load`) })
    said.push(JSON.stringify(manifest))
    commitLoad(store, dir, manifest)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    said.push(`${error.message} ${error.hint}`)
  }
}

const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const found = (text: string) => NEEDLES.filter((needle) => text.toLowerCase().includes(needle))

test('the canaries were read: most rows were accepted', () => {
  const counts = said.filter((text) => text.startsWith('{')).map((text) => JSON.parse(text).counts)
  expect(counts).toHaveLength(7)
  for (const { accepted, rows } of counts) expect(accepted / rows).toBeGreaterThan(0.6)
})

test('no byte under the store holds a canary', () => {
  const files = filesUnder(store)
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => found(`${file} ${readFileSync(file, 'latin1')}`).length > 0)).toEqual([])
})

test('no value of a Parquet file or of the edition, decompressed, holds a canary', async () => {
  const db = await openWriter({ path: ':memory:' })
  for (const file of filesUnder(store).filter((path) => path.endsWith('.parquet')))
    expect(found(await textOf(db, `read_parquet('${file}')`))).toEqual([])
  const [edition] = filesUnder(store).filter((path) => path.endsWith('warehouse.duckdb'))
  await db.run(`ATTACH '${edition}' AS edition (READ_ONLY)`)
  const tables = await db.all<{ name: string }>(
    "SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'edition'",
  )
  expect(tables.length).toBeGreaterThan(10)
  for (const { name } of tables)
    expect(`${name} ${found(await textOf(db, `edition."${name}"`))}`).toBe(`${name} `)
  db.close()
}, 60_000)

test('neither manifests nor warnings nor error messages hold a canary', () => {
  expect(said.flatMap(found)).toEqual([])
})

const textOf = async (db: Writer, source: string) => JSON.stringify(await db.all(`SELECT * FROM ${source}`))
