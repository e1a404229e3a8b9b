import { expect, test } from 'vitest'
import { tableOfRows } from '#lib/db/table'
import { groupRows, sumRows } from '#lib/kpi/grouped'
import { allOf, within } from '#lib/kpi/tables'

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

const sums = (by: string[], where: [string, (string | boolean)[]][] = []) =>
  sumRows(groupRows(SLICES, { by, where }), ['n'])

test('groups go over all tables', () => {
  expect(sums([])).toEqual([{ n: 58 }])
  expect(sums(['region'])).toEqual([
    { k0: '63.08', n: 37 },
    { k0: '63.09', n: 21 },
  ])
  expect(sums(['keyed_in', 'month'])).toEqual([
    { k0: false, k1: 202301, n: 5 },
    { k0: true, k1: 202301, n: 1 },
    { k0: false, k1: 202302, n: 2 },
    { k0: false, k1: 202303, n: 50 },
  ])
})

test('filters name values; what does not occur matches nothing', () => {
  expect(sums([], [['region', ['63.09', '63.71']]])).toEqual([{ n: 21 }])
  expect(sums(['month'], [['keyed_in', [true]]])).toEqual([{ k0: 202301, n: 1 }])
  expect(sums(['region'], [['region', ['63.71']]])).toEqual([])
  expect(sums([], [['region', ['63.71']]])).toEqual([{ n: 0 }])
})

test('a slice of rows in order is found by its ends', () => {
  expect(FIRST_TWO).toMatchObject({ start: 0, end: 3 })
  expect(within(allOf(MONTHS), 'month', [202302, null])).toMatchObject({ start: 2, end: 4 })
  expect(within(allOf(MONTHS), 'month', [202401, null])).toMatchObject({ start: 4, end: 4 })
  expect(within(allOf(tableOfRows([])), 'month', [null, 202303])).toMatchObject({ start: 0, end: 0 })
})

test('of very many pairs only those that occur are groups', () => {
  const rows = Array.from({ length: 1400 }, (_, i) => ({ unit: `u${i % 700}`, leaf: i % 700, n: 1 }))
  const found = sumRows(groupRows([allOf(tableOfRows(rows))], { by: ['unit', 'leaf'], where: [] }), ['n'])
  expect(found).toHaveLength(700)
  expect(found[699]).toEqual({ k0: 'u699', k1: 699, n: 2 })
})
