import { expect, test } from 'vitest'
import { Spellings } from '#lib/ingest/readers/spellings'
import { type Bounded, checkTexts } from '#lib/ingest/readers/word-caps'

const MANY = 140_000

/** So many different texts. */
function spelled(count: number, textOf: (i: number) => string): Spellings {
  const spellings = new Spellings()
  for (let i = 0; i < count; i++) {
    const bytes = Buffer.from(textOf(i))
    spellings.number(bytes, 0, bytes.length)
  }
  return spellings
}

const DATE: Bounded = { name: 'Tanggal', form: 'date' }
const NUMBER: Bounded = { name: 'Tracking ID', form: 'number' }
const moment = (i: number) => new Date(Date.UTC(2024, 0, 1) + i * 1000).toISOString()
const american = (i: number) => `1/18/${20 + (i % 5)} ${i % 24}:${10 + (i % 50)}:${10 + (i % 49)}.${i}`

test.each<[string, Bounded, (i: number) => string, RegExp | null]>([
  ['words', { name: 'Status' }, (i) => `s${i}`, /Status holds more than 131072 different texts$/],
  ['moments', DATE, moment, null],
  ['short years, the month first', DATE, american, null],
  ['texts', DATE, (i) => `s${i}`, /Tanggal holds more than 131072 .*, hardly one of them a date$/],
  ['one text to a moment', DATE, (i) => (i % 2 ? moment(i) : `s${i}`), null],
  ['ids with a decimal', NUMBER, (i) => `${i}.0`, null],
  ['no ids', NUMBER, (i) => `LPR-${i}`, /hardly one of them a number$/],
])('%s, more than a vocabulary holds', (_, bounded, textOf, refused) => {
  const check = () => checkTexts(bounded, spelled(MANY, textOf), MANY)
  if (refused) expect(check).toThrow(refused)
  else check()
  checkTexts(bounded, spelled(1000, textOf), 1000)
})

test('odd texts are borne where most rows have none', () => {
  checkTexts(
    NUMBER,
    spelled(MANY, (i) => `LPR-${i}`),
    3 * MANY,
  )
})
