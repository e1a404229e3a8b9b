import { expect, test } from 'vitest'
import { isEmptyWord } from '#lib/ingest/values/empty'

test('the words that stand for an empty cell', () => {
  expect(['', ' ', '-', 'TIDAK DIKETAHUI', 'null', 'n/a'].every(isEmptyWord)).toBe(true)
  expect(['0', '--', 'tidak', 'nihil'].some(isEmptyWord)).toBe(false)
})
