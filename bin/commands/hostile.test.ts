import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbook, writeXlsx } from '#lib/ingest/readers/testing/write-xlsx'
import { watchMemory } from '../bench/measure'
import { main } from '../main'
import { command } from './import'

const MB = 2 ** 20
const HEADER = 'Tracking ID,Tanggal Masuk,Status\n'
const FLAGS = ['--cutoff', '2024-12-31', '--agency', 'Pemerintah Kabupaten Tapin']
const SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
const HEADER_ROW =
  '<row><c t="str"><v>Tracking ID</v></c><c t="str"><v>Tanggal Masuk</v></c><c t="str"><v>Status</v></c></row>'

const sheet = (xml: string) => workbook([{ name: 'Laporan Ringkas', xml }], null)
const ole = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(900),
  ])
const book = writeXlsx([
  ['Tracking ID', 'Tanggal Masuk', 'Status'],
  ...Array.from({ length: 400 }, (_, i) => [`${i}`, '1 Jan 2024', 'Proses']),
])

/** Each kind of file that is no export, what must be said of it, and how it is made. */
const FILES: [name: string, code: string, bytes: () => Buffer | string][] = [
  ['blank-lines.csv', 'too_many_rows', () => HEADER + '\n'.repeat(6_000_000)],
  [
    'cell-of-100-mb.csv',
    'cell_too_large',
    () => Buffer.concat([Buffer.from(`${HEADER}1,"`), Buffer.alloc(100 * MB, 'x')]),
  ],
  [
    'cell-of-100-mb.xlsx',
    'cell_too_large',
    () =>
      sheet(
        `${SHEET}${HEADER_ROW}<row><c t="str"><v>${'x'.repeat(100 * MB)}</v></c></row></sheetData></worksheet>`,
      ),
  ],
  ['commas.csv', 'too_many_columns', () => HEADER + ','.repeat(20 * MB)],
  ['columns.csv', 'too_many_columns', () => `Tracking ID,Tanggal Masuk,Status${',x'.repeat(10_000)}\n`],
  [
    'columns.xlsx',
    'too_many_columns',
    () => sheet(`${SHEET}<row>${'<c t="str"><v>x</v></c>'.repeat(10_000)}</row></sheetData></worksheet>`),
  ],
  ['empty.csv', 'empty_file', () => ''],
  ['encrypted.xlsx', 'encrypted', () => ole('EncryptedPackage')],
  [
    'entities.xlsx',
    'xlsx_hostile',
    () =>
      sheet(
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${SHEET}${HEADER_ROW}</sheetData></worksheet>`,
      ),
  ],
  [
    'far-cell.xlsx',
    'too_many_columns',
    () =>
      sheet(
        `${SHEET}${HEADER_ROW}<row r="1048576"><c r="XFD1048576" t="str"><v>1</v></c></row></sheetData></worksheet>`,
      ),
  ],
  [
    'gzip-bomb.csv.gz',
    'too_large_unpacked',
    () => gzipSync(Buffer.concat([Buffer.from(HEADER), Buffer.alloc(100 * MB, `${'x'.repeat(100_000)}\n`)])),
  ],
  ['html.xls', 'html_not_xlsx', () => '<html><table><tr><td>Tracking ID</td></tr></table></html>'],
  [
    'many-statuses.csv',
    'too_many_strings',
    () => HEADER + Array.from({ length: 150_000 }, (_, i) => `${i},1 Jan 2024,Status ${i}\n`).join(''),
  ],
  ['no-header.csv', 'not_an_export', () => '1,2,3\n4,5,6\n'],
  ['no-status.csv', 'header_incomplete', () => 'Tracking ID,Tanggal Masuk\n1,1 Jan 2024\n'],
  ['nul.csv', 'csv_nul_bytes', () => `${HEADER}1,1 Jan 2024,Pro\0ses\n`],
  ['old.xls', 'old_xls', () => ole('Workbook')],
  ['pasted.csv', 'other_header', () => `${HEADER}1,1 Jan 2024,Proses\nTracking ID,Status,Tanggal Masuk\n`],
  ['rejected.csv', 'all_rejected', () => `${HEADER}x,1 Jan 2024,Proses\n`],
  ['truncated.csv', 'csv_truncated', () => `${HEADER}1,1 Jan 2024,"Pro`],
  ['truncated.xlsx', 'damaged_archive', () => book.subarray(0, book.length / 2)],
  [
    'zip-bomb.xlsx',
    'too_many_rows',
    () => sheet(`${SHEET}${HEADER_ROW}${'<row/>'.repeat(2_000_000)}</sheetData></worksheet>`),
  ],
]

const scratch = mkdtempSync(join(tmpdir(), 'rapor-hostile-'))
const inbox = join(scratch, 'inbox')
const store = join(scratch, 'store')
let pointer = ''

beforeAll(async () => {
  mkdirSync(inbox)
  for (const [name, , bytes] of FILES) writeFileSync(join(inbox, name), bytes())
  writeFileSync(join(scratch, 'good.csv'), `${HEADER}1,1 Jan 2024,Proses\n`)
  await run(join(scratch, 'good.csv'), ...FLAGS)
  pointer = readFileSync(join(store, 'current.json'), 'utf8')
}, 180_000)

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function run(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await main(
    ['import', ...words],
    { import: async () => command },
    {
      env: { RAPOR_STORE: store, RAPOR_REFERENCE: join(import.meta.dirname, '../../data/reference') },
      print: (text) => out.push(text),
      complain: (text) => err.push(text),
      progress() {},
    },
  )
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('every kind of file that is no export is refused by name, within 300 MB, and nothing changes', async () => {
  const watch = watchMemory(process.pid)
  const { code, out } = await run(...FILES.map(([name]) => join(inbox, name)), ...FLAGS, '--json')
  const peaks = watch.stop()
  peaks.delete(process.pid)
  expect(code).toBe(2)
  const files: { file: string; error?: { code: string; message: string; words: string } }[] =
    JSON.parse(out).files
  expect(files.map(({ file, error }) => [file, error?.code])).toEqual(
    FILES.map(([name, code]) => [name, code]),
  )
  for (const { error } of files) {
    expect(error?.message).not.toMatch(/\n|undefined| at /)
    expect(error?.words).not.toBe(error?.message)
  }
  expect(Math.max(0, ...peaks.values()) / 1024).toBeLessThan(300)
  expect(readFileSync(join(store, 'current.json'), 'utf8')).toBe(pointer)
  expect(readdirSync(join(store, 'loads'))).toHaveLength(1)
}, 300_000)

test('one file: one line on stderr, exit code 2', async () => {
  const { code, out, err } = await run(join(inbox, 'html.xls'), ...FLAGS)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe(
    'rapor: html.xls: berkas ini halaman web (HTML atau XML), apa pun namanya - simpan sebagai .xlsx',
  )
}, 60_000)
