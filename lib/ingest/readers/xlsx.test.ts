import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownPart } from '#lib/ingest/readers/part-name'
import { readBytes } from '#lib/ingest/readers/testing/read-bytes'
import { cleaned, hasContent, tables } from '#lib/ingest/readers/testing/tables'
import { workbook, writeXlsx, type XlsxOptions } from '#lib/ingest/readers/testing/write-xlsx'
import { writeZip } from '#lib/ingest/readers/testing/write-zip'

const layouts: fc.Arbitrary<XlsxOptions> = fc.record({
  strings: fc.constantFrom('inline', 'shared', 'str'),
  bare: fc.boolean(),
  prefix: fc.constantFrom('', 'x:'),
  rich: fc.boolean(),
  stored: fc.boolean(),
  before: fc.constantFrom([], ['Lain', 'Catatan']),
  sheet: fc.constantFrom('Laporan Ringkas', 'Sheet1'),
})

test('a table in any layout reads back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(tables, layouts, async (table, layout) => {
      const back = await readBytes(writeXlsx([['Judul', 'Rekap'], table.headers, ...table.rows], layout))
      const staged = table.rows.flatMap((row, i) =>
        hasContent(row) ? [{ rowNo: i + 3, fault: '', cells: row.map(cleaned) }] : [],
      )
      expect(back.staged).toEqual(staged)
      expect(back.rows).toBe(table.rows.length)
      expect(back.rows).toBe(back.staged.length + back.blank)
      expect([back.header_row, back.sheet, back.preamble]).toEqual([2, layout.sheet, [['Judul', 'Rekap']]])
    }),
    { numRuns: 200 },
  )
})

const HEADER =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Tracking ID</t></is></c><c r="B1" t="str"><v>Isi</v></c></row>'
const sheet = (rows: string, head = '<?xml version="1.0"?>') =>
  `${head}<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${HEADER}${rows}</sheetData></worksheet>`
const book = (xml: string, shared: string | null = null) =>
  workbook([{ name: 'Laporan Ringkas', xml }], shared)
const cell = (content: string, attributes = '') => `<row r="7"><c r="A7" ${attributes}>${content}</c></row>`

test.each([
  ['a number', cell('<v>4000001</v>'), '4000001'],
  ['a number with an exponent', cell('<v>4.000001E6</v>', 't="n"'), '4000001'],
  ['an Excel date', cell('<v>45292.5</v>', "t='n' s='3'"), '45292.5'],
  ['an ISO date', cell('<v>2024-01-18T00:00:00.000</v>', 't="d" s="3"'), '2024-01-18T00:00:00.000'],
  ['a boolean', cell('<v>1</v>', 't="b"'), 'TRUE'],
  ['an error', cell('<v>#REF!</v>', 't="e"'), '#REF!'],
  ['entities', cell('<v>a &amp;&#x26;&#65; &lt;b&gt;</v>', 't="str"'), 'a &&A <b>'],
  ['escapes', cell('<is><t>a_x000D_\nb _x005F_x0041_</t></is>', 't="inlineStr"'), 'a  b _x0041_'],
  [
    'CDATA and comments',
    cell('<is><t>a<!-- <t>no</t> --><![CDATA[<b>&amp;]]></t></is>', 't="inlineStr"'),
    'a<b>&amp;',
  ],
  [
    'rich text',
    cell('<is><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r><rPh><t>z</t></rPh></is>', 't="inlineStr"'),
    'ab',
  ],
  ['a shared string', cell('<v>1</v>', 't="s"'), 'dua'],
])('%s is read', async (_, row, text) => {
  const shared = '<sst><si><t>satu</t></si><si><t>dua</t></si></sst>'
  const back = await readBytes(book(sheet(row), shared))
  expect(back.staged).toEqual([{ rowNo: 7, fault: '', cells: [text, ''] }])
})

test('formulas give their stored value and a warning', async () => {
  const back = await readBytes(book(sheet(cell('<f>1+1</f><v>2</v>'))))
  expect(back.staged[0]?.cells[0]).toBe('2')
  expect(back.warnings).toEqual(['formula cells read by their last stored value: 1'])
})

test('cells merged over several rows of the table are told of, those above it and along a row are not', async () => {
  const merged = ['A1:B1', 'A7:B7', 'B7:B9', 'A10:A12'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const whole = sheet(cell('<v>1</v>')).replace(
    '</sheetData>',
    `</sheetData><mergeCells>${merged}</mergeCells>`,
  )
  expect((await readBytes(book(whole))).warnings).toEqual([
    'cells merged over several rows, read in the first of them alone: 2',
  ])
})

test('notes beside the table are left out; cells that run on past it are a fault', async () => {
  const aside = '<row r="2"><c r="A2"><v>1</v></c><c r="D2"><v>9</v></c></row>'
  const back = await readBytes(book(sheet(`${aside}<row r="3"><c><v>1</v></c><c/><c><v>9</v></c></row>`)))
  expect(back.staged.map((row) => row.fault)).toEqual(['', 'too_many_fields'])
  expect(back.warnings).toEqual(['rows with notes to the right of the table, left out: 1'])
})

test('empty and self-closing rows are blank, gaps are not rows', async () => {
  const back = await readBytes(
    book(sheet('<row r="3"/><row r="9"><c r="A9"/></row><row><c><v>1</v></c></row>')),
  )
  expect([back.rows, back.blank, back.staged[0]?.rowNo]).toEqual([3, 2, 10])
})

test('the export is found on whatever sheet has the header', async () => {
  const back = await readBytes(writeXlsx([['Tracking ID'], ['5']], { sheet: 'Data', before: ['A', 'B'] }))
  expect([back.sheet, back.rows]).toEqual(['Data', 1])
})

test.each([
  ['xlsx_hostile', sheet('', '<!DOCTYPE x [<!ENTITY a "b">]>')],
  ['xlsx_malformed', sheet(cell('<v>&lol;</v>', 't="str"'))],
  ['xlsx_malformed', sheet(cell('<v>12</v>', 't="s"'))],
  ['xlsx_malformed', sheet('<row r="5"/><row r="4"/>')],
  ['xlsx_malformed', sheet('<row r="2"><c r="B2"/><c r="A2"/></row>')],
  ['xlsx_malformed', sheet('').replace('</sheetData></worksheet>', '')],
  ['unsupported_encoding', sheet('', '<?xml version="1.0" encoding="UTF-16"?>')],
  ['too_many_columns', sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
  ['too_many_columns', sheet(`<row>${'<c/>'.repeat(10_000)}</row>`)],
  ['cell_too_large', sheet(cell(`<v>${'x'.repeat(2 ** 20 + 1)}</v>`, 't="str"'))],
  ['not_an_export', '<worksheet><sheetData><row><c t="str"><v>Nama</v></c></row></sheetData></worksheet>'],
])('%s is said', async (code, xml) => {
  await expect(readBytes(book(xml))).rejects.toMatchObject({ name: 'UserError', code })
})

test('common texts in another encoding are not misread', async () => {
  const shared = '<?xml version="1.0" encoding="windows-1252"?><sst><si><t>Isi</t></si></sst>'
  await expect(readBytes(book(sheet(''), shared))).rejects.toMatchObject({ code: 'unsupported_encoding' })
})

test('a cell that is too large is told with its place', async () => {
  const inline = sheet(`${cell('<v>1</v>')}<row><c/><c t="str"><v>${'x'.repeat(2 ** 20 + 1)}</v></c></row>`)
  await expect(readBytes(book(inline))).rejects.toThrow('more than 1048576 bytes in row 8, column B')
})

test('a common text that is too large is told with a cell that shows it', async () => {
  const shared = `<sst><si><t>Isi</t></si><si><t>${'x'.repeat(2 ** 20 + 1)}</t></si></sst>`
  const rows = '<row r="8"><c r="A8"><v>1</v></c><c r="C8" t="s"><v>1</v></c></row>'
  const shown = readBytes(book(sheet(cell('<v>0</v>', 't="s"') + rows), shared))
  await expect(shown).rejects.toThrow('more than 1048576 bytes in row 8, column C')
  const unused = readBytes(book(sheet(cell('<v>0</v>', 't="s"')), shared))
  await expect(unused).rejects.toThrow('more than 1048576 bytes, the common text no. 2')
})

test('formulas that no spreadsheet program has computed are told of', async () => {
  const row = '<row r="2"><c><f>1+1</f><v></v></c><c t="str"><f>""</f><v></v></c></row>'
  const back = await readBytes(book(sheet(`${row}<row r="3"><c><f>A2</f><v>5</v></c></row>`)))
  expect([back.rows, back.blank]).toEqual([2, 1])
  expect(back.warnings).toEqual([
    'formula cells read by their last stored value: 3',
    'formula cells without a stored value, read as empty: 1',
  ])
})

test('names of parts may have the separators of Windows', async () => {
  const bytes = writeXlsx([['Tracking ID'], ['5']], { stored: true, separator: '\\' })
  expect((await readBytes(bytes)).staged).toHaveLength(1)
})

test('the workbook is where the package says', async () => {
  const back = await readBytes(writeXlsx([['Tracking ID'], ['5']], { strings: 'shared', book: 'workbook22' }))
  expect(back.staged.map(({ cells }) => cells)).toEqual([['5']])
})

test('of two parts with one name none counts', async () => {
  const part = { name: 'xl/workbook.xml', content: 'x' }
  await expect(readBytes(writeZip([part, part]))).rejects.toMatchObject({ code: 'damaged_archive' })
})

test('a part is named only when its name is a usual one', async () => {
  const bytes = writeZip([{ name: 'xl/workbook.xml', content: '<!DOCTYPE x>' }])
  await expect(readBytes(bytes)).rejects.toMatchObject({
    message: expect.stringMatching(/xl\/_rels\/workbook\.xml\.rels$/),
  })
  expect(['xl/worksheets/sheet12.xml', 'xl/worksheets/budi.xml'].map(shownPart)).toEqual([
    'xl/worksheets/sheet12.xml',
    'xl/…',
  ])
})

test.each([
  ['a Word document', 'word/document.xml'],
  ['an OpenDocument file', 'content.xml'],
  ['a binary workbook', 'xl/workbook.bin'],
  ['a ZIP archive', 'laporan.csv'],
])('%s is refused by name', async (what, name) => {
  const bytes = writeZip([{ name, content: 'x' }])
  await expect(readBytes(bytes)).rejects.toMatchObject({
    code: 'unsupported_format',
    message: expect.stringContaining(what),
  })
})

test('further sheets with rows of their own are told of, others are not', async () => {
  const row = cell('<v>1</v>')
  const bytes = workbook(
    [
      { name: 'Januari', xml: sheet(row) },
      { name: 'Februari', xml: sheet(row) },
      { name: 'Kosong', xml: sheet('') },
      { name: 'Rusak', xml: `<worksheet><sheetData>${HEADER}` },
      { name: 'Maret', xml: sheet(row) },
    ],
    null,
  )
  const back = await readBytes(bytes)
  expect([back.sheet, back.rows]).toEqual(['Januari', 1])
  expect(back.warnings).toEqual(['sheets with an export of their own, not read: 2'])
})

test('a sheet with nothing but the header is passed over where another has rows', async () => {
  const template = { name: 'Format', xml: sheet('') }
  const filled = { name: 'Isian', xml: sheet(cell('<v>1</v>')) }
  const back = await readBytes(workbook([template, filled], null))
  expect([back.sheet, back.rows, back.warnings]).toEqual(['Isian', 1, []])
  const unseen = await readBytes(workbook([template, { ...filled, hidden: true }], null))
  expect([unseen.sheet, unseen.rows]).toEqual(['Format', 0])
  const empty = await readBytes(workbook([{ ...template, name: 'Laporan Ringkas' }, filled], null))
  expect([empty.rows, empty.warnings]).toEqual([0, ['sheets with an export of their own, not read: 1']])
})

test('a hidden sheet is read only where no other is an export', async () => {
  const hidden = { name: 'Laporan Ringkas', xml: sheet(cell('<v>1</v>')), hidden: true }
  const shown = { name: 'Data', xml: sheet(cell('<v>2</v>')) }
  const both = await readBytes(workbook([hidden, shown], null))
  expect([both.sheet, both.warnings]).toEqual(['Data', ['sheets with an export of their own, not read: 1']])
  expect((await readBytes(workbook([hidden], null))).staged[0]?.cells[0]).toBe('1')
})

test('a bomb is stopped early', async () => {
  const bytes = book(sheet('\n'.repeat(2 ** 26 + 2 ** 20)))
  await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'too_large_unpacked' })
}, 20_000)

test('a part that is larger or other than the directory says is damaged', async () => {
  const whole = book(sheet(cell('<v>1</v>')))
  const at = whole.indexOf('xl/worksheets/sheet1.xml', whole.indexOf('PK\u0001\u0002')) - 46
  for (const field of [16, 24]) {
    const bytes = Buffer.from(whole)
    bytes.writeUInt32LE(20, at + field)
    await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'damaged_archive' })
  }
})
