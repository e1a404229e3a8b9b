import { expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { partsOf } from '#lib/kpi/whole-months'

const SPAN = { from: '2022-01-05', to: '2024-12-30' }
const parts = (from?: string, to?: string, span: typeof SPAN | null = SPAN) =>
  partsOf(parseQuestion({ from, to }), span)

test('whole months, and the days before and after them', () => {
  expect(parts('2023-04-01', '2023-07-01')).toEqual({ from: 202304, to: 202307, beside: [] })
  expect(parts('2023-03-17', '2024-02-05')).toEqual({
    from: 202304,
    to: 202402,
    beside: [
      ['2023-03-17', '2023-04-01'],
      ['2024-02-01', '2024-02-05'],
    ],
  })
  expect(parts('2022-12-02')).toEqual({ from: 202301, to: null, beside: [['2022-12-02', '2023-01-01']] })
})

test('an end beyond all reports is none', () => {
  expect(parts('2022-01-05', '2024-12-31')).toEqual({ from: null, to: null, beside: [] })
  expect(parts('2022-01-06', '2024-12-30')?.beside).toEqual([
    ['2022-01-06', '2022-02-01'],
    ['2024-12-01', '2024-12-30'],
  ])
  expect(parts('2022-01-06', '2024-12-30', null)?.beside).toHaveLength(2)
})

test('a period without a whole month has no parts', () => {
  expect(parts('2023-04-02', '2023-05-31')).toBeNull()
  expect(parts('2023-04-02', '2023-04-30')).toBeNull()
})
