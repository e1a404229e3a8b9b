import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnOf, decode, numbersIn, tableOfRows } from '#lib/db/table'

const value = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.double({ noNaN: true }).map((n) => n + 0),
  fc.integer(),
  fc.constant(null),
)

test('a column says what was put into it', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (values) => {
      const column = columnOf(tableOfRows(values.map((a) => ({ a }))), 'a')
      expect(Array.from(column.numbers, (number) => decode(column, number))).toEqual(values)
    }),
  )
})

test('whole numbers are kept small; what is no number counts as none', () => {
  const table = tableOfRows([
    { a: 7, b: 3e9, c: null },
    { a: 0, b: 1, c: 4 },
  ])
  expect(columnOf(table, 'a').numbers).toEqual(new Int32Array([7, 0]))
  expect(columnOf(table, 'b').numbers).toEqual(new Float64Array([3e9, 1]))
  expect([...numbersIn(columnOf(table, 'c'))]).toEqual([0, 4])
})

test('a column that is not there is our fault', () => {
  expect(() => columnOf(tableOfRows([]), 'a')).toThrow('no such column: a')
})
