import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideDayOrders, type OrderDecision } from '#lib/ingest/day-order'
import { NONE } from '#lib/ingest/loops'
import { Spellings } from '#lib/ingest/readers/spellings'
import { headsOf, type Timed, takeTimesOff, withTimes } from '#lib/ingest/timed-spellings'
import { isTimeHead } from '#lib/ingest/typed-rows'
import { dateVocabulary, receivedTime } from '#lib/ingest/vocabularies'
import { readSpellings, type Vocabulary, Words } from '#lib/ingest/vocabulary'

function spellingsOf(texts: readonly string[]): Spellings {
  const spellings = new Spellings()
  for (const text of texts) {
    const bytes = Buffer.from(text.trim())
    spellings.number(bytes, 0, bytes.length)
  }
  return spellings
}

/** Each spelling stands in as many cells as its number says. */
const columnOf = (spellings: Spellings) => ({
  spellings,
  count: () => Uint32Array.from({ length: spellings.count }, (_, number) => number),
})

const meaningsOf = (vocabulary: Vocabulary, spellings: Spellings, timed: Timed) =>
  withTimes(
    readSpellings(headsOf(timed, columnOf(spellings)), vocabulary, new Words()),
    timed,
    vocabulary.timeless,
  )

const takenOff = (text: string, column: 'received_date' | 'received_time') => {
  const { heads, headOf, seconds } = takeTimesOff(spellingsOf([text]), isTimeHead(column))
  return [heads.text(headOf[1] as number), seconds[1]]
}

test.each([
  ['18 Jan 2024 01:33:26', '18 Jan 2024', 5606],
  ['2024-01-18T23:59', '2024-01-18', 86_340],
  ['1/18/2024 1:33', '1/18/2024', 5580],
  ['18/01/2024, 01.33.26', '18/01/2024', 5606],
])('of %s the time is taken off', (text, head, seconds) => {
  expect(takenOff(text, 'received_date')).toEqual([head, seconds])
})

test.each([
  '18 Jan 2024',
  '01:33:26',
  '18 Jan 2024 24:00:00',
  '18 Jan 2024 1.33',
  '18 Jan 2024 pukul 01:33',
  '2024-01-18 01:33-07:30',
  '2024-01-18 10:20 11:22:33',
  '45309 10:00',
])('%s stays whole among dates', (text) => {
  expect(takenOff(text, 'received_date')).toEqual([text, NONE])
})

test('a column of times has nothing before them', () => {
  expect(takenOff('01:33:26', 'received_time')).toEqual(['', 5606])
  expect(takenOff('0.50', 'received_time')).toEqual(['0.50', NONE])
  expect(takenOff('1/1/1900 1:33', 'received_time')).toEqual(['1/1/1900 1:33', NONE])
})

const two = fc.nat(99).map((n) => String(n).padStart(2, '0'))
const short = fc.nat(40).map(String)
const year = fc.constantFrom('2024', '2019', '24', '1850')
const day = fc.oneof(
  fc
    .tuple(short, fc.constantFrom('-', '/', ' '), short, year)
    .map(([a, sign, b, c]) => a + sign + b + sign + c),
  fc.tuple(year, two, two).map((parts) => parts.join('-')),
  fc.tuple(short, fc.constantFrom('Jan', 'Mei', 'x'), year).map((parts) => parts.join(' ')),
  fc.constantFrom('', '45309', '4５309', '2024 01.30', 'Senin, 3 Agustus 2020', '2024-01-18 10:20', '-'),
)
const between = fc.constantFrom(' ', 'T', '  ', ', ', ' pukul ', '', '+')
const time = fc.oneof(
  fc.tuple(short, two).map((parts) => parts.join(':')),
  fc.tuple(two, two, two).map((parts) => parts.join(':')),
  fc.tuple(two, two).map((parts) => parts.join('.')),
  fc.tuple(two, two, two).map((parts) => parts.join('.')),
  fc.constantFrom(
    '',
    '00:00',
    '00:00:00',
    ':30:22',
    '110:22:33',
    '0.50',
    '10:22.33',
    '10:22:33.5',
    '1:33 PM',
    '10:22 WIB',
    '10:22Z',
  ),
)
const texts = fc.array(
  fc.tuple(day, between, time).map((parts) => parts.join('')),
  { maxLength: 12 },
)
const whole = () => false

test('days with times mean what they mean when each is read whole', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(0, 7, null), (texts, utcOffset) => {
      const spellings = spellingsOf(texts)
      const [taken, asIs] = [isTimeHead('received_date'), whole].map((isHead) => {
        const timed = takeTimesOff(spellings, isHead)
        const decisions = decideDayOrders([{ column: 'due_date', timed, latest: '2025-12-31' }])
        const style = { ...(decisions[0] as OrderDecision), utcOffset }
        return { decisions, meanings: meaningsOf(dateVocabulary('due_date', style), spellings, timed) }
      })
      expect(taken).toEqual(asIs)
    }),
    { numRuns: 500 },
  )
})

test('times mean what they mean when each is read whole', () => {
  fc.assert(
    fc.property(texts, (texts) => {
      const spellings = spellingsOf(texts)
      const [taken, asIs] = [isTimeHead('received_time'), whole].map((isHead) =>
        meaningsOf(receivedTime, spellings, takeTimesOff(spellings, isHead)),
      )
      expect(taken).toEqual(asIs)
    }),
    { numRuns: 500 },
  )
})
