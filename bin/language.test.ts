import { expect, test } from 'vitest'
import { languageOf } from './language'

test.each([
  [['kpi', 'volume'], undefined, 'id', ['kpi', 'volume']],
  [['kpi', '--lang', 'en', 'volume'], undefined, 'en', ['kpi', 'volume']],
  [['--lang=en', 'kpi'], 'id', 'en', ['kpi']],
  [['kpi'], 'en', 'en', ['kpi']],
  [['kpi', '--lang', 'id'], 'en', 'id', ['kpi']],
  [['kpi'], '', 'id', ['kpi']],
])('%j under RAPOR_LANG=%s speaks %s', (words, RAPOR_LANG, lang, rest) => {
  expect(languageOf(words, { RAPOR_LANG })).toEqual({ lang, words: rest })
})

test.each([
  [['kpi', '--lang', 'fr'], undefined],
  [['kpi', '--lang'], undefined],
  [['kpi'], 'english'],
])('%j under RAPOR_LANG=%s is no language', (words, RAPOR_LANG) => {
  expect(() => languageOf(words, { RAPOR_LANG })).toThrow(expect.objectContaining({ code: 'lang' }))
})
