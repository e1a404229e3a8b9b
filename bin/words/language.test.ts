import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inEnglish, inWords } from './language'
import { NAMES } from './names'

const CASES = join(import.meta.dirname, '../../lib/ingest/cases')
const warnings: string[] = readdirSync(CASES).flatMap(
  (name) => JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8')).warnings ?? [],
)

test('names of reasons and columns stand in both languages', () => {
  expect(Object.keys(NAMES.en)).toEqual(Object.keys(NAMES.id))
})

test('English warnings name reasons and columns in words', () => {
  expect(inEnglish('rows rejected as not_a_tracking_id: 4')).toBe('rows rejected, not a tracking number: 4')
  expect(inEnglish('rows with unreadable_rating: 2')).toBe('rows with unreadable rating: 2')
  expect(inEnglish('every row was rejected, from row 2 on: bad_quote 3')).toBe(
    'every row was rejected, from row 2 on: misplaced quote 3',
  )
  expect(inWords('every row was rejected, from row 2 on, with a cell like 9.999: bad_quote 3', 'id')).toBe(
    'semua baris ditolak, mulai baris 2 dengan sel berbentuk 9.999: tanda kutip keliru 3',
  )
  expect(inEnglish('no such file: /x/received_date.csv')).toBe('no such file: /x/received_date.csv')
})

test('no warning of the cases shows a name of the code', () => {
  const said = warnings.flatMap((warning) => [inWords(warning, 'id'), inWords(warning, 'en')])
  expect(said.filter((text) => /_/.test(text.replace(/"[^"]*"/g, '')))).toEqual([])
})
