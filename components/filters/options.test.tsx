import { expect, test } from 'vitest'
import { valuesOf } from '#components/filters/options'
import { parseQuestion } from '#lib/kpi/parse'
import type { Scope } from '#lib/reports/scope'

const text = (word: string) => ({ id: word, en: word })
const CHOICES = [
  { key: 'sms', label: text('SMS') },
  { key: 'website', label: text('Website') },
]
const scopeOf = (where: string[], values: typeof CHOICES) =>
  ({
    question: parseQuestion({ where }),
    filters: [{ dimension: 'channel', label: text('Kanal'), values }],
  }) as unknown as Scope
const asked = (where: string[], values = CHOICES) =>
  valuesOf('channel', CHOICES, { scope: scopeOf(where, values), lang: 'id' })

test('an option carries its dimension', () => {
  expect(asked([], [])).toEqual({
    options: [
      { key: 'channel=sms', text: 'SMS' },
      { key: 'channel=website', text: 'Website' },
    ],
    value: '',
  })
  expect(asked(['channel=sms']).value).toBe('channel=sms')
})

test('several values at once are an option of their own', () => {
  const { options, value } = asked(['channel=website,sms'])
  expect(value).toBe('channel=sms,website')
  expect(options.at(-1)).toEqual({ key: value, text: 'SMS, Website' })
})
