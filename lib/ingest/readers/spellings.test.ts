import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Spellings } from '#lib/ingest/readers/spellings'
import { cleanText } from '#lib/ingest/readers/text'

const numberOf = (spellings: Spellings, text: string) => {
  const bytes = Buffer.from(`ab${text}yz`)
  return spellings.number(bytes, 2, bytes.length - 2)
}

/** Readers hand over cells without the spaces around them. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'grapheme-ascii', maxLength: 3 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
  )
  .map((each) => each.replace(/^ +| +$/g, ''))

test('each clean text has one number, and the number gives it back', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
      const spellings = new Spellings()
      const numbers = texts.map((each) => numberOf(spellings, each))
      const clean = texts.map((each) => cleanText(Buffer.from(each).toString()))
      expect(numbers.map((number) => spellings.text(number))).toEqual(clean)
      expect(spellings.count).toBe(new Set([...clean, '']).size)
    }),
    { numRuns: 300 },
  )
})

test('many spellings keep their numbers as the tables grow', () => {
  const spellings = new Spellings()
  const words = Array.from({ length: 20_000 }, (_, i) => `kata ${i}`)
  const numbers = words.map((word) => numberOf(spellings, word))
  expect(words.map((word) => numberOf(spellings, word))).toEqual(numbers)
  expect(numbers.map((number) => spellings.text(number))).toEqual(words)
})
