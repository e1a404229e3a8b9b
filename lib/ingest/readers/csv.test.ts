import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBytes } from '#lib/ingest/readers/testing/read-bytes'
import { cleaned, hasContent, tables } from '#lib/ingest/readers/testing/tables'
import { type CsvOptions, writeCsv } from '#lib/ingest/readers/testing/write-csv'

const dialects: fc.Arbitrary<CsvOptions> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quote: fc.constantFrom('always', 'needed'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'utf-16le-bare'),
  finalNewline: fc.boolean(),
  excelHint: fc.boolean(),
  gz: fc.boolean(),
})

test('a table in any dialect reads back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(tables, dialects, async (table, dialect) => {
      const rows = [...table.rows, ['7', ...table.headers.slice(1)]]
      const back = await readBytes(writeCsv([table.headers, ...rows], dialect))
      const first = dialect.excelHint ? 3 : 2
      const expected = rows.flatMap((row, i) =>
        row.some((cell) => /[^\0- ]/.test(cell))
          ? [{ rowNo: i + first, fault: '', cells: row.map(cleaned) }]
          : [],
      )
      expect(back.staged).toEqual(expected)
      expect(back.rows).toBe(rows.length)
      expect(back.rows).toBe(back.staged.length + back.blank)
      expect(back.headers).toEqual(table.headers)
    }),
    { numRuns: 300 },
  )
})

const HEADER = 'Tracking ID,Status,Isi'

test('a preamble saved as CSV stands above the header', async () => {
  const text = `Judul Laporan,,Rekap\r\nTanggal Generate,,2025-11-14\r\n,,\r\n${HEADER}\r\n1,a,b\r\n`
  const back = await readBytes(text)
  expect(back.preamble).toEqual([['Judul Laporan', 'Rekap'], ['Tanggal Generate', '2025-11-14'], []])
  expect(back.header_row).toBe(4)
  expect(back.staged).toEqual([{ rowNo: 5, fault: '', cells: ['1', 'a', 'b'] }])
})

test('row numbers count blank records and not line breaks', async () => {
  const back = await readBytes(`${HEADER}\n1,a,"x\ny"\n\n,,\n2,b,z`)
  expect(back.staged.map((row) => row.rowNo)).toEqual([2, 5])
  expect([back.rows, back.blank]).toEqual([4, 2])
})

test.each([
  ['1', 'too_few_fields', [1]],
  ['1', '', [0]],
  ['1,a,b,,,', '', [0]],
  ['1,a,b,c', 'too_many_fields', [0]],
  ['1,"a"b,c', 'bad_quote', [0]],
  ['1,a"b",c', '', [0]],
  [`1,${'x'.repeat(32_768)},c`, 'cell_too_long', [0]],
])('a row of %j has the fault %j', async (row, fault, required) => {
  const back = await readBytes(`${HEADER}\n${row}\n`, { required })
  expect(back.staged.map((staged) => staged.fault)).toEqual([fault])
})

test('kept columns come in the order asked for, the others not at all', async () => {
  const header = (cells: string[]) => (cells[0] === 'Tracking ID' ? [1, 0] : null)
  const back = await readBytes(`${HEADER}\n1,a,"secret ""text"""\n`, { header })
  expect(back.staged[0]?.cells).toEqual(['a', '1'])
})

test('a packed file that turns out to be Windows-1252 is unpacked again', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i},Café,${i * 7919}\n`).join('')
  const back = await readBytes(gzipSync(Buffer.from(`${HEADER}\n${rows}`, 'latin1')))
  expect([back.rows, back.staged[0]?.cells[1]]).toEqual([20_000, 'Café'])
})

test('a packed file whose bytes were spoilt is damaged, whatever they look like', async () => {
  const text = `${HEADER}\n1,é${','.repeat(1000)}\n${'1,b,c\n'.repeat(100_000)}`
  const packed = gzipSync(Buffer.from(text, 'latin1'), { level: 0 })
  packed[packed.length - 8] = (packed.at(-8) ?? 0) ^ 1
  await expect(readBytes(packed)).rejects.toMatchObject({ code: 'damaged_archive' })
})

test('a file cut off within a character is UTF-8 all the same', async () => {
  const text = Buffer.from(`${HEADER}\n1,“é”,a\n2,b,é`)
  const back = await readBytes(text.subarray(0, -1))
  expect(back.staged.map(({ cells }) => cells)).toEqual([
    ['1', '“é”', 'a'],
    ['2', 'b', '\ufffd'],
  ])
  expect(back.warnings).toEqual([])
})

test('bytes that are no UTF-8 are Windows-1252, with a warning', async () => {
  const text = Buffer.concat([
    Buffer.from(`${HEADER}\n1,`),
    Buffer.from([0x93, 0xe9, 0x94, 0x80]),
    Buffer.from(',\n'),
  ])
  const back = await readBytes(text)
  expect(back.staged[0]?.cells[1]).toBe('“é”€')
  expect(back.dialect.encoding).toBe('windows-1252')
  expect(back.warnings).toEqual(['not valid UTF-8: read as Windows-1252'])
})

test('a header alone is an export of zero rows', async () => {
  const back = await readBytes(HEADER)
  expect([back.rows, back.blank, back.staged]).toEqual([0, 0, []])
})

test.each([
  ['csv_truncated', `${HEADER}\n1,a,b\n2,"never closed\n3,a,b\n`, 'row 3'],
  ['csv_nul_bytes', `${HEADER}\n1,a\0,b\n`, 'NUL bytes in row 2,'],
  ['csv_nul_bytes', `${HEADER}\n1,"a\n\n",b\r\n\n2,"\0",b\n`, 'NUL bytes in row 4,'],
  ['csv_nul_bytes', `${HEADER}\n${'1,a,b\n'.repeat(99_999)}\0`, 'NUL bytes in row 100001,'],
  ['csv_nul_bytes', `\0\n${HEADER}\n1,a,b\n`, 'NUL bytes, so'],
  ['not_an_export', 'a,b\n1,2\n', 'columns found: 2, none with a known name'],
  ['not_an_export', 'Budi@example.org,08123456789,Nama\n', 'columns found: 3, none with a known name'],
  ['too_many_columns', `Tracking ID${',x'.repeat(10_000)}\n`, '10001 columns'],
  ['html_not_xlsx', '<html><table><tr><td>Tracking ID</td></tr></table>', 'web page'],
])('%s is said', async (code, text, message) => {
  await expect(readBytes(text)).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
})

test('a row of more fields than a table may have is told by its number', async () => {
  const wide = `${HEADER}\n1,a,b\n2,a,b${',x'.repeat(20)}\n`
  await expect(readBytes(wide, { caps: { columns: 10 } })).rejects.toThrow('11 columns or more in row 3')
})

test('caps hold', async () => {
  const long = `${HEADER}\n1,"${'x'.repeat(5000)}",b\n`
  await expect(readBytes(long, { caps: { cell_bytes: 1000 } })).rejects.toMatchObject({
    message: 'a cell holds more than 1000 bytes in row 2, column B',
  })
  const many = `${HEADER}\n${'1,a,b\n'.repeat(20)}`
  await expect(readBytes(many, { caps: { rows: 19 } })).rejects.toMatchObject({ code: 'too_many_rows' })
  await expect(readBytes(many, { caps: { bytes: 50 } })).rejects.toMatchObject({ code: 'file_too_large' })
})

test('a blank row in the middle of cells that only the skipped columns fill is no blank row', async () => {
  const header = (cells: string[]) => (cells[0] === 'Tracking ID' ? [0] : null)
  const rows = [
    ['', '', 'x'],
    ['', ' ', ''],
  ]
  const back = await readBytes(`${HEADER}\n${rows.map((row) => row.join(',')).join('\n')}\n`, { header })
  expect([back.rows, back.blank]).toEqual([2, rows.filter((row) => !hasContent(row)).length])
})
