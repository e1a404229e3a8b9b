import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { onlyWord, QUESTION_FLAGS, questionOf } from './question-flags'

const ask = (...args: string[]) =>
  parseQuestion(
    questionOf(parseArgs({ args, options: { ...QUESTION_FLAGS, json: { type: 'boolean' } } }).values),
  )

test('flags and a query string are the same question', () => {
  const flags = ['--from', '2024-01-01', '--by', 'region', '--by', 'year', '--where', 'channel=website']
  const query = 'from=2024-01-01&by=region,year&where=channel%3Dwebsite&where=region%3D63.08'
  expect(ask(...flags, '--region', '63.08', '--json')).toEqual(parseQuestion(new URLSearchParams(query)))
})

test('a verb that needs one word says so', () => {
  expect(onlyWord(['volume'], 'ID')).toBe('volume')
  expect(() => onlyWord([], 'ID')).toThrow('missing: ID')
  expect(() => onlyWord(['a', 'b'], 'ID')).toThrow('one too many: b')
})
