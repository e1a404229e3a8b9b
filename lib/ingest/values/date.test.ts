import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DayOrder, isSerial, ordersOf, readDate } from '#lib/ingest/values/date'

const read = (raw: string, order: DayOrder = 'dmy', utcOffset: number | null = 0) =>
  readDate(raw, { order, utcOffset })

describe('readDate', () => {
  test.each([
    ['18 Jan 2024', '2024-01-18'],
    ['2 May 2024', '2024-05-02'],
    ['2 Mei 2024', '2024-05-02'],
    ['31 Agu 2023', '2023-08-31'],
    ['31 Agt 2023', '2023-08-31'],
    ['31 Agustus 2023', '2023-08-31'],
    ['1 Okt 2020', '2020-10-01'],
    ['1 Nop 2020', '2020-11-01'],
    ['1 Des 2020', '2020-12-01'],
    ['1 Peb. 2020', '2020-02-01'],
    ['18-Jan-2024', '2024-01-18'],
    ['18-Jan-24', '2024-01-18'],
    ['3-Agu-09', '2009-08-03'],
    ["Jum'at, 5 Mei 2023", '2023-05-05'],
    ['January 18, 2024', '2024-01-18'],
    ['Thursday, January 18, 2024', '2024-01-18'],
    ['2024-01-18', '2024-01-18'],
    ['2024/1/8', '2024-01-08'],
    ['20240118', '2024-01-18'],
    ['18/01/2024', '2024-01-18'],
    ['8-1-2024', '2024-01-08'],
    ['18.01.2024', '2024-01-18'],
    ['29 Feb 2024', '2024-02-29'],
  ])('%s is %s, without a time', (raw, date) => {
    expect(read(raw)).toEqual({ date, seconds: null })
  })

  test.each([
    ['18 Jan 2024 01:33:26', '2024-01-18', 5606],
    ['18/01/2024, 01.33', '2024-01-18', 5580],
    ['2024-01-18T01:33:26.120Z', '2024-01-18', 5606],
    ['18 Januari 2024 pukul 01.33', '2024-01-18', 5580],
    ['January 18, 2024 at 1:33:26 PM', '2024-01-18', 48806],
    ['18/01/2024 1:33:26 PM', '2024-01-18', 48806],
    ['45309.25', '2024-01-18', 21600],
  ])('%s has a time', (raw, date, seconds) => {
    expect(read(raw)).toEqual({ date, seconds })
  })

  test('a zone in the cell is brought to the clock of the file', () => {
    expect(read('2024-01-01T05:00:00+08:00')).toEqual({ date: '2023-12-31', seconds: 75600 })
    expect(read('2024-01-01T05:00:00+0800', 'dmy', 8)).toEqual({ date: '2024-01-01', seconds: 18000 })
  })

  test('a zone that is left alone is told', () => {
    expect(read('2024-01-18 01:33:26 WIB')).toEqual({ date: '2024-01-18', seconds: 5606, zoned: true })
    expect(read('2024-01-01T05:00:00+08:00', 'dmy', null)).toEqual({
      date: '2024-01-01',
      seconds: 18000,
      zoned: true,
    })
  })

  test('a serial counts days from the last day of 1899', () => {
    expect(read('45309')).toEqual({ date: '2024-01-18', seconds: null })
    expect(isSerial('45309')).toBe(true)
  })

  test.each([
    '',
    'x',
    '18 Foo 24',
    '18 Jan 124',
    '18/01/24',
    '30 Feb 2024',
    '29 Feb 2023',
    '2024118',
    '18 Foo 2024',
    '0',
    '9.3E+06',
    '18 Jan 2024 25:00',
    '1 Jan 0001',
  ])('not a date: %s', (raw) => {
    expect(read(raw)).toBeNull()
  })

  test('the order of the column decides 05/03/2024', () => {
    expect(read('05/03/2024', 'dmy')?.date).toBe('2024-03-05')
    expect(read('05/03/2024', 'mdy')?.date).toBe('2024-05-03')
    expect(read('13/03/2024', 'mdy')).toBeNull()
  })

  test('what is written in any form is read back', () => {
    const day = fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [y, m, d] = iso.split('-').map(Number)
        const english = date.toLocaleDateString('en-GB', {
          timeZone: 'UTC',
          day: 'numeric',
          month: 'short',
          year: 'numeric',
        })
        const indonesian = date.toLocaleDateString('id-ID', {
          timeZone: 'UTC',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
        })
        for (const raw of [iso, `${d}/${m}/${y}`, english, indonesian]) expect(read(raw)?.date).toBe(iso)
      }),
    )
  })
})

test('ordersOf knows only forms that could be either', () => {
  expect(ordersOf('05/03/2024')).toEqual(['dmy', 'mdy'])
  expect(ordersOf('13/03/2024 10:00')).toEqual(['dmy'])
  expect(ordersOf('03/13/2024')).toEqual(['mdy'])
  expect(ordersOf('2024-03-05')).toBeNull()
})
