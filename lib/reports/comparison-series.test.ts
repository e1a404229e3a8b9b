import { expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { openFixture } from '#lib/kpi/testing/edition'
import { type Fact, fact } from '#lib/kpi/testing/fact'
import { askSeries } from '#lib/reports/comparison-series'
import { runRegion } from '#lib/reports/region'

const SPAN = { from: '2024-01-01', to: '2025-01-01' }
const YEAR = parseQuestion(SPAN)
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'))

const many = (n: number, month: string, own: Partial<Fact> = {}) =>
  Array.from({ length: n }, () => fact({ received: `2024-${month}-10`, bucket: 'completed', ...own }))

const load = (region: string, cutoff: string) => [
  ...[`load-${region}`, 'sha', 'reports', 'file', '2025-01-01T00:00:00Z', cutoff, 'agency', region],
  ...['2024-01-01', null],
]

async function signalsOf(facts: Fact[], cutoff: string) {
  const fixture = await openFixture(facts, { loads: [load('63.08', cutoff)] })
  const asked = { compared: 'completion_rate', codes: ['63.08'] }
  const { series } = await askSeries(fixture.edition, YEAR, asked)
  fixture.close()
  return series[0]?.signals?.map(({ month, of, kind }) => [month, of, kind])
}

test('months that a region has no export of are unknown, not a fall', async () => {
  const facts = MONTHS.slice(0, 9).flatMap((month, i) => many(i % 2 === 0 ? 10 : 11, month))
  expect(await signalsOf(facts, '2024-09-30')).toEqual([])
  expect(await signalsOf(facts, '2024-12-31')).toEqual([
    ['2024-10', 'volume', 'low'],
    ['2024-11', 'volume', 'low'],
    ['2024-12', 'volume', 'low'],
  ])
})

test('a month that no export of the region reaches has no count, while one it reaches may have zero', async () => {
  // Exported up to September; nothing came in February; one report of November stands in another region's export.
  const facts = ['01', '03', '11'].flatMap((month) => many(2, month))
  const fixture = await openFixture(facts, { loads: [load('63.08', '2024-09-30')] })
  const asked = { compared: 'completion_rate', codes: ['63.08'] }
  const { months, series } = await askSeries(fixture.edition, YEAR, asked)
  const trend = (await runRegion(fixture, parseQuestion({ ...SPAN, where: 'region=63.08' }))).trend.points
  fixture.close()
  const expected = [2, 0, 2, 0, 0, 0, 0, 0, 0, null, 2, null]
  expect(months).toHaveLength(12)
  expect(series[0]?.volume).toEqual(expected)
  expect(trend.map(({ volume }) => volume)).toEqual(expected)
})

test('a month of which more than a tenth is not yet due is not judged by its rate', async () => {
  const good = MONTHS.slice(0, 11).flatMap((month) => [
    ...many(18, month),
    ...many(2, month, { bucket: 'in_process' }),
  ])
  const last = (young: number) => [
    ...many(20 - young, '12', { bucket: 'not_followed_up' }),
    ...many(young, '12', { bucket: 'not_followed_up', is_mature: false }),
  ]
  expect(await signalsOf([...good, ...last(2)], '2024-12-31')).toEqual([['2024-12', 'rate', 'low']])
  expect(await signalsOf([...good, ...last(3)], '2024-12-31')).toEqual([])
})

test('a rate beyond chance says what it is made of: 0 of 3 is no percentage', async () => {
  const facts = [
    ...MONTHS.slice(0, 11).flatMap((month) => many(12, month)),
    ...many(3, '12', { bucket: 'not_followed_up' }),
  ]
  const fixture = await openFixture(facts, { loads: [load('63.08', '2024-12-31')] })
  const { series } = await askSeries(fixture.edition, YEAR, { compared: 'completion_rate', codes: ['63.08'] })
  fixture.close()
  const rates = series[0]?.signals?.filter((signal) => signal.of === 'rate')
  expect(rates).toMatchObject([{ month: '2024-12', kind: 'low', parts: { numerator: 0, denominator: 3 } }])
})
