import { expect, test } from 'vitest'
import { largest } from './quality-lists'

test('a short list stays as it is, of a long one the fifty largest remain', () => {
  const rows = Array.from({ length: 60 }, (_, i) => ({ count: i }))
  expect(largest(rows.slice(0, 50))).toEqual(rows.slice(0, 50))
  expect(largest(rows).map(({ count }) => count)).toEqual(Array.from({ length: 50 }, (_, i) => 59 - i))
})
