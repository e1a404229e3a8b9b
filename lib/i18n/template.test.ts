import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { en } from '#lib/i18n/en'
import { id } from '#lib/i18n/id'
import { fill, templates } from '#lib/i18n/template'

const plain = templates({
  of: '{k} dari {n}',
  count: '{n, plural, other {#}}',
  deep: { quoted: "Jum'at {n}" },
})

test('text and arguments in turn; what is more than that is left to the reader of messages', () => {
  expect([...plain]).toEqual([['of', ['', 'k', ' dari ', 'n', '']]])
})

test('takes texts and numbers in, and nothing else', () => {
  const [template = []] = plain.values()
  expect(fill(template, { k: '7', n: 9 })).toBe('7 dari 9')
  expect([fill(template, { k: '7' }), fill(template), fill(template, { k: null, n: 9 })]).toEqual(
    Array(3).fill(undefined),
  )
})

const ODD = ["7 {n} <b>'", '', '1.234,5', 0, -2.5]

test.each([
  ['id', id],
  ['en', en],
])('%s: every such text reads as a message does', (locale, messages) => {
  const read = createTranslator<Record<string, never>>({ locale, messages: messages as never })
  const all = templates(messages)
  expect(all.size).toBeGreaterThan(500)
  for (const [key, template] of all) {
    const names = template.filter((_, i) => i % 2 === 1)
    const values = Object.fromEntries(names.map((name, i) => [name, ODD[i % ODD.length]]))
    expect(fill(template, values)).toBe(read(key as never, values as never))
  }
})
