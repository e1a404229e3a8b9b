import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { openPromise } from 'yauzl'
import { writeXlsx } from '#lib/sample/xlsx'

const root = mkdtempSync(join(tmpdir(), 'xlsx-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Parts of an archive by name, as its central directory describes them. */
async function parts(path: string): Promise<Map<string, string>> {
  const zip = await openPromise(path, { validateEntrySizes: true })
  const found = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry))
    expect(crc32(bytes)).toBe(entry.crc32)
    found.set(entry.fileName, bytes.toString())
  }
  return found
}

const book = (rows: string[][]) => ({
  sheet: 'Laporan & Ringkas',
  preamble: [
    ['Judul Laporan', 'DATA CONTOH'],
    ['Nama Instansi', 'Contoh <A>'],
  ] as const,
  header: ['Tracking ID', 'Isi'],
  rows,
})

it('writes merged preamble pairs, the header below, and text cells with references', async () => {
  const path = join(root, 'small.xlsx')
  await writeXlsx(
    path,
    book([
      ['1000000', 'a & "b"\n<c>'],
      ['', 'x'],
    ]),
  )
  const found = await parts(path)
  expect(found.get('xl/workbook.xml')).toContain('name="Laporan &amp; Ringkas"')
  const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
  expect(found.get('xl/worksheets/sheet1.xml')?.replace(/^.*?<sheetData>/s, '')).toBe(
    [
      `<row r="1">${text('A1', 'Judul Laporan')}${text('C1', 'DATA CONTOH')}</row><row r="2"></row>`,
      `<row r="3">${text('A3', 'Nama Instansi')}${text('C3', 'Contoh &lt;A&gt;')}</row><row r="4"></row>`,
      `<row r="5">${text('A5', 'Tracking ID')}${text('B5', 'Isi')}</row>`,
      `<row r="6">${text('A6', '1000000')}${text('B6', 'a &amp; &quot;b&quot;\n&lt;c&gt;')}</row>`,
      `<row r="7">${text('B7', 'x')}</row></sheetData>`,
      '<mergeCells count="4"><mergeCell ref="A1:B2"/><mergeCell ref="C1:C2"/>',
      '<mergeCell ref="A3:B4"/><mergeCell ref="C3:C4"/></mergeCells></worksheet>',
    ].join(''),
  )
})

it('streams many rows in pieces', async () => {
  const path = join(root, 'large.xlsx')
  const rows = Array.from({ length: 20_000 }, (_, i) => [String(i), 'contoh '.repeat(10)])
  await writeXlsx(path, book(rows))
  const sheet = (await parts(path)).get('xl/worksheets/sheet1.xml')
  expect(sheet?.match(/<row /g)).toHaveLength(20_005)
})
