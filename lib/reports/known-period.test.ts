import { expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { openFixture } from '#lib/kpi/testing/edition'
import { fact } from '#lib/kpi/testing/fact'
import { knownPeriod, knownQuestion } from '#lib/reports/known-period'
import { runOverview } from '#lib/reports/overview'

const edition = { id: '', cutoff: '2024-12-31', created_at: '', sample: false, reports: 0 }
const known = (from: string, to: string) => knownPeriod({ period: { from, to }, edition })

test('a period is known up to the day of the cut-off, that day included', () => {
  expect(known('2024-01-01', '2025-07-01')).toEqual({ from: '2024-01-01', to: '2025-01-01' })
  expect(known('2024-01-01', '2025-01-01')).toEqual({ from: '2024-01-01', to: '2025-01-01' })
  expect(known('2025-02-01', '2025-03-01')).toEqual({ from: '2025-02-01', to: '2025-03-01' })
})

test('a question without an end stays without one', () => {
  const open = parseQuestion({ from: '2024-01-01' })
  expect(knownQuestion(open, '2024-12-31')).toEqual(open)
  expect(knownQuestion({ ...open, to: '2025-07-01' }, '2024-12-31').to).toBe('2025-01-01')
})

test('a running year ends with the data and is held against the same days a year before', async () => {
  const days = ['2023-02-01', '2023-11-01', '2024-08-01', '2024-12-30']
  const fixture = await openFixture(days.map((received) => fact({ received, bucket: 'unverified' })))
  // The fixture's cut-off is 31 December 2024: of August to July the first five months are known.
  const report = await runOverview(fixture, parseQuestion({ from: '2024-08-01', to: '2025-08-01' }))
  fixture.close()
  expect(report.months).toEqual(['2024-08', '2024-09', '2024-10', '2024-11', '2024-12'])
  expect(report.scope.previous).toEqual({ from: '2023-08-01', to: '2024-01-01' })
  expect(report.headline[0]).toMatchObject({ figure: { value: 2 }, previous: { value: 1 } })
})

test('while much is not yet due, neither a rise nor a fall is spoken of', async () => {
  const old = Array.from({ length: 40 }, () => fact({ received: '2023-12-01', bucket: 'completed' }))
  const some = (is_mature: boolean, n: number) =>
    Array.from({ length: n }, () => fact({ received: '2024-12-01', bucket: 'not_followed_up', is_mature }))
  const changeOf = async (young: number) => {
    const fixture = await openFixture([...old, ...some(true, 36), ...some(false, young)])
    const { change } = await runOverview(fixture, parseQuestion({ from: '2024-12-01', to: '2025-01-01' }))
    fixture.close()
    return change
  }
  const [told, held] = [await changeOf(4), await changeOf(5)]
  expect([told.not_due, told.rates.every(({ change }) => change?.beyondChance)]).toEqual([null, true])
  expect(held.not_due).toMatchObject({ numerator: 5, denominator: 41 })
  expect(held.rates.map(({ change }) => change)).toEqual([null, null])
})
