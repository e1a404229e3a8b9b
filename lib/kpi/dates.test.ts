import { expect, test } from 'vitest'
import { addDays, calendarYear, isDate, monthsOf, previousPeriod, yearBefore, yearsOf } from '#lib/kpi/dates'

test('a day that exists', () => {
  expect(['2024-02-29', '2023-02-29', '2024-2-9', '2024-00-10', 'today'].map(isDate)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

test('days across a leap day and a year', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2024-01-01', -1)).toBe('2023-12-31')
})

test('months and years that have a day in the period', () => {
  expect(monthsOf({ from: '2023-11-15', to: '2024-02-01' })).toEqual(['2023-11', '2023-12', '2024-01'])
  expect(monthsOf({ from: '2024-01-31', to: '2024-02-02' })).toEqual(['2024-01', '2024-02'])
  expect(yearsOf({ from: '2023-11-15', to: '2024-02-01' })).toEqual(['2023', '2024'])
})

test('exactly one calendar year', () => {
  expect(calendarYear({ from: '2024-01-01', to: '2025-01-01' })).toBe(2024)
  expect(calendarYear({ from: '2024-01-01', to: '2024-12-31' })).toBeNull()
  expect(calendarYear({ from: '2023-01-01', to: '2025-01-01' })).toBeNull()
})

test('the period of the same length just before', () => {
  const before = (from: string, to: string) => previousPeriod({ from, to })
  expect(before('2024-01-01', '2025-01-01')).toEqual({ from: '2023-01-01', to: '2024-01-01' })
  expect(before('2024-03-01', '2024-04-01')).toEqual({ from: '2024-02-01', to: '2024-03-01' })
  expect(before('2024-01-01', '2024-04-01')).toEqual({ from: '2023-10-01', to: '2024-01-01' })
  expect(before('2024-03-10', '2024-03-20')).toEqual({ from: '2024-02-29', to: '2024-03-10' })
})

test('the same days a year before', () => {
  expect(yearBefore({ from: '2024-01-01', to: '2024-10-21' })).toEqual({
    from: '2023-01-01',
    to: '2023-10-21',
  })
  expect(yearBefore({ from: '2024-02-29', to: '2024-03-01' })).toEqual({
    from: '2023-02-28',
    to: '2023-03-01',
  })
  expect(yearBefore({ from: '2024-01-01', to: '2025-01-01' })).toEqual({
    from: '2023-01-01',
    to: '2024-01-01',
  })
  expect(yearBefore({ from: '2023-01-01', to: '2025-01-01' })).toBeNull()
})
