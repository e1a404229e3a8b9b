import { expect, test } from 'vitest'
import { monthNumber } from '#lib/ingest/values/month'

test('English and Indonesian names of months', () => {
  const names = [
    'Jan',
    'PEB',
    'maret',
    'April',
    'Mei',
    'jun',
    'Juli',
    'Agt',
    'Sept',
    'Okt',
    'Nop',
    'Desember',
  ]
  expect(names.map(monthNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(monthNumber('WIB')).toBeNull()
})
