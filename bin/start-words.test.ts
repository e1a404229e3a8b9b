import { expect, test } from 'vitest'
import { languageOf } from './language'
import { startWords } from './start-words.mjs'

test.each([
  [[], {}],
  [['--lang', 'en'], {}],
  [['--lang=en'], { RAPOR_LANG: 'id' }],
  [['--lang', 'id'], { RAPOR_LANG: 'en' }],
  [[], { RAPOR_LANG: 'en' }],
  [[], { RAPOR_LANG: '' }],
])('%j with %j is the language of the command line', (words, env) => {
  const english = languageOf(words, env).lang === 'en'
  expect(startWords(words, env)).toBe(startWords(['--lang', english ? 'en' : 'id'], {}))
  expect(startWords(words, env).installing).toMatch(english ? /^installing/ : /^memasang/)
})

test('a language that does not exist is left for the command line to refuse', () => {
  expect(startWords(['--lang', 'fr'], {})).toBe(startWords([], {}))
  expect(startWords(['--lang'], {})).toBe(startWords([], {}))
})

test('both languages say the same things, and differ in each', () => {
  const [id, en] = [startWords(['--lang', 'id'], {}), startWords(['--lang', 'en'], {})]
  expect(Object.keys(en)).toEqual(Object.keys(id))
  expect(en.oldNode('20.15', '18.0.0')).toBe(
    'Node.js 20.15 or later is needed - install it from nodejs.org; this is 18.0.0',
  )
  expect(Object.values(en).map(String)).not.toEqual(expect.arrayContaining(Object.values(id).map(String)))
})
