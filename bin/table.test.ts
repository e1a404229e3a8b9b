import { expect, test } from 'vitest'
import { textTable } from './table'

test('numbers stand to the right, words to the left, null is a dash', () => {
  expect(
    textTable(
      ['muatan', 'diterima'],
      [
        ['a1', 1234],
        ['bb22', null],
      ],
    ),
  ).toBe(['muatan  diterima', 'a1         1.234', 'bb22           -'].join('\n'))
})

test('a table without rows is its header', () => {
  expect(textTable(['edisi', 'data per'], [])).toBe('edisi  data per')
})
