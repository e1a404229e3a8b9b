import { expect, test } from 'vitest'
import { hasZoneWord, readTime } from '#lib/ingest/values/time'

test.each([
  ['01:33:26', 5606],
  ['1:33', 5580],
  ['01.33.26', 5606],
  ['23:59:59.9', 86399],
  ['10:00 WIB', 36000],
  ['12:05 AM', 300],
  ['12:05 pm', 43500],
  ['0.25', 21600],
  ['0', 0],
  ['45309.25', 21600],
  ['2024-01-18 01:33:26', 5606],
  ['1899-12-30T01:33:26.000', 5606],
  ['18 Jan 2024, 1:33 PM', 48780],
  ['18/01/2024 01.33', 5580],
])('%s is %i seconds after midnight', (raw, seconds) => {
  expect(readTime(raw)).toBe(seconds)
})

test.each([
  '',
  '24:00',
  '10:60',
  '10',
  'pagi',
  '1.5',
  '13:00 PM',
  '10:00:61',
  '45309',
  '18/01/2024',
  '1.33.26 01',
])('not a time: %s', (raw) => {
  expect(readTime(raw)).toBeNull()
})

test('a zone word is noticed', () => {
  expect(hasZoneWord('10:00 WITA')).toBe(true)
  expect(hasZoneWord('10:00')).toBe(false)
})
