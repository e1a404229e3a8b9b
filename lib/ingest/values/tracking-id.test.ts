import { expect, test } from 'vitest'
import { readTrackingId } from '#lib/ingest/values/tracking-id'

test('1 to 12 digits, a trailing .0 aside', () => {
  const ids = ['9357036', ' 9357036 ', '9357036.0', '007', '123456789012']
  expect(ids.map(readTrackingId)).toEqual([9357036, 9357036, 9357036, 7, 123456789012])
  const wrong = ['', '1234567890123', '9.357036E+06', '-5', '93570.5', '12a', '1 2', '٣']
  expect(new Set(wrong.map(readTrackingId))).toEqual(new Set([null]))
})
