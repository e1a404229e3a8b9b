import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readReference } from '#lib/reference/read'
import type { Reference } from '#lib/reference/tables'
import { cell, has, isWithin, localDate, parse, type Row } from '#lib/sample/testing/parse-export'
import { type SampleFile, writeSample } from '#lib/sample/write'

const root = mkdtempSync(join(tmpdir(), 'sample-'))
let reference: Reference
let files: SampleFile[]
let rows: Row[]

beforeAll(async () => {
  reference = await readReference(join(import.meta.dirname, '../../data/reference'))
  files = await writeSample(reference, { seed: 1, dir: root, format: 'csv' })
  rows = files.filter(({ kind }) => kind === 'export').flatMap(({ path }) => parse(path))
})
afterAll(() => rmSync(root, { recursive: true }))

const exportOf = (region: string) =>
  parse(files.find((file) => file.kind === 'export' && file.region === region)?.path as string)
const yearOf = (region: string, year: string) =>
  exportOf(region).filter((row) => isWithin(row, `${year}-01-01`, `${year}-12-31`))
const share = (some: Row[], of: Row[]) => some.length / of.length

describe('published figures', () => {
  it('HSU has 62 reports from 1 January to 20 October 2023, with the named topics', () => {
    const reports = exportOf('63.08').filter((row) => isWithin(row, '2023-01-01', '2023-10-20'))
    expect(reports).toHaveLength(62)
    const topics = new Set(reports.map((row) => cell(row, 'Kategori')))
    for (const topic of [
      'Lainnya terkait Pendidikan dan Kebudayaan',
      'Ketertiban Umum',
      'Lainnya terkait Perhubungan',
      'Pemadaman Kebakaran',
      'Informasi Terkait Aplikasi Pemerintah',
      'Bantuan Sosial',
      'Anggaran dan Perbendaharaan',
      'Lainnya terkait Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat',
    ])
      expect(topics).toContain(topic)
  })

  it('of 2023: Banjarmasin 538, Tabalong and Kotabaru below 50', () => {
    expect(yearOf('63.71', '2023')).toHaveLength(538)
    expect(yearOf('63.09', '2023').length).toBeLessThan(50)
    expect(yearOf('63.02', '2023').length).toBeLessThan(50)
  })

  it('the provincial government completed 363 of 373 in 2023, none archived or pending', () => {
    const reports = yearOf('63', '2023')
    expect(reports).toHaveLength(373)
    expect(reports.filter(has('Status Laporan', /^Ditutup oleh/))).toHaveLength(363)
    expect(reports.filter(has('Status Laporan', /^(Diarsipkan|Menunggu)/))).toHaveLength(0)
  })

  it('the province has 1,294 from January to September 2020', () => {
    expect(rows.filter((row) => isWithin(row, '2020-01-01', '2020-09-30'))).toHaveLength(1294)
  })

  it('HSU followed up about 53 % in 2022', () => {
    const base = yearOf('63.08', '2022').filter(has('Status Laporan', /^(?!Diarsipkan|Menunggu)/))
    expect(share(base.filter(has('Status Laporan', /^Di(tutup|tindak|tangg)/)), base)).toBeCloseTo(0.53, 1)
  })

  it('Balangan is silent in 2024', () => expect(yearOf('63.11', '2024')).toHaveLength(0))
})

describe('every row', () => {
  it('speaks the vocabularies of the reference tables', () => {
    const known = (table: { raw: string }[]) => new Set(['', ...table.map(({ raw }) => raw)])
    const [statuses, channels, classifications] = [
      known(reference.statuses),
      known(reference.channels),
      known(reference.classifications),
    ]
    const categories = new Map(reference.categoryIds.map(({ id, category }) => [id, category]))
    const unmapped = new Set(['3901', '3902'])
    const hasCategory = (id: string, name: string) =>
      unmapped.has(id) ? !categories.has(id) && name !== '' : (categories.get(id) ?? '') === name
    const strays = rows.filter(
      (row) =>
        !statuses.has(cell(row, 'Status Laporan')) ||
        !channels.has(cell(row, 'Sumber Laporan').replace(/ - .*/, '')) ||
        !classifications.has(cell(row, 'Klasifikasi Laporan')) ||
        !/^(Anonim|Rahasia|Anonim\|Rahasia)?$/.test(cell(row, 'Tipe Laporan (Anonim/Rahasia)')) ||
        !hasCategory(cell(row, 'ID Kategori'), cell(row, 'Kategori')),
    )
    expect(strays).toEqual([])
  })

  it('has an id of its own, seven digits long', () => {
    const ids = rows.map((row) => cell(row, 'Tracking ID'))
    expect(new Set(ids).size).toBe(rows.length)
    expect(ids.every((id) => /^\d{7}$/.test(id))).toBe(true)
  })

  it("is received from 2019 to the cut-off, in the file's clock too, and says that it is synthetic", () => {
    expect(rows.every((row) => isWithin(row, '2019-01-01', '2025-03-31'))).toBe(true)
    expect(rows.every(has('Tanggal Laporan Masuk', /^\d{1,2} [A-Z][a-z]{2} (2019|202[0-5])$/))).toBe(true)
    expect(rows.every(has('Nama Pelapor', /^Pelapor Contoh \d+$/))).toBe(true)
    expect(rows.every(has('Isi Laporan Awal', /^Contoh laporan sintetis/))).toBe(true)
    for (const { path } of files)
      expect(readFileSync(path, 'utf8').slice(0, 100)).toContain('DATA CONTOH (sintetis)')
  })

  it('names an agency that resolves to its region', () => {
    const names = new Set(
      rows.map((row) => cell(row, 'Instansi Induk')).filter((name) => /^Pemerintah/.test(name)),
    )
    const official = reference.regions.filter(({ province_code }) => province_code === '63')
    expect([...names].sort()).toEqual(official.map(({ name }) => `Pemerintah ${name}`).sort())
  })
})

describe('the whole', () => {
  it('is some seven thousand reports of fourteen agencies', () => {
    expect(files.filter(({ kind }) => kind === 'export')).toHaveLength(14)
    expect(rows.length).toBe(files.reduce((sum, file) => sum + (file.kind === 'export' ? file.rows : 0), 0))
    expect(rows.length).toBeGreaterThan(6_500)
    expect(rows.length).toBeLessThan(7_500)
  })

  it('lacks the classification on a third of keyed-in rows and the category on a third of all', () => {
    const keyedIn = new Set(reference.channels.filter((channel) => channel.keyed_in).map(({ raw }) => raw))
    const byOfficials = rows.filter((row) => keyedIn.has(cell(row, 'Sumber Laporan')))
    expect(share(byOfficials.filter(has('Klasifikasi Laporan', /^$/)), byOfficials)).toBeCloseTo(1 / 3, 1)
    expect(share(rows.filter(has('ID Kategori', /^$/)), rows)).toBeCloseTo(1 / 3, 1)
  })

  it('has an entry burst: hundreds keyed in on one day', () => {
    const day = exportOf('63.06').filter((row) => localDate(row) === '2024-06-26')
    expect(day.filter(has('Sumber Laporan', /^Hotline Service$/)).length).toBeGreaterThan(200)
  })

  it('knows regions that truly differ', () => {
    const completion = (region: string) => {
      const base = exportOf(region).filter(has('Status Laporan', /^(?!Diarsipkan|Menunggu)/))
      return share(base.filter(has('Status Laporan', /^Ditutup/)), base)
    }
    expect(completion('63.71')).toBeGreaterThan(0.95)
    expect(completion('63.02')).toBeLessThan(0.75)
  })
})

describe('the running year', () => {
  const ofMonth = (month: string) => rows.filter((row) => localDate(row).startsWith(month))
  const closed = (some: Row[]) => share(some.filter(has('Status Laporan', /^Ditutup/)), some)

  it('begins in January 2025, in every region', () => {
    for (const { region } of files.filter(({ kind }) => kind === 'export'))
      expect([region, yearOf(region, '2025').length > 0]).toEqual([region, true])
  })

  it('has reports in every stage, and fewer closed the fresher they are', () => {
    const stages = new Set(
      rows.filter((row) => localDate(row) >= '2025-01-01').map((row) => cell(row, 'Status Laporan')),
    )
    for (const stage of ['Belum Terverifikasi', 'Terdisposisi Belum Ditindaklanjuti', 'Ditutup oleh Sistem'])
      expect(stages).toContain(stage)
    expect(closed(ofMonth('2025-01'))).toBeGreaterThan(closed(ofMonth('2025-03')) + 0.2)
    expect(closed(ofMonth('2025-03'))).toBeGreaterThan(0)
  })
})

describe('recaps of dates', () => {
  const EVENTS = ['Masuk', 'Verifikasi', 'Disposisi', 'Respon Awal', 'Tindak Lanjut', 'Ditutup'] as const

  it('cover about a third of the reports, in the order of events but for a few slips, with the status of the export', () => {
    const status = new Map(rows.map((row) => [cell(row, 'Tracking ID'), row]))
    const recap = files.filter(({ kind }) => kind === 'dates').flatMap(({ path }) => parse(path))
    expect(recap.length / rows.length).toBeGreaterThan(0.3)
    expect(recap.length / rows.length).toBeLessThan(0.4)
    const slips: Row[] = []
    for (const row of recap) {
      const report = status.get(cell(row, 'Tracking ID')) as Row
      const dates = EVENTS.map((event) => cell(row, `Tanggal ${event}`)).filter(Boolean)
      if (dates.join() !== [...dates].sort().join()) slips.push(row)
      expect(cell(row, 'Tanggal Masuk')).toBe(localDate(report))
      expect(cell(row, 'Status Laporan')).toBe(cell(report, 'Status Laporan'))
      expect(cell(row, 'Tanggal Ditutup') !== '').toBe(/^Ditutup/.test(cell(row, 'Status Laporan')))
    }
    expect(slips.length).toBeGreaterThan(0)
    expect(slips.length).toBeLessThan(10)
  })
})

describe('earlier exports', () => {
  it('hold the same reports, none further than three months later', () => {
    const ORDER = [
      /^Belum T/,
      /^(Terverifikasi|Menunggu)/,
      /^Terdisposisi/,
      /^(Ditindak|Ditangg)/,
      /^(Ditutup|Diarsip)/,
    ]
    const stage = (row: Row) => ORDER.findIndex((pattern) => pattern.test(cell(row, 'Status Laporan')))
    const later = new Map(rows.map((row) => [cell(row, 'Tracking ID'), row]))
    const earlier = files.filter(({ kind }) => kind === 'earlier export').flatMap(({ path }) => parse(path))
    const moved = earlier.filter((row) => {
      const now = later.get(cell(row, 'Tracking ID')) as Row
      expect(stage(now)).toBeGreaterThanOrEqual(stage(row))
      expect(localDate(now)).toBe(localDate(row))
      return stage(now) > stage(row)
    })
    expect(moved.length).toBeGreaterThan(10)
    expect(earlier.every((row) => isWithin(row, '2019-01-01', '2024-12-31'))).toBe(true)
  })
})
