import { expect, test } from 'vitest'
import { readVisibility } from './visibility'

test.each([
  ['', 'public', true],
  ['Anonim', 'anonymous', true],
  ['RAHASIA', 'confidential', true],
  ['Anonim|Rahasia', 'anonymous_confidential', true],
  [' rahasia | anonim ', 'anonymous_confidential', true],
  ['Publik', 'public', true],
  ['Anonim|Publik', 'anonymous', true],
])('%j is %s', (raw, value, known) => {
  expect(readVisibility(raw)).toEqual({ value, known })
})

test('what nobody knows is protected', () => {
  expect(readVisibility('Tertutup')).toEqual({ value: 'anonymous_confidential', known: false })
})
