import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '#lib/errors'
import { readReference } from '#lib/reference/read'
import type { Reference } from '#lib/reference/tables'
import { type SampleFile, type SampleRequest, writeSample } from '#lib/sample/write'

/** Everything here is counted from the written CSV text, by rules of its own. */
type Row = Record<string, string>

const HOUR = 3_600_000
const root = mkdtempSync(join(tmpdir(), 'sample-'))
let reference: Reference
let files: SampleFile[]
let rows: Row[]

beforeAll(async () => {
  reference = await readReference(join(import.meta.dirname, '../../data/reference'))
  files = await write('default', { format: 'csv' })
  rows = files.filter(({ kind }) => kind === 'export').flatMap(({ path }) => parse(path))
})
afterAll(() => rmSync(root, { recursive: true }))

const write = (dir: string, request: Partial<SampleRequest>) =>
  writeSample(reference, { seed: 1, dir: join(root, dir), ...request })

/** Cells by header, quotes and line breaks respected; lines above the header are left out. */
function parse(path: string): Row[] {
  const cells = [...readFileSync(path, 'utf8').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)]
  const lines: string[][] = [[]]
  for (const [, quoted, plain, end] of cells) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') lines.push([])
  }
  const top = lines.findIndex(([first]) => first === 'Tracking ID')
  const header = lines[top] as string[]
  return lines
    .slice(top + 1)
    .filter((line) => line.length === header.length)
    .map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] as string])))
}

const cell = (row: Row, name: string) => row[name] as string
const localDate = (row: Row) => {
  const written = Date.parse(`${cell(row, 'Tanggal Laporan Masuk')} ${cell(row, 'Waktu Laporan Masuk')} UTC`)
  return new Date(written + 8 * HOUR).toISOString().slice(0, 10)
}
const isWithin = (row: Row, from: string, to: string) => from <= localDate(row) && localDate(row) <= to
const exportOf = (region: string) =>
  parse(files.find((file) => file.kind === 'export' && file.region === region)?.path as string)
const yearOf = (region: string, year: string) =>
  exportOf(region).filter((row) => isWithin(row, `${year}-01-01`, `${year}-12-31`))
const has = (column: string, pattern: RegExp) => (row: Row) => pattern.test(cell(row, column))
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

  it("is received in 2019 to 2024, in the file's clock too, and says that it is synthetic", () => {
    expect(rows.every((row) => isWithin(row, '2019-01-01', '2024-12-31'))).toBe(true)
    expect(rows.every(has('Tanggal Laporan Masuk', /^\d{1,2} [A-Z][a-z]{2} (2019|202[0-4])$/))).toBe(true)
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
  it('is some six thousand reports of fourteen agencies', () => {
    expect(files.filter(({ kind }) => kind === 'export')).toHaveLength(14)
    expect(rows.length).toBe(files.reduce((sum, file) => sum + (file.kind === 'export' ? file.rows : 0), 0))
    expect(rows.length).toBeGreaterThan(6_000)
    expect(rows.length).toBeLessThan(7_000)
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

describe('recaps of dates', () => {
  const EVENTS = ['Masuk', 'Verifikasi', 'Disposisi', 'Respon Awal', 'Tindak Lanjut', 'Ditutup'] as const

  it('cover about a third of the reports, in the order of events, with the status of the export', () => {
    const status = new Map(rows.map((row) => [cell(row, 'Tracking ID'), row]))
    const recap = files.filter(({ kind }) => kind === 'dates').flatMap(({ path }) => parse(path))
    expect(recap.length / rows.length).toBeGreaterThan(0.3)
    expect(recap.length / rows.length).toBeLessThan(0.4)
    for (const row of recap) {
      const report = status.get(cell(row, 'Tracking ID')) as Row
      const dates = EVENTS.map((event) => cell(row, `Tanggal ${event}`)).filter(Boolean)
      expect(dates).toEqual([...dates].sort())
      expect(dates[0]).toBe(localDate(report))
      expect(cell(row, 'Status Laporan')).toBe(cell(report, 'Status Laporan'))
      expect(cell(row, 'Tanggal Ditutup') !== '').toBe(/^Ditutup/.test(cell(row, 'Status Laporan')))
    }
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
  })
})

describe('a request', () => {
  const digests = (written: SampleFile[]) =>
    written.map(({ path }) => [basename(path), createHash('sha256').update(readFileSync(path)).digest('hex')])

  it('gives the same bytes for the same seed, other ones for another', async () => {
    const [a, b, c] = [await write('a', {}), await write('b', {}), await write('c', { seed: 2 })]
    expect(digests(a)).toEqual(digests(b))
    expect(digests(a).map(([, digest]) => digest)).not.toEqual(digests(c).map(([, digest]) => digest))
    const bytes = a.reduce((sum, { path }) => sum + readFileSync(path).length, 0)
    expect(bytes).toBeLessThan(2_000_000)
  })

  it.each([1, 500, 2_345, 10_000])('of %i rows gives exactly so many', async (count) => {
    const written = await write(`rows-${count}`, { rows: count, format: 'csv', letters: 10 })
    const exports = written.filter(({ kind }) => kind === 'export')
    expect(exports.reduce((sum, file) => sum + file.rows, 0)).toBe(count)
    expect(exports.flatMap(({ path }) => parse(path))).toHaveLength(count)
  })

  it('keeps the published figures while they fit', async () => {
    const written = await write('scaled', { rows: 8_000, format: 'csv', letters: 10 })
    const of2023 = (region: string) =>
      written
        .filter((file) => file.kind === 'export' && file.region === region)
        .flatMap(({ path }) => parse(path))
        .filter((row) => isWithin(row, '2023-01-01', '2023-12-31'))
    expect(of2023('63.71')).toHaveLength(538)
    expect(of2023('63').filter(has('Status Laporan', /^Ditutup/))).toHaveLength(363)
  })

  it.each([
    [{ rows: 0 }, 'rows must be a whole number from 1 to 9000000: 0'],
    [{ rows: 1.5 }, 'rows must be a whole number from 1 to 9000000: 1.5'],
    [{ seed: Number.NaN }, 'the seed must be a whole number: NaN'],
  ])('of %j is refused', async (request, message) => {
    await expect(write('refused', request)).rejects.toThrow(new UserError('sample', message))
  })
})
