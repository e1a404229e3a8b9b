import { expect, test } from 'vitest'
import { readPreamble } from '#lib/ingest/preamble'

const EXPECTED = {
  found: true,
  title: 'Laporan Ringkas',
  agency: 'Pemerintah Kabupaten Tapin',
  cutoff: '2025-11-14',
  period: { from: '2021-01-01', to: '2024-12-31' },
  unreadable: [],
}

test.each([
  [
    'label and value side by side',
    [
      ['Judul Laporan', 'Laporan Ringkas'],
      ['Nama Instansi', 'Pemerintah Kabupaten Tapin'],
      ['Tanggal Generate', '2025-11-14'],
      ['Periode Masuk', '(2021-01-01) - (2024-12-31)'],
      ['Pengelola', 'Nama Orang'],
    ],
  ],
  [
    'one cell with a colon',
    [
      ['Judul Laporan: Laporan Ringkas'],
      ['NAMA INSTANSI : Pemerintah Kabupaten Tapin', 'Tanggal Generate: 14 Nov 2025'],
      ['Periode Masuk : 1 Jan 2021 s/d 31 Des 2024'],
    ],
  ],
  [
    'a colon in a cell of its own',
    [
      ['Judul Laporan', ':', 'Laporan Ringkas', 'Nama Instansi', ':', 'Pemerintah Kabupaten Tapin'],
      ['Tanggal Generate', ': 2025-11-14 10:00:00'],
      ['Periode Masuk', ': 2021-01-01 sampai dengan 2024-12-31'],
    ],
  ],
  [
    'labels above their values',
    [
      ['Judul Laporan', 'Nama Instansi', 'Tanggal Generate', 'Periode Masuk'],
      ['Laporan Ringkas', 'Pemerintah Kabupaten Tapin', '14/11/2025', '(2021-01-01) - (2024-12-31)'],
    ],
  ],
])('%s', (_, rows) => {
  expect(readPreamble(rows)).toEqual(EXPECTED)
})

test('nothing there, nothing said', () => {
  expect(readPreamble([['Rekap bulanan']])).toEqual({
    found: false,
    title: null,
    agency: null,
    cutoff: null,
    period: null,
    unreadable: [],
  })
})

test('what cannot be read is named', () => {
  const { cutoff, period, unreadable } = readPreamble([
    ['Tanggal Generate', 'kemarin', 'Periode Masuk', '(2024-12-31) - (2021-01-01)'],
  ])
  expect({ cutoff, period, unreadable }).toEqual({
    cutoff: null,
    period: null,
    unreadable: ['Tanggal Generate', 'Periode Masuk'],
  })
})
