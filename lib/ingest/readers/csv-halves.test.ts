import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '#lib/config'
import { UserError } from '#lib/errors'
import { readCsv } from '#lib/ingest/readers/csv'
import type { Halves } from '#lib/ingest/readers/csv-halves'
import { readSecondHalf } from '#lib/ingest/readers/csv-second-half'
import { openSource } from '#lib/ingest/readers/file'
import { capsOf } from '#lib/ingest/readers/request'
import { everyColumn } from '#lib/ingest/readers/testing/read-bytes'
import { cellText } from '#lib/ingest/readers/testing/tables'
import { writeCsv } from '#lib/ingest/readers/testing/write-csv'

const folder = mkdtempSync(join(tmpdir(), 'rapor-halves-'))
afterAll(() => rmSync(folder, { recursive: true }))

const NEVER: Halves = { least: Number.POSITIVE_INFINITY, read: () => ({ rest: Promise.resolve(null), stop }) }
const stop = () => Promise.resolve()

/** Everything that a reader says of a file, faults too, and whether its second half was taken over. */
async function read(bytes: Buffer | string, halves: Halves, { caps = {}, whenIdle = () => {} } = {}) {
  const path = join(folder, 'export.csv')
  writeFileSync(path, bytes)
  const file = await openSource(path, Number.POSITIVE_INFINITY)
  const request = { path, scratch: folder, header: everyColumn, required: [0], numbers: [0] }
  try {
    const source = { file, gz: false, encoding: 'utf-8', mark: 0, chunk: 700, halves, whenIdle } as const
    const result = await readCsv(source, { ...request, caps: { ...capsOf(DEFAULT_LIMITS), ...caps } })
    const { staging, ...told } = result
    const texts = staging.spellings.map((each) =>
      Array.from({ length: each.count }, (_, number) => [each.text(number), each.cellsOf(number)]),
    )
    const cells = Array.from({ length: staging.rows }, (_, row) => [
      staging.rowNo(row),
      staging.fault(row),
      ...texts.map((_, slot) => staging.cellAt(row, slot)),
    ])
    return { ...told, texts, cells }
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, message: error.message }
    throw error
  } finally {
    await file.handle.close()
  }
}

function onSameThread() {
  const seen = { started: 0, whole: 0 }
  const halves: Halves = {
    least: 0,
    read: (half) => {
      seen.started++
      const rest = readSecondHalf(structuredClone(half)).then(
        (part) => {
          seen.whole++
          return structuredClone(part)
        },
        () => null,
      )
      return { rest, stop }
    },
  }
  return { seen, halves }
}

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Selesai', 'Proses', '7', '') },
  { weight: 1, arbitrary: cellText },
)
const rows = fc.array(fc.tuple(fc.nat(40).map(String), cell, cell), { minLength: 12, maxLength: 60 })

const PLAIN = { encoding: 'utf-8', excelHint: false, gz: false } as const

test('a file in two halves is the file in one piece', async () => {
  const { seen, halves } = onSameThread()
  const dialects = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    quote: fc.constantFrom('always', 'needed'),
    finalNewline: fc.boolean(),
    cut: fc.option(fc.nat(300), { freq: 4 }),
  } as const)
  await fc.assert(
    fc.asyncProperty(rows, dialects, async (table, { cut, ...dialect }) => {
      const text = writeCsv([['Tracking ID', 'Status', 'Isi'], ...table], { ...PLAIN, ...dialect })
      const bytes = cut === null ? text : text.subarray(0, Math.max(1, text.length - cut))
      expect(await read(bytes, halves)).toEqual(await read(bytes, NEVER))
    }),
    { numRuns: 200 },
  )
  expect(seen.whole).toBeGreaterThan(50)
})

const HEADER = 'Tracking ID,Status,Isi\n'
const lines = (n: number, status: string) =>
  Array.from({ length: n }, (_, i) => `${i},${status},x\n`).join('')

test('records that only seem to start, inside a text, are not taken for such', async () => {
  const { seen, halves } = onSameThread()
  const bytes = `${HEADER}1,a,"${lines(200, 'b')}"\n2,c,z\n`
  expect(await read(bytes, halves)).toMatchObject({ rows: 2, blank: 0 })
  expect(seen).toMatchObject({ started: 1 })
})

test('the first thread tells once that it only waits, and not where there is nobody to wait for', async () => {
  const { halves } = onSameThread()
  let times = 0
  const whenIdle = () => void times++
  await read(HEADER + lines(100, 'a'), NEVER, { whenIdle })
  expect(times).toBe(0)
  await read(HEADER + lines(100, 'a'), halves, { whenIdle })
  expect(times).toBe(1)
})

test('a fault in the second half is told as in one piece', async () => {
  const { halves } = onSameThread()
  const start = `${HEADER}${lines(100, 'a')}`
  for (const [rest, caps, code] of [
    [`${lines(20, 'b')}7,"never closed,x\n`, {}, 'csv_truncated'],
    [`${lines(20, 'b')}7,\0,x\n`, {}, 'csv_nul_bytes'],
    [lines(20, 'b'), { rows: 119 }, 'too_many_rows'],
  ] as const) {
    const told = await read(start + rest, halves, { caps })
    expect(told).toEqual(await read(start + rest, NEVER, { caps }))
    expect(told).toMatchObject({ code })
  }
})

test('a second half in another encoding makes the whole file one', async () => {
  const { halves } = onSameThread()
  const bytes = Buffer.from(`${HEADER}${lines(100, 'a')}${lines(30, 'caf\u00e9')}`, 'latin1')
  const told = await read(bytes, halves)
  expect(told).toEqual(await read(bytes, NEVER))
  expect(told).toMatchObject({ rows: 130, warnings: ['not valid UTF-8: read as Windows-1252'] })
})
