import { expect, test } from 'vitest'
import { periodPresets } from '#lib/kpi/presets'

const presets = periodPresets('2025-03-31', [2021, 2022, 2023, 2024, 2025])
const range = (key: string) => presets.filter((one) => one.key === key).map(({ from, to }) => [from, to])

test('years, quarters and months that have begun, newest first', () => {
  expect(presets.filter(({ kind }) => kind === 'year').map(({ key }) => key)).toEqual([
    ...['2025', '2024', '2023', '2022', '2021'],
  ])
  expect(presets.find(({ kind }) => kind === 'quarter')?.key).toBe('2025-q1')
  expect(presets.find(({ kind }) => kind === 'month')?.key).toBe('2025-03')
  expect(range('2024-q4')).toEqual([['2024-10-01', '2025-01-01']])
  expect(range('2024-12')).toEqual([['2024-12-01', '2025-01-01']])
  expect(range('2025-04')).toEqual([])
})

test('what runs with the cut-off', () => {
  expect(range('12-bulan')).toEqual([['2024-04-01', '2025-04-01']])
  expect(range('tahun-berjalan')).toEqual([['2025-01-01', '2025-04-01']])
  expect(range('tahun-lalu')).toEqual([['2024-01-01', '2024-04-01']])
})

test('a whole year to date is told from itself a year before', () => {
  const [, , , before] = periodPresets('2024-12-31', [2024])
  expect(before).toMatchObject({ key: 'tahun-lalu', from: '2023-01-01', to: '2024-01-01' })
})

test('the day before a leap day', () => {
  const [, , before] = periodPresets('2024-02-28', [])
  expect(before).toMatchObject({ from: '2023-01-01', to: '2023-02-28' })
})
