import { afterEach, expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { type Fixture, openFixture } from '#lib/kpi/testing/edition'
import { type Fact, fact } from '#lib/kpi/testing/fact'
import { runOverview } from '#lib/reports/overview'
import { runPair } from '#lib/reports/pair'

const QUESTION = parseQuestion({ from: '2024-01-01', to: '2024-05-01' })

let fixture: Fixture
afterEach(() => fixture.close())

const load = (region: string, cutoff: string) => [
  ...[`load-${region}`, 'sha', 'reports', 'file', '2025-01-01T00:00:00Z', cutoff, 'agency', region],
  ...['2024-01-01', null],
]

test('what no export speaks of is no previous period, and no zero to be held against', async () => {
  const facts = on('63.08', '2024-01-05', '2024-05-05')
  fixture = await openFixture(facts, { loads: [load('63.08', '2024-12-31')] })
  const asked = async (from: string, to: string) => {
    const { scope, headline } = await runOverview(fixture, parseQuestion({ from, to }))
    return [scope.previous, headline[0]?.previous?.value]
  }
  expect(await asked('2024-01-01', '2025-01-01')).toEqual([null, undefined])
  expect(await asked('2024-05-01', '2024-06-01')).toEqual([{ from: '2024-04-01', to: '2024-05-01' }, 0])
})

test('beside regions of which nothing is loaded there is nothing to compare', async () => {
  const loads = [load('63.08', '2024-12-31')]
  fixture = await openFixture(on('63.08', '2024-01-05'), { loads })
  expect((await runPair(fixture, parseQuestion({ region: '63.08' }))).rows).toEqual([])
})

const on = (region: string, ...days: string[]): Fact[] =>
  days.map((received) => fact({ received, bucket: 'completed', region }))

test('a month that the export of one region does not reach is a lower bound, and one that none reaches unknown', async () => {
  const facts = [
    ...on('63.08', '2024-01-05', '2024-02-05', '2024-03-05'),
    ...on('63.09', '2024-01-05', '2024-02-05'),
  ]
  const loads = [load('63.08', '2024-03-31'), load('63.09', '2024-02-29')]
  fixture = await openFixture(facts, { loads })
  const { points } = (await runOverview(fixture, QUESTION)).trend
  expect(points.map(({ month, volume, behind }) => [month, volume, behind])).toEqual([
    ['2024-01', 2, 0],
    ['2024-02', 2, 0],
    ['2024-03', 1, 1],
    ['2024-04', null, 2],
  ])
})
