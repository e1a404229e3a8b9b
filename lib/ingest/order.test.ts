import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rising } from '#lib/ingest/order'

const places = (...numbers: number[]) => [...rising(Float64Array.from(numbers))]

test('rising, equal ones as they stand', () => {
  expect(places(7, 3, 999_999_999_999, 3, 0)).toEqual([4, 1, 3, 0, 2])
  expect(places(5, 5, 5)).toEqual([0, 1, 2])
  expect(places()).toEqual([])
})

test('as a comparator sorts them', () => {
  const few = fc.integer({ min: 0, max: 30 })
  const number = fc.oneof(
    few,
    fc.maxSafeNat().map((n) => n % 2 ** 44),
    few.map((n) => n * 2 ** 22),
  )
  fc.assert(
    fc.property(fc.array(number, { maxLength: 200 }), (numbers) => {
      const sorted = numbers.map((_, i) => i).sort((a, b) => (numbers[a] as number) - (numbers[b] as number))
      expect(places(...numbers)).toEqual(sorted)
    }),
  )
})
