import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { COLUMN_WORDS } from '#lib/ingest/column-words'
import { GIVEN_NAMES } from '#lib/ingest/given-names'
import { INSTITUTION_WORDS } from '#lib/ingest/institutions'
import { createSafeNames, type SafeNames } from '#lib/ingest/safe-names'
import { readReference } from '#lib/reference/read'

let names: SafeNames
beforeAll(async () => {
  names = createSafeNames(await readReference(join(import.meta.dirname, '../../data/reference')))
})

test('no word that may be stored is a common name', () => {
  expect([...COLUMN_WORDS, ...INSTITUTION_WORDS].filter((word) => GIVEN_NAMES.has(word))).toEqual([])
})

describe('headers', () => {
  test.each([
    'Nilai Kepuasan',
    'tanggal_update_terakhir',
    'TanggalUpdateTerakhir',
    'JUMLAH HARI (kerja)',
    'Kolom 17',
    'Status 2024-12',
    'Dinas Tapin',
    '% selesai',
    'Hulu Sungai Utara',
  ])('%s stays', (header) => {
    expect(names.header(header, 9)).toBe(header)
  })

  test.each([
    ['Budi Santoso', '#9 … …'],
    ['BUDI', '#9 …'],
    ['budi_santoso', '#9 …_…'],
    ['BudiSantoso', '#9 …'],
    ['Catatan untuk Ibu Siti', '#9 Catatan untuk Ibu …'],
    ['dicetak oleh: Budi', '#9 dicetak oleh… …'],
    ['081234567890', '#9 …'],
    ['0812 3456 7890', '#9 … … …'],
    ['63 71 01 01 01 90 00 01', '#9 … … … … … … … …'],
    ['budi@contoh.id', '#9 …contoh.id'],
    ['Kota Bima', '#9 Kota …'],
    ['dua\nbaris', '#9 … baris'],
    ['=1+1', '#9 …1…1'],
    [`Status ${'a'.repeat(70)}`, '#9 Status …'],
  ])('%s is reduced', (header, shown) => {
    expect(names.header(header, 9)).toBe(shown)
  })
})

test('a file keeps the harmless words of its name, its dates and what kind it is', () => {
  const told = [
    'laporan_ringkas_2024_redacted.xlsx',
    'laporan_siti_aminah.xlsx',
    'Siti Aminah 6371012345670001.csv.gz',
    'ekspor 2024-01-01 - 2024-12-31.csv',
    'laporan_20241231.parquet',
    'aduan Tanah Laut (1).tsv',
  ].map(names.file)
  expect(told).toEqual([
    'laporan_ringkas_2024_redacted.xlsx',
    'laporan_…_….xlsx',
    '… … ….csv.gz',
    'ekspor 2024-01-01 - 2024-12-31.csv',
    'laporan_20241231.parquet',
    'aduan Tanah Laut (1).tsv',
  ])
})
