import { expect, test } from 'vitest'
import { onlyWord, questionParams } from './question-flags'

test('flags become the query string of the same question', () => {
  const params = questionParams({
    from: '2024-01-01',
    by: ['region', 'year'],
    where: ['channel=website'],
    region: '63.08',
  })
  expect(params.toString()).toBe(
    'from=2024-01-01&by=region%2Cyear&where=channel%3Dwebsite&where=region%3D63.08',
  )
})

test('no flags, no parameters', () => {
  expect(questionParams({}).toString()).toBe('')
})

test('a verb that needs one word says so', () => {
  expect(onlyWord(['volume'], 'ID')).toBe('volume')
  expect(() => onlyWord([], 'ID')).toThrow('missing: ID')
  expect(() => onlyWord(['a', 'b'], 'ID')).toThrow('one too many: b')
})
