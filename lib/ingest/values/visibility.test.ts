import { expect, test } from 'vitest'
import { readVisibility } from '#lib/ingest/values/visibility'

test.each([
  ['', 'public'],
  ['Anonim', 'anonymous'],
  ['RAHASIA', 'confidential'],
  ['Anonim|Rahasia', 'anonymous_confidential'],
  [' rahasia | anonim ', 'anonymous_confidential'],
  ['Publik', 'public'],
  ['Anonim|Publik', 'anonymous'],
])('%j is %s', (raw, value) => {
  expect(readVisibility(raw)).toBe(value)
})

test('a word nobody knows', () => {
  expect(readVisibility('Tertutup')).toBeNull()
})
