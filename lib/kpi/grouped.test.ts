import { expect, test } from 'vitest'
import { tableOfRows } from '#lib/db/table'
import { groupRows, type Split, summed } from '#lib/kpi/grouped'
import { allOf, type Slice, within } from '#lib/kpi/tables'

const MONTHS = tableOfRows([
  { month: 202301, region: '63.08', keyed_in: false, n: 5 },
  { month: 202301, region: '63.09', keyed_in: true, n: 1 },
  { month: 202302, region: '63.08', keyed_in: false, n: 2 },
  { month: 202303, region: '63.08', keyed_in: true, n: 9 },
])
/** The same regions, met in another order. */
const DAYS = tableOfRows([
  { month: 202303, region: '63.09', keyed_in: false, n: 20 },
  { month: 202303, region: '63.08', keyed_in: false, n: 30 },
])
const FIRST_TWO = within(allOf(MONTHS), 'month', [202301, 202303])
const SLICES = [FIRST_TWO, allOf(DAYS)]

function sumsIn(slices: readonly Slice[], split: Split) {
  const { keys, columns } = summed(groupRows(slices, split), ['n'])
  return keys.map((key, i) => [...key, columns.get('n')?.[i]])
}

const sums = (by: string[], where: Split['where'] = []) => sumsIn(SLICES, { by, where })

test('groups go over all tables', () => {
  expect(sums([])).toEqual([[58]])
  expect(sums(['region'])).toEqual([
    ['63.08', 37],
    ['63.09', 21],
  ])
  expect(sums(['keyed_in', 'month'])).toEqual([
    [false, 202301, 5],
    [true, 202301, 1],
    [false, 202302, 2],
    [false, 202303, 50],
  ])
})

test('filters name values; what does not occur matches nothing', () => {
  expect(sums([], [['region', ['63.09', '63.71']]])).toEqual([[21]])
  expect(sums(['month'], [['keyed_in', [true]]])).toEqual([[202301, 1]])
  expect(sums(['region'], [['region', ['63.71']]])).toEqual([])
  expect(sums([], [['region', ['63.71']]])).toEqual([[0]])
})

test('a slice of rows in order is found by its ends', () => {
  expect(FIRST_TWO).toMatchObject({ start: 0, end: 3 })
  expect(within(allOf(MONTHS), 'month', [202302, null])).toMatchObject({ start: 2, end: 4 })
  expect(within(allOf(MONTHS), 'month', [202401, null])).toMatchObject({ start: 4, end: 4 })
  expect(within(allOf(tableOfRows([])), 'month', [null, 202303])).toMatchObject({ start: 0, end: 0 })
})

test('of very many pairs only those that occur are groups', () => {
  const rows = Array.from({ length: 1400 }, (_, i) => ({ unit: `u${i % 700}`, leaf: i % 700, n: 1 }))
  const found = sumsIn([allOf(tableOfRows(rows))], { by: ['unit', 'leaf'], where: [] })
  expect(found).toHaveLength(700)
  expect(found[699]).toEqual(['u699', 699, 2])
})
