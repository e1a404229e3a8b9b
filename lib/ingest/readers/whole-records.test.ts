import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '#lib/config'
import { UserError } from '#lib/errors'
import { CsvTable } from '#lib/ingest/readers/csv-table'
import { type Caps, capsOf } from '#lib/ingest/readers/request'
import { Spellings } from '#lib/ingest/readers/spellings'
import { BLOCK, STRIDE } from '#lib/ingest/readers/staging'
import { cellText } from '#lib/ingest/readers/testing/tables'
import { type Program, type WholeRecords, wholeRecords } from '#lib/ingest/readers/whole-records'
import { compiledRecords } from './assembly/compile.mjs'

const program = new WebAssembly.Module((await compiledRecords()) as BufferSource)
const HEADERS = ['Tracking ID', 'Status', 'Isi', 'Instansi']

interface Options {
  delimiter?: string
  /** Bytes pushed at a time. */
  chunk?: number
  caps?: Partial<Caps>
  program?: Program
}

/** Everything that is known of the records after a header, faults too. The third column is not kept. */
function read(bytes: Buffer, { delimiter = ',', chunk = 2 ** 22, caps, program = null }: Options = {}) {
  const start = { row: 1, headers: HEADERS, keep: [0, 1, 3], preamble: [], delimiter, afterCr: false }
  const request = { caps: { ...capsOf(DEFAULT_LIMITS), ...caps }, numbers: [0], required: [1] }
  try {
    const table = new CsvTable(start, request, program)
    for (let at = 0, turn = 0; at < bytes.length; at += chunk, turn++)
      table.push(laid(bytes.subarray(at, at + chunk), turn % 3 === 0 ? undefined : table.place))
    const { staging, rows, blank } = table.finish()
    const slots = staging.spellings.map((spellings, slot) => ({
      texts: Array.from({ length: spellings.count }, (_, number) => spellings.text(number)),
      times: Array.from(staging.cellsOf(slot)),
    }))
    const cells = Array.from({ length: staging.rows }, (_, row) => [
      staging.rowNo(row),
      staging.fault(row),
      ...slots.map((_, slot) => staging.cellAt(row, slot)),
    ])
    return { rows, blank, slots, cells }
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, message: error.message }
    throw error
  }
}

/** In its place, as a file is read to it; or where it is, to be copied. */
function laid(chunk: Buffer, place: Buffer | undefined): Buffer {
  if (!place || chunk.length > place.length) return chunk
  place.set(chunk)
  return place.subarray(0, chunk.length)
}

/** The program reads as JavaScript alone does. */
function expectSame(bytes: Buffer, options: Options = {}): void {
  expect(read(bytes, { ...options, program })).toEqual(read(bytes, options))
}

const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Selesai',
      ' Proses\t',
      '7',
      '0071',
      '1234567890',
      '',
      ' ',
      '\u00a0071',
      '04:45:59',
    ),
  },
  { weight: 2, arbitrary: cellText.map((text) => `"${text.replaceAll('"', '""')}"`) },
  { weight: 1, arbitrary: cellText },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '"a"b',
      '"',
      'caf\u00e9',
      'x'.repeat(201),
      `${' '.repeat(4096)}y`,
      'y'.repeat(33_000),
    ),
  },
)
const record = fc.array(cell, { minLength: 0, maxLength: 6 })
const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r', '\r\r\n'),
})

test('any bytes are read as JavaScript reads them, in chunks of any size', () => {
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 12 }),
      dialect,
      fc.integer({ min: 1, max: 90 }),
      (records, { delimiter, newline }, chunk) => {
        const bytes = Buffer.from(records.map((cells) => cells.join(delimiter)).join(newline))
        expectSame(bytes, { delimiter, chunk })
        expectSame(bytes, { delimiter })
      },
    ),
    { numRuns: 200 },
  )
})

const LINES =
  '1,Selesai,"baris ""satu"",\r\ndua",Dinas A\r\n\r\n2,"Proses",x,"Dinas\nB"\n3,,"",\r4,Selesai\n5\n'

test('a file may be cut between any two bytes, and may end at any', () => {
  const bytes = Buffer.from(LINES)
  for (let chunk = 1; chunk <= bytes.length; chunk++) expectSame(bytes, { chunk })
  for (let end = 0; end < bytes.length; end++) expectSame(bytes.subarray(0, end))
})

test('it reads up to the first record that is unusual or not whole, blank ones among them', () => {
  const spellings = [new Spellings(), new Spellings()]
  const slots = Int16Array.of(0, -1, 1)
  const layout = { delimiter: 59, slots, width: 3, columns: 9, firstRow: 1, afterCr: false, cellBytes: 999 }
  const spec = { layout, fewest: 1, numbers: [0], spellings: (slot: number) => spellings[slot] as Spellings }
  const records = wholeRecords(spec, program) as WholeRecords
  const desk = (column: number) =>
    Array.from(records.share.desk.subarray(column * STRIDE, column * STRIDE + 3))
  records.load(Buffer.from('12;"x;\n""";  ya \n;;\n7\r\nx;y;ya\n"8"9;;\n'))
  expect(records.scan({ at: 0, row: 0, rowNo: 1 }, 99)).toEqual({ next: 30, records: 4, filled: 3 })
  expect([desk(0), desk(1), desk(2), desk(3)]).toEqual([
    [2, 4, 5],
    [0, 0, 0],
    [-13, -8, 1],
    [1, 0, 1],
  ])
  expect(records.scan({ at: 30, row: 3, rowNo: 5 }, 99)).toEqual({ next: 30, records: 0, filled: 0 })
  expect(records.scan({ at: 0, row: 0, rowNo: 1 }, 2)).toMatchObject({ records: 2, filled: 1 })
})

test('spellings of any length are told apart by each of their bytes', () => {
  const text = 'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Hulu Sungai Tengah '.repeat(3)
  const changed = (size: number) =>
    Array.from({ length: size }, (_, i) => `${text.slice(0, i)}#${text.slice(i + 1, size)}`)
  const texts = Array.from({ length: 201 }, (_, size) => [text.slice(0, size), ...changed(size)]).flat()
  const bytes = Buffer.from([...texts, ...texts].map((text) => `1,${text},,${text}\n`).join(''))
  expectSame(bytes)
})

test('times of day are spellings like any other', () => {
  const digits = (n: number) => String(n).padStart(2, '0')
  const seconds = Array.from({ length: 86_400 }, (_, s) => [s / 3600, (s / 60) % 60, s % 60])
  const times = seconds.map((parts) => parts.map((part) => digits(Math.trunc(part))).join(':'))
  const odd = [
    '24:00:00',
    '23:60:61',
    '99:99:99',
    '2\u00b3:00:0',
    '1/:00:00',
    '1::00:00',
    '00.00:00',
    '00:00:0',
  ]
  const lines = [...times, ...odd, ...times].map((time, i) => `${i},${time},,${times[i % 7]}`)
  expectSame(Buffer.from(lines.join('\n')))
})

test('blocks of rows, pieces of the memory and remembered spellings have their ends', () => {
  const line = (i: number) =>
    `${i},${i % 7 === 0 ? '' : `kata ${i % 5000}`},"${'teks '.repeat(i % 90)}",w${i}\n`
  const lines = Array.from({ length: 3 * BLOCK }, (_, i) => line(i))
  const many = Array.from({ length: 140_000 }, (_, i) => `${i},ejaan ${i},,\n`)
  expectSame(Buffer.from(lines.join('')))
  expectSame(Buffer.from([...many, ...many.slice(-9)].join('')))
})

test('caps hold as in JavaScript', () => {
  const many = Buffer.from('1,a,b,c\n'.repeat(20))
  for (const rows of [0, 19, 20, 21]) expectSame(many, { caps: { rows } })
  expect(read(many, { program, caps: { rows: 19 } })).toMatchObject({ code: 'too_many_rows' })
  for (const text of [
    `1,${'x'.repeat(2000)},,\n`,
    `1,a,"${'x'.repeat(2000)}",\n`,
    `1,a,b,c${',d'.repeat(9)}\n`,
  ])
    expectSame(Buffer.from(`1,a,b,c\n${text}`), { caps: { cell_bytes: 1000, columns: 9 } })
})

test('where the program cannot be started, JavaScript reads everything', () => {
  const wantsMore = new WebAssembly.Module(
    Buffer.from('0061736d01000000010401600000020701016101620000', 'hex'),
  )
  expect(read(Buffer.from(LINES), { program: wantsMore })).toEqual(read(Buffer.from(LINES)))
})
