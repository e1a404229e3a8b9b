import { beforeAll, expect, test } from 'vitest'
import { readReference } from '#lib/reference/read'
import type { Holiday, Reference } from '#lib/reference/tables'
import { calendarDays, calendarOf, calendarSpan } from '#lib/warehouse/calendar'

let reference: Reference
beforeAll(async () => {
  reference = await readReference('data/reference')
})

const withHoliday = (holiday: Partial<Holiday>): Reference => ({
  ...reference,
  holidays: [
    ...reference.holidays,
    { date: '2024-07-10', name: 'Hari jadi', type: 'local', region: '', source: 'contoh', ...holiday },
  ],
})

const dayOf = (tables: Reference, region: string, day: string) =>
  calendarDays(tables).find((row) => row.region === region && row.day === day)

test('whole years for which holidays are known', () => {
  expect(calendarSpan(reference)).toEqual({ first: '2016-01-01', last: '2027-12-31' })
})

test('2024 has 366 days, 262 of them Monday to Friday, 27 of those national holidays or joint leave', () => {
  const year = calendarDays(reference).filter(({ region, day }) => region === '' && day.startsWith('2024'))
  const holidays = year.filter(({ day, holiday }) => holiday && ![0, 6].includes(new Date(day).getUTCDay()))
  expect(year).toHaveLength(366)
  expect(year.filter(({ is_working }) => is_working)).toHaveLength(262 - holidays.length)
})

test('joint leave is not worked, but counted as worked beside', () => {
  const [before, leave] = ['2024-04-05', '2024-04-08'].map((day) => dayOf(reference, '', day))
  expect(leave).toMatchObject({ is_working: false, holiday: 'Cuti Bersama Hari Raya Idul Fitri' })
  expect(leave?.workdays).toBe(before?.workdays)
  expect(leave?.workdays_with_joint_leave).toBe((before?.workdays_with_joint_leave ?? 0) + 1)
})

test('a holiday of one kabupaten is its own calendar only', () => {
  const tables = withHoliday({ region: '63.08' })
  expect(dayOf(tables, '63.08', '2024-07-10')?.is_working).toBe(false)
  expect(dayOf(tables, '', '2024-07-10')?.is_working).toBe(true)
  const own = tables.regions.filter((region) => calendarOf(tables)(region) !== '').map(({ code }) => code)
  expect(own).toEqual(['63.08'])
})

test('a holiday of the province is that of its 13 kabupaten/kota and its government', () => {
  const tables = withHoliday({ region: '63' })
  expect(dayOf(tables, '63.72', '2024-07-10')?.is_working).toBe(false)
  expect(new Set(calendarDays(tables).map(({ region }) => region)).size).toBe(15)
})
