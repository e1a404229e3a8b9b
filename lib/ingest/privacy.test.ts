import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  createSpellings,
  isPlausibleCategory,
  type Spellings,
  safeForm,
  shownFileName,
  shownPath,
} from '#lib/ingest/privacy'
import { readReference } from '#lib/reference/read'

let spellings: Spellings
beforeAll(async () => {
  spellings = createSpellings(await readReference(join(import.meta.dirname, '../../data/reference')))
})

describe('agencies', () => {
  test.each([
    'Pemerintah Kabupaten Bandung',
    'Dinas Komunikasi dan Informatika, Statistik dan Persandian Kab. Bandung',
    'DP2KBP3A kab. Bandung',
    'Bagian Perekonomian Sekda Kab. Bandung',
    'Rumah Sakit Umum Daerah Oto Iskandar Di Nata',
    'Kecamatan Baleendah',
    'Satuan Polisi Pamong Praja Kab. Bandung',
    'SDN 1 Sungai Besar',
    'UPTD Puskesmas Cempaka',
    'PT PLN (Persero)',
    'Kabupaten Tapin',
    'Banjarbaru',
    'Inspektorat Kab. Bandung',
    'Dinas Sosial Kota Bima',
    'Puskesmas Budi Luhur',
    'RSUD dr. H. Budi Contoh',
    'Pemerintah Kabupaten Intan Jaya',
    'Mahkamah Agung',
  ])('%s stays', (name) => {
    expect(spellings.agency.keep(name)).toBe(name)
  })

  test.each([
    'Budi Santoso',
    'Budi Santoso, Dinas Sosial',
    'Dinas Sosial tidak mau menolong saya',
    'Dinas Sosial 081234567890',
    'Dinas Sosial 6371012345670001',
    'Dinas Sosial 081 234 567 890',
    'Dinas Sosial 63 71 01 23 45 67 00 01',
    'dinas.sosial@contoh.go.id',
    `Dinas ${'a'.repeat(120)}`,
    'Dinas Sosial; DROP TABLE',
    'ANI Wijaya',
    'Dinas Sosial (Budi Santoso)',
    'Camat Siti Aminah',
    'Kantor Bu Siti',
  ])('%s does not', (name) => {
    expect(spellings.agency.keep(name)).toBeNull()
  })

  test('spaces are tidied, nbsp too', () => {
    expect(spellings.agency.keep(' Dinas\u00a0Sosial  Kab. Tapin')).toBe('Dinas Sosial Kab. Tapin')
  })
})

test('an unknown status is kept when it is at most 60 letters and spaces', () => {
  expect(spellings.status.keep('ditutup oleh sistem')).toBe('ditutup oleh sistem')
  expect(spellings.status.keep('Sedang Dimusyawarahkan')).toBe('Sedang Dimusyawarahkan')
  expect(spellings.status.keep('Hubungi 08123')).toBeNull()
  expect(spellings.status.keep('saya korban kepala desa')).toBeNull()
  expect(spellings.status.keep('a'.repeat(61))).toBeNull()
})

test('a channel keeps a suffix that names an institution', () => {
  expect(spellings.channel.keep('Website - pemerintah-kabupaten-Bandung')).toBe(
    'Website - pemerintah-kabupaten-Bandung',
  )
  expect(spellings.channel.keep('Website - budi-santoso')).toBe('Website')
  expect(spellings.channel.keep('Faksimile')).toBe('Faksimile')
  expect(spellings.channel.keep('Faks 0511-123')).toBeNull()
})

test('a classification is kept when it is known, a region when it is one', () => {
  expect(spellings.classification.keep('ASPIRASI')).toBe('ASPIRASI')
  expect(spellings.classification.keep('Budi')).toBeNull()
  expect(['Bandung', 'Kota Bandung', 'KAB. TAPIN', 'Jawa Barat'].map(spellings.region.keep)).not.toContain(
    null,
  )
  expect(spellings.region.keep('Jalan Melati')).toBeNull()
})

test('a reject shows the shape of its value only', () => {
  expect(safeForm('Budi é 0812-345, b@x.id, dan lagi')).toBe('aaaa a 9999-999, a@a')
})

test('file names, as whoever named them sees them, lose long numbers and mail addresses, not dates', () => {
  expect(shownFileName('laporan_20241231.xlsx')).toBe('laporan_20241231.xlsx')
  expect(shownFileName('export 6371012345670001.csv')).toBe('export 9999999999999999.csv')
  expect(shownFileName('budi@contoh.id.csv')).toBe('(disamarkan).csv')
  expect(shownFileName('aduan 0812-3456-7890.csv')).toBe('aduan 9999.csv')
  expect(shownFileName('ekspor 2024-01-01 - 2024-12-31.csv')).toBe('ekspor 2024-01-01 - 2024-12-31.csv')
})

test('a path is one line', () => {
  expect(shownPath('/ekspor/dua\nbaris/aduan 6371012345670001.csv')).toBe(
    '/ekspor/dua?baris/aduan 9999999999999999.csv',
  )
})

test("the name of a person is nobody's status, channel or category", () => {
  expect(spellings.status.keep('Budi Santoso')).toBeNull()
  expect(spellings.channel.keep('Siti Aminah')).toBeNull()
  expect(isPlausibleCategory('Laporan Siti Aminah')).toBe(false)
  expect(isPlausibleCategory('Lampu Hias')).toBe(true)
})
