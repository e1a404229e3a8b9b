import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Row } from '#lib/db/rows'
import { openWriter, type Writer } from '#lib/db/writer'
import { readReference } from '#lib/reference/read'
import type { Holiday, Reference } from '#lib/reference/tables'
import { calendarOf, calendarSpan, writeCalendar } from '#lib/warehouse/calendar'

let reference: Reference
let national: Writer
beforeAll(async () => {
  reference = await readReference('data/reference')
  national = await calendarDatabase(reference)
})
afterAll(() => national.close())

async function calendarDatabase(tables: Reference): Promise<Writer> {
  const writer = await openWriter({ path: ':memory:', threads: 1 })
  await writer.run("ATTACH ':memory:' AS work")
  await writeCalendar(writer, tables)
  return writer
}

const withHoliday = (holiday: Partial<Holiday>): Reference => ({
  ...reference,
  holidays: [
    ...reference.holidays,
    { date: '2024-07-10', name: 'Hari jadi', type: 'local', region: '', source: 'contoh', ...holiday },
  ],
})

interface Day extends Row {
  day: string
  is_working: boolean
  workdays: number
  workdays_with_joint_leave: number
  holiday: string | null
}

const daysOf = (db: Writer, region: string, days: string) =>
  db.all<Day>('SELECT * FROM calendar WHERE region = ? AND CAST(day AS VARCHAR) LIKE ? ORDER BY day', [
    region,
    `${days}%`,
  ])

/** Working days after `start` up to `stop`: without and with joint leave. */
async function between(db: Writer, [start, stop]: readonly [string, string], region = ''): Promise<number[]> {
  const [before] = await daysOf(db, region, start)
  const [after] = await daysOf(db, region, stop)
  if (!before || !after) throw new Error('beyond the calendar')
  return [
    after.workdays - before.workdays,
    after.workdays_with_joint_leave - before.workdays_with_joint_leave,
  ]
}

async function ofLocal<T>(holiday: Partial<Holiday>, look: (db: Writer) => Promise<T>): Promise<T> {
  const db = await calendarDatabase(withHoliday(holiday))
  try {
    return await look(db)
  } finally {
    db.close()
  }
}

test('whole years for which holidays are known, every day once', async () => {
  expect(calendarSpan(reference)).toEqual({ first: '2016-01-01', last: '2027-12-31' })
  expect(await national.all('SELECT min(day) AS a, max(day) AS z, count(*) AS n FROM calendar')).toEqual([
    { a: '2016-01-01', z: '2027-12-31', n: 12 * 365 + 3 },
  ])
})

test('no national holiday is known: no calendar', async () => {
  const db = await calendarDatabase({ ...reference, holidays: [] })
  expect(await db.all('SELECT count(*) AS n FROM calendar')).toEqual([{ n: 0 }])
  db.close()
})

test('2024 has 366 days, 262 of them Monday to Friday, 24 of those holidays, an election or joint leave', async () => {
  const year = await daysOf(national, '', '2024')
  const holidays = year.filter(({ day, holiday }) => holiday && ![0, 6].includes(new Date(day).getUTCDay()))
  expect(year).toHaveLength(366)
  expect(holidays).toHaveLength(24)
  expect(year.filter(({ is_working }) => is_working)).toHaveLength(262 - holidays.length)
})

test('the running count grows by one on each working day and on no other', async () => {
  const days = await daysOf(national, '', '')
  const wrong = days.filter(
    (day, i) => i > 0 && day.workdays - (days[i - 1]?.workdays ?? 0) !== Number(day.is_working),
  )
  expect(days[0]?.workdays).toBe(Number(days[0]?.is_working))
  expect(wrong).toEqual([])
})

test('joint leave is not worked, but counted as worked beside', async () => {
  const [before, leave] = [
    ...(await daysOf(national, '', '2024-04-05')),
    ...(await daysOf(national, '', '2024-04-08')),
  ]
  expect(leave).toMatchObject({ is_working: false, holiday: 'Cuti Bersama Hari Raya Idul Fitri' })
  expect(leave?.workdays).toBe(before?.workdays)
  expect(leave?.workdays_with_joint_leave).toBe((before?.workdays_with_joint_leave ?? 0) + 1)
})

test('across Lebaran 2024: only 16 April; with joint leave worked also 8, 9, 12 and 15 April', async () => {
  expect(await between(national, ['2024-04-05', '2024-04-16'])).toEqual([1, 5])
})

describe('local holidays', () => {
  test('of one kabupaten are its own calendar only', async () => {
    const tables = withHoliday({ region: '63.08' })
    const own = tables.regions.filter((region) => calendarOf(tables)(region) !== '').map(({ code }) => code)
    expect(own).toEqual(['63.08'])
    const worked = await ofLocal({ region: '63.08' }, async (db) =>
      [...(await daysOf(db, '63.08', '2024-07-10')), ...(await daysOf(db, '', '2024-07-10'))].map(
        ({ is_working }) => is_working,
      ),
    )
    expect(worked).toEqual([false, true])
  })

  test('of the province are those of its 13 kabupaten/kota and its government', async () => {
    const seen = await ofLocal({ region: '63' }, async (db) => [
      await db.all('SELECT count(DISTINCT region) AS n FROM calendar'),
      (await daysOf(db, '63.72', '2024-07-10')).map(({ is_working }) => is_working),
    ])
    expect(seen).toEqual([[{ n: 15 }], [false]])
  })

  test('on a day of joint leave stay holidays where joint leave is worked', async () => {
    // 8 and 9 April 2024 are joint leave, 10 and 11 April national holidays.
    const span = ['2024-04-05', '2024-04-12'] as const
    const [here, elsewhere] = await ofLocal({ region: '63.08', date: '2024-04-09' }, async (db) => [
      await between(db, span, '63.08'),
      await between(db, span),
    ])
    expect([here, elsewhere]).toEqual([
      [0, 2],
      [0, 3],
    ])
  })
})
