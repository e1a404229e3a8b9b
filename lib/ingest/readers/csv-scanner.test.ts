import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '#lib/errors'
import { CsvScanner } from '#lib/ingest/readers/csv-scanner'
import { textOf } from '#lib/ingest/readers/row-buffer'
import { cellText } from '#lib/ingest/readers/testing/tables'

const COLUMNS = 8

/** Everything the scanner says about the bytes, cut into chunks of `size`. */
function scan(bytes: Buffer, size: number): unknown[] {
  const slots = Int16Array.from({ length: COLUMNS }, (_, column) => column)
  const seen: unknown[] = []
  const layout = {
    delimiter: 44,
    slots,
    width: 4,
    columns: 9,
    firstRow: 0,
    afterCr: false,
    cellBytes: 10_000,
  }
  const scanner = new CsvScanner(layout, ({ rowNo, fields, content, fault, cells }) => {
    seen.push({ rowNo, fields, content, fault, cells: Array.from(slots, (slot) => textOf(cells, slot)) })
    return true
  })
  try {
    for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size))
    scanner.finish()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    seen.push(error.code)
  }
  return seen
}

test('the size of the chunks does not matter', () => {
  const text = fc.array(cellText, { maxLength: 30 }).map((cells) => cells.join(','))
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 70 }), (content, size) => {
      const bytes = Buffer.from(content)
      expect(scan(bytes, size)).toEqual(scan(bytes, 2 ** 16))
    }),
    { numRuns: 1000 },
  )
})

test('a stop gives where the next record starts', () => {
  const layout = {
    delimiter: 44,
    slots: new Int16Array([0]),
    width: 1,
    firstRow: 0,
    afterCr: false,
    columns: 99,
    cellBytes: 99,
  }
  expect(new CsvScanner(layout, () => false).push(Buffer.from('ab\ncd\n'))).toBe(3)
})
