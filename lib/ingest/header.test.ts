import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COLUMNS } from '#lib/ingest/columns'
import { createHeaderFinder, matchHeader } from '#lib/ingest/header'
import { createSafeNames } from '#lib/ingest/safe-names'
import { fold } from '#lib/ingest/values/fold'
import { readReference } from '#lib/reference/read'

const OFFICIAL = [
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
  'Kecamatan',
  'Kelurahan',
  'Nomor SK',
  'Url SK',
  'Url Dokumen Laporan Tahunan',
  'Laporan yang Masuk melalui Kanal Aduan Setwapres',
  'Rating',
]

const names = createSafeNames(await readReference(join(import.meta.dirname, '../../data/reference')))
const match = (cells: string[]) => matchHeader(cells, names)
const keptOf = (cells: string[]) => match(cells)?.kept.map(({ canonical }) => canonical)

test('no spelling belongs to two columns', () => {
  const all = COLUMNS.flatMap(({ aliases }) => [...new Set(aliases.map(fold))])
  expect(all.filter((alias, i) => all.indexOf(alias) !== i)).toEqual([])
})

test('what is personal is never kept', () => {
  expect(COLUMNS.filter(({ personal, kept }) => personal && kept.length > 0)).toEqual([])
})

test('the 26 official headers are all known; names and texts are not kept', () => {
  const found = match(OFFICIAL)
  expect(found?.kind).toBe('reports')
  expect(found?.columns.filter(({ canonical }) => canonical === null)).toEqual([])
  expect(found?.columns.filter(({ stored }) => !stored).map(({ header }) => header)).toEqual([
    'Nama Pelapor',
    'Judul Laporan',
    'Isi Laporan Awal',
    'Isi Laporan Akhir',
    'ID Instansi Terdisposisi',
    'Kecamatan',
    'Kelurahan',
    'Nomor SK',
    'Url SK',
    'Url Dokumen Laporan Tahunan',
    'Laporan yang Masuk melalui Kanal Aduan Setwapres',
  ])
})

test('case, spaces, nbsp and underscores do not matter, nor does the order', () => {
  const snake = OFFICIAL.map((header) => header.toLowerCase().replaceAll(/[ /()]+/g, '_')).reverse()
  expect(new Set(keptOf(snake))).toEqual(new Set(keptOf(OFFICIAL)))
  expect(keptOf(['TRACKING\u00a0ID', 'tanggal_masuk', 'status_final'])).toEqual([
    'tracking_id',
    'received_date',
    'status',
  ])
})

test('without a tracking id it is no header', () => {
  expect(match(['Tanggal Laporan Masuk', 'Status Laporan'])).toBeNull()
})

test('a header that lacks what is required says what it has and what it needs', () => {
  expect(() => match(['Tracking ID', 'Kategori', 'budi@contoh.id'])).toThrow(
    expect.objectContaining({
      code: 'header_incomplete',
      message: 'the header lacks required columns: Tanggal Laporan Masuk, Status Laporan',
      hint: 'columns found: Tracking ID, Kategori and 1 more',
    }),
  )
})

test('Status Laporan counts before status before status_final, whatever their order', () => {
  const cells = ['Tracking ID', 'Tanggal Masuk', 'status_final', 'status', 'Status Laporan']
  const found = match(cells)
  expect(found?.kept.find(({ canonical }) => canonical === 'status')?.index).toBe(4)
  expect(found?.warnings).toHaveLength(2)
})

test('for other columns the first header counts', () => {
  const found = match(['Tracking ID', 'Tanggal Masuk', 'Status', 'Kanal', 'Sumber Laporan'])
  expect(found?.kept.find(({ canonical }) => canonical === 'channel')?.index).toBe(3)
  expect(found?.warnings).toEqual(['two headers for one column: "Kanal" counts, not "Sumber Laporan"'])
})

test('a recap of an OPD and the open data of 2012-2015 are dates files', () => {
  expect(
    match([
      'Tracking ID',
      'Tanggal Masuk',
      'Tanggal Disposisi',
      'Tanggal Tindak Lanjut',
      'Batas Tindak Lanjut',
    ])?.kind,
  ).toBe('dates')
  const open =
    'TrackingID,KategoriID,DisposisiInstansiID,AreaID,Area,TanggalDisposisi,TanggalLaporanMasuk,TanggalLaporanAktivitasTerakhir,TanggalLaporanDitutup,Status'
  expect(match(open.split(','))).toMatchObject({ kind: 'dates' })
  expect(keptOf(open.split(','))).toEqual([
    'tracking_id',
    'disposed_date',
    'received_date',
    'closed_date',
    'status',
  ])
})

test('a header nobody knows is listed by its place and its harmless words', () => {
  const found = match(['Tracking ID', 'Tanggal Masuk', 'Status', 'Kolom Aneh', 'Catatan Budi Santoso'])
  expect(found?.columns.slice(3).map(({ header }) => header)).toEqual(['Kolom Aneh', '#5 Catatan … …'])
})

test('the finder passes over an incomplete header but remembers it', () => {
  const finder = createHeaderFinder(names)
  expect(finder.ask(['Tracking ID', 'Catatan'])).toBeNull()
  expect(finder.ask(['x', 'Tanggal Masuk', 'Kategori', 'Tracking ID', 'Status'])).toEqual([1, 2, 3, 4])
  expect(finder.required).toEqual([0, 2, 3])
  expect(finder.refusal()?.code).toBe('header_incomplete')
})
