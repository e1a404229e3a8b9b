import { afterEach, expect, test } from 'vitest'
import { type Fixture, openFixture } from '#lib/kpi/testing/edition'
import { type Fact, fact } from '#lib/kpi/testing/fact'
import { yearPace } from '#lib/reports/paces'

let fixture: Fixture | null = null
afterEach(() => fixture?.close())

const load = (region: string | null, cutoff: string, periodTo: string | null = null) => [
  ...[`load-${region}`, 'sha', 'reports', 'file', '2025-01-01T00:00:00Z', cutoff, 'agency', region],
  ...['2022-01-01', periodTo],
]

const target = (verified: boolean) => [
  ...['volume', 'volume', 'region', '63', 2023, 50, 'count', 'at_least', 'citation', 'source', verified, ''],
]

/** So many reports on one day. */
const many = (n: number, received: string, region = '63.08'): Fact[] =>
  Array.from({ length: n }, () => fact({ received, bucket: 'completed', region }))

/** A quarter of each earlier year comes in before April. */
const EARLIER = [2022, 2023].flatMap((year) => [...many(20, `${year}-01-10`), ...many(60, `${year}-08-10`)])

async function open(facts: Fact[], loads: (string | null)[][], verified = true) {
  fixture = await openFixture([...EARLIER, ...facts], { loads, targets: [target(verified)] })
  return fixture.edition
}

test('a region is on its way, behind, or cannot be told, by the seasons of earlier years', async () => {
  const facts = [
    ...many(20, '2024-02-02', '63.08'),
    ...many(6, '2024-02-02', '63.09'),
    ...many(12, '2024-02-02', '63.71'),
  ]
  const found = await yearPace(await open(facts, [load(null, '2024-03-31')]))
  expect([found?.year, found?.earlier]).toEqual([2024, [2022, 2023]])
  expect(
    found?.rows.map(({ key, so_far, expected, range, state }) => [key, so_far, expected, range, state]),
  ).toEqual([
    ['63.08', 20, 80, [53, 117], 'ahead'],
    ['63.09', 6, null, null, 'behind'],
    ['63.71', 12, 48, [28, 79], 'unclear'],
  ])
})

test('a burst counts towards the target, but no season repeats it', async () => {
  const burst = (n: number, received: string) => many(n, received).map((one) => ({ ...one, in_burst: true }))
  // 12 of a quarter make 48, and 30 are there already; of the 20 still missing 12 are above what chance allows at a quarter (9).
  const facts = [...many(12, '2024-02-02'), ...burst(30, '2024-02-05'), ...burst(200, '2023-06-01')]
  const found = await yearPace(await open(facts, [load('63.08', '2024-03-31')]))
  expect(found?.rows[0]).toMatchObject({
    so_far: 42,
    in_burst: 30,
    expected: 78,
    range: [58, 109],
    state: 'ahead',
  })
})

test('each region is measured on the day its own export ends', async () => {
  const loads = [load('63.08', '2024-03-31'), load('63.09', '2024-12-31', '2023-12-31')]
  const found = await yearPace(await open(many(20, '2024-02-02'), loads))
  expect(found?.rows.map(({ key, until }) => [key, until])).toEqual([['63.08', '2024-04-01']])
})

test('without an earlier year there is no basis, and an unverified target measures nobody', async () => {
  const facts = many(20, '2024-02-02')
  fixture = await openFixture(facts, { loads: [load('63.08', '2024-03-31')], targets: [target(true)] })
  expect((await yearPace(fixture.edition))?.rows[0]).toMatchObject({ state: 'no_basis', expected: null })
  fixture.close()
  const unverified = await yearPace(await open(facts, [load('63.08', '2024-03-31')], false))
  expect(unverified?.rows[0]?.state).toBe('unverified')
})

test('on a leap day earlier years are counted up to the same day', async () => {
  const found = await yearPace(await open(many(20, '2024-02-02'), [load('63.08', '2024-02-28')]))
  expect(found?.rows[0]).toMatchObject({ until: '2024-02-29', expected: 80 })
})

test('a year that is over has no pace', async () => {
  expect(await yearPace(await open(many(20, '2024-02-02'), [load(null, '2024-12-31')]))).toBeNull()
})
