import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readReference } from '#lib/reference/read'
import { clock, dayOf, exportDate, isoOf, weekday, workCalendar } from '#lib/sample/days'

it('spells days as the dashboard does', () => {
  expect(exportDate(dayOf('2024-01-01'))).toBe('1 Jan 2024')
  expect(exportDate(dayOf('2023-08-17'))).toBe('17 Aug 2023')
  expect(isoOf(dayOf('2024-02-29'))).toBe('2024-02-29')
  expect(clock(5 * 3_600 + 7)).toBe('05:00:07')
  expect(weekday(dayOf('2024-06-02'))).toBe(0)
})

it('counts working days across Lebaran 2024 and its joint leave', async () => {
  const { holidays } = await readReference(join(import.meta.dirname, '../../data/reference'))
  const add = workCalendar(holidays, '2024-01-01', '2024-12-31')
  const from = (iso: string, n: number) => isoOf(add(dayOf(iso), n))
  // Friday 5 April; 8 to 15 April are Lebaran and joint leave; Tuesday 16 April is worked again.
  expect(from('2024-04-05', 0)).toBe('2024-04-05')
  expect(from('2024-04-05', 1)).toBe('2024-04-16')
  expect(from('2024-04-05', 4)).toBe('2024-04-19')
  expect(from('2024-06-08', 1)).toBe('2024-06-10')
  expect(from('2024-12-30', 9)).toBe('2024-12-31')
})
