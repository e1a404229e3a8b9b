import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '#lib/errors'
import { formatQuestion, parseQuestion } from '#lib/kpi/parse'
import { DIMENSIONS } from '#lib/kpi/question'

const query = (text: string) => parseQuestion(new URLSearchParams(text))

describe('a question', () => {
  test('of nothing asks for everything', () => {
    expect(query('')).toEqual({ from: null, to: null, by: [], where: {}, edition: null })
    expect(query('from=&to=&by=&where=')).toEqual(query(''))
  })

  test('reads the same from a URL and from flags', () => {
    const text = 'from=2024-01-01&to=2025-01-01&by=region,month&where=channel=sms,android&where=region=63.08'
    const flags = { from: '2024-01-01', to: '2025-01-01', by: 'region,month', where: ['channel=sms,android'] }
    expect(query(text)).toEqual(parseQuestion({ ...flags, region: '63.08' }))
    expect(query(text).where).toEqual({ region: ['63.08'], channel: ['android', 'sms'] })
  })

  test('joins filters of one dimension and says each value once', () => {
    expect(query('where=channel=sms&where=channel=android,sms').where).toEqual({
      channel: ['android', 'sms'],
    })
  })
})

describe('a fault names the parameter and what is allowed', () => {
  test.each([
    ['form=2024-01-01', 'unknown_parameter', /form/, /from, to, by, where, region, done, of, edition/],
    ['from=2024-13-01', 'bad_date', /from .*2024-13-01/, undefined],
    ['from=2023-02-29', 'bad_date', /from .*2023-02-29/, undefined],
    ['to=2024', 'bad_date', /to .*YYYY-MM-DD: 2024/, undefined],
    ['from=1999-01-01', 'bad_date', /between 2010-01-01 and 2100-01-01/, undefined],
    ['from=2024-02-01&to=2024-02-01', 'bad_period', /from must be before to/, /first day not counted/],
    ['from=2024-02-01&from=2024-03-01', 'repeated_parameter', /from/, undefined],
    ['by=colour', 'unknown_dimension', /by .*colour/, /region, month/],
    ['by=region,month,year', 'bad_split', /one or two/, undefined],
    ['by=region,region', 'bad_split', /repeat/, undefined],
    ['where=region', 'bad_filter', /DIMENSION=VALUE: region/, undefined],
    ['where=region=', 'bad_filter', /needs a value/, undefined],
    ['where=colour=red', 'unknown_dimension', /where .*colour/, /region, month/],
    ['where=region=Banjar', 'bad_filter', /region .*Banjar/, /63\.08/],
    ['where=bucket=done', 'bad_filter', /bucket .*done/, /completed, in_process/],
    ['where=month=2024-13', 'bad_filter', /month .*2024-13/, /2024-05/],
    ["edition=1' OR 1=1", 'bad_edition', /edition/, undefined],
  ] as const)('%s', (text, code, message, hint) => {
    const fault = faultOf(() => query(text))
    expect(fault.code).toBe(code)
    expect(fault.message).toMatch(message)
    if (hint) expect(fault.hint).toMatch(hint)
  })
})

function faultOf(work: () => unknown): UserError {
  try {
    work()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('no fault')
}

describe('the canonical query', () => {
  test('never writes a default and puts filters in one order', () => {
    expect(formatQuestion(query(''))).toBe('')
    expect(formatQuestion(query('where=channel=sms,android&where=region=63.08&by=month'))).toBe(
      'by=month&where=region=63.08&where=channel=android,sms',
    )
  })

  test('reads back as the same question', () => {
    const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
    const where = fc.dictionary(
      fc.constantFrom('category', 'channel', 'agency', 'unit', 'status'),
      fc.array(key, { minLength: 1 }),
    )
    const by = fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { maxLength: 2 })
    const ends = fc.constantFrom([], ['2024-01-01'], ['2024-01-01', '2024-07-01'])
    fc.assert(
      fc.property(where, by, ends, (filters, split, [from, to]) => {
        const flags = Object.entries(filters).map(([id, keys]) => `${id}=${keys.join(',')}`)
        const question = parseQuestion({ from, to, by: split, where: flags })
        expect(query(formatQuestion(question))).toEqual(question)
      }),
    )
  })
})
