import { beforeAll, describe, expect, test } from 'vitest'
import { readReference } from '#lib/reference/read'
import type { Reference, Region } from '#lib/reference/tables'
import { createPlaceResolver, createRegionResolver, type RegionResolver } from '#lib/warehouse/regions'

let reference: Reference
let resolve: RegionResolver

beforeAll(async () => {
  reference = await readReference('data/reference')
  resolve = createRegionResolver(reference, '63')
})

function formsOf({ type, short_name }: Region): string[] {
  if (type === 'Provinsi')
    return [
      `Pemerintah Provinsi ${short_name}`,
      `Pemprov ${short_name}`,
      `PROVINSI ${short_name.toUpperCase()}`,
    ]
  const [word, short] = type === 'Kota' ? ['Kota', 'Pemkot'] : ['Kab.', 'Pemkab']
  return [
    `Pemerintah ${type} ${short_name}`,
    `${short} ${short_name}`,
    `${word} ${short_name}`,
    `dinas  sosial ${word.toLowerCase()} ${short_name.toLowerCase()}`,
    `Sekretariat Daerah ${type} ${short_name}`,
  ]
}

test('every official form of each of the 552 regions is that region', () => {
  const wrong = reference.regions.flatMap((region) =>
    [region.name, ...formsOf(region)].filter((form) => resolve(form) !== region.code),
  )
  expect(reference.regions).toHaveLength(552)
  expect(wrong).toEqual([])
})

test('a short name is a region exactly when no other has it', () => {
  for (const { code, short_name } of reference.regions) {
    const alike = reference.regions.filter((region) => region.short_name === short_name)
    expect([short_name, resolve(`Dinas Sosial ${short_name}`)]).toEqual([
      short_name,
      alike.length === 1 ? code : null,
    ])
  }
})

const CASES: [string, string | null][] = [
  ['Dinas Pekerjaan Umum dan Tata Ruang Kab. Bandung', '32.04'],
  ['DP2KBP3A kab. Bandung', '32.04'],
  ['Dinas Sosial Kota Bandung', '32.73'],
  ['Pemkab Bandung Barat', '32.17'],
  ['Dinas Sosial Bandung', null],
  ['Kecamatan Banjaran', null],
  ['Dinas Kesehatan Banjar', null],
  ['Pemerintah Kabupaten Banjar', '63.03'],
  ['Pemerintah Kota Banjar', '32.79'],
  ['Pemkot Banjarbaru', '63.72'],
  ['Banjar Baru', '63.72'],
  ['Dinas Kesehatan Kota Banjarmasin', '63.71'],
  ['Kecamatan Banjarmasin Utara', null],
  ['Kota Baru', '63.02'],
  ['Pemkab. Kota Baru', '63.02'],
  ['Dinas Sosial Kab. HSU', '63.08'],
  ['Pemkab Tanah Bumbu', '63.10'],
  ['Dinas Perhubungan Provinsi Kalimantan Selatan', '63'],
  ['Pemerintah Kabupaten Banjar Provinsi Kalimantan Selatan', '63.03'],
  ['Kab. Tapin, Kalimantan Selatan', '63.05'],
  ['Kota Tabalong', null],
  ['Kelurahan Gorontalo', null],
  ['Bidang Mineral dan Batubara', null],
  ['Pemkab Tolitoli', '72.04'],
  ['Pemerintah Kab. Toli-Toli', '72.04'],
  ['Kementerian Sosial', null],
  ['', null],
]

test.each(CASES)('%s -> %s', (name, code) => {
  expect(resolve(name)).toBe(code)
})

describe('location columns', () => {
  test.each([
    ['Jawa Barat', 'Bandung', '32.04'],
    ['Jawa Barat', 'Kota Bandung', '32.73'],
    ['Kalimantan Selatan', 'Banjar', '63.03'],
    ['Kalimantan Selatan', 'Banjarmasin', '63.71'],
    [null, 'Kota Bandung', '32.73'],
    [null, 'Cilacap', '33.01'],
    [null, 'Bandung', null],
    ['Riau', 'Kota Bandung', null],
    ['Kalimantan Selatan', null, null],
    ['Kalimantan Selatan', 'Kalimantan Selatan', null],
  ])('%s, %s -> %s', (province, regency, code) => {
    expect(createPlaceResolver(reference, '63')(province, regency)).toBe(code)
  })
})
