import { describe, expect, test } from 'vitest'
import { en } from '#lib/i18n/en'
import { id } from '#lib/i18n/id'
import { translate } from '#lib/i18n/translate'

type Tree = { readonly [key: string]: string | Tree }

/** `a.b` -> text, for every text of the tree. */
function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  )
}

const argumentsOf = (text: string) => [...new Set(text.match(/\{\w+(?=\s*[,}])/g) ?? [])].sort()

const indonesian = flatten(id)
const english = new Map(flatten(en))

describe('both languages', () => {
  test('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual(indonesian.map(([key]) => key).sort())
  })

  test.each(indonesian)('%s takes the same arguments and is not empty', (key, text) => {
    const other = english.get(key) ?? ''
    expect(text.trim()).not.toBe('')
    expect(other.trim()).not.toBe('')
    expect(argumentsOf(other)).toEqual(argumentsOf(text))
  })
})

test('a text takes its arguments', () => {
  expect(translate('id')('shell.asOf', { date: '31 Maret 2025' })).toBe('Data per 31 Maret 2025')
  expect(translate('en')('words.outOf', { k: '7', n: '9' })).toBe('7 of 9')
})
