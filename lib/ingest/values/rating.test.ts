import { expect, test } from 'vitest'
import { readRating } from '#lib/ingest/values/rating'

test('1 to 5 and nothing else', () => {
  expect(['1', '5', '4.0', ' 3,0 '].map(readRating)).toEqual([1, 5, 4, 3])
  expect(['0', '6', '4.5', 'baik', '', '15'].map(readRating)).toEqual([null, null, null, null, null, null])
})
