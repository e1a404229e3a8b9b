import { expect, test } from 'vitest'
import { readHidden, writeHidden } from '#components/table-columns'

const FOLDED = ['place', 'signal']
const written = (...hidden: string[]) => {
  const search = new URLSearchParams('tanpa=volume')
  writeHidden(search, hidden, FOLDED)
  return search.toString()
}

test('an address that says nothing leaves out what is folded at first', () => {
  expect(readHidden(new URLSearchParams(''), FOLDED)).toEqual(FOLDED)
  expect(written('signal', 'place')).toBe('')
})

test('every column, and any choice of them, has an address', () => {
  expect(written()).toBe('tanpa=-')
  expect(readHidden(new URLSearchParams('tanpa=-'), FOLDED)).toEqual([])
  expect(written('place', 'volume')).toBe('tanpa=place%2Cvolume')
  expect(readHidden(new URLSearchParams('tanpa=place%2Cvolume'), FOLDED)).toEqual(['place', 'volume'])
})
