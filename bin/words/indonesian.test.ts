import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UserError } from '#lib/errors'
import { faultInIndonesian, inIndonesian } from './indonesian'

const CASES = join(import.meta.dirname, '../../lib/ingest/cases')
const outcomes = readdirSync(CASES).map((name) =>
  JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8')),
)

test('every warning and error of the cases has Indonesian words', () => {
  const warnings = outcomes.flatMap(({ warnings = [] }) => warnings)
  const faults = outcomes.flatMap(({ error }) => (error ? [error.message, error.hint] : []))
  const sentences = [...warnings, ...faults.filter(Boolean)]
  expect(sentences.length).toBeGreaterThan(40)
  expect(sentences.filter((sentence) => inIndonesian(sentence) === sentence)).toEqual([])
  const said = sentences.map(inIndonesian).join('\n').replace('status_final', '')
  expect(said).not.toMatch(/\b(rows|with|read as|rejected|unknown|unreadable|masked)\b|_/)
})

test('what stands in the sentence stays', () => {
  expect(inIndonesian('rows rejected as not_a_tracking_id: 4')).toBe(
    'baris ditolak, nomor tracking tidak sah: 4',
  )
  expect(inIndonesian('rows with unreadable_rating: 2')).toBe('baris dengan rating tak terbaca: 2')
  const fault = new UserError('file_not_found', 'no such file: /x/laporan.xlsx', 'check the name')
  expect(faultInIndonesian(fault)).toBe('berkas tidak ada: /x/laporan.xlsx - periksa namanya')
})

test('what has no words yet is shown as it is', () => {
  const fault = new UserError('new', 'something new', 'do this')
  expect(faultInIndonesian(fault)).toBe('something new - do this')
})
