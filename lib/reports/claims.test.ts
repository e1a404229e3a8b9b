import { expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { openFixture } from '#lib/kpi/testing/edition'
import { type Fact, fact } from '#lib/kpi/testing/fact'
import { runClaims } from '#lib/reports/claims'
import { agreementOf } from '#lib/reports/claims/agreement'
import type { Figure } from '#lib/reports/figure'

const many = (n: number, bucket: Fact['bucket']) =>
  Array.from({ length: n }, () => fact({ received: '2020-05-05', bucket }))

const claim = (id: string, kpi: string, value: number, unit: string) => [
  ...[id, '63.*', '2020-01-01', '2020-10-01', kpi, value, unit, 'published', 'menpan.go.id', '', '', ''],
]

const load = (region: string | null) => [
  ...[
    'a',
    'sha',
    'reports',
    'file',
    '2025-01-01T00:00:00Z',
    '2024-12-31',
    'agency',
    region,
    '2020-01-01',
    null,
  ],
]

/** The published pair of the province in 2020, from 1,294 reports that make it. */
async function rebuilt(loads: (string | null)[][]) {
  const { edition, close } = await openFixture(
    [...many(1219, 'completed'), ...many(51, 'in_process'), ...many(24, 'not_followed_up')],
    {
      loads,
      claims: [
        claim('1-volume', 'volume', 1294, 'count'),
        claim('2-follow-up', 'follow_up_rate', 0.98, 'fraction'),
        claim('3-completion', 'completion_rate', 0.94, 'fraction'),
        claim('4-press', 'volume', 1500, 'count'),
        claim('5-late', 'completion_rate', 0.8, 'fraction'),
      ],
    },
  )
  const { claims } = await runClaims({ edition }, parseQuestion({}))
  close()
  return claims
}

test('the published pair of 2020 stands beside ours: 98 % followed up, 94 % completed of 1,294', async () => {
  const [volume, followUp, completion] = await rebuilt([load(null)])
  expect(volume).toMatchObject({ ours: 1294, difference: 0, agreement: { kind: 'same' } })
  expect(followUp).toMatchObject({
    ...{ value: 0.98, ours: 1270 / 1294, agreement: { kind: 'rounding' } },
    figure: { numerator: 1270, denominator: 1294 },
  })
  expect(completion).toMatchObject({
    ...{ value: 0.94, ours: 1219 / 1294, agreement: { kind: 'rounding' } },
    figure: { numerator: 1219, denominator: 1294 },
  })
})

test('a difference has its reason', async () => {
  const kinds = async (loads: (string | null)[][]) =>
    (await rebuilt(loads)).slice(3).map(({ agreement }) => agreement.kind)
  expect(await kinds([load(null)])).toEqual(['scope_unknown', 'later'])
  expect(await kinds([load('63.08')])).toEqual(['part_loaded', 'part_loaded'])
  expect(await kinds([])).toEqual(['not_loaded', 'not_loaded'])
})

const figure = (value: number | null, reason: Figure['reason'] = null): Figure => ({
  ...{ kpi: 'volume', numerator: value, denominator: null, value, reason },
  ...{ interval: null, coverage: null, target: null, targets: [] },
})

test.each([
  ['an upper bound that holds', { value: 50, unit: 'count_below' }, figure(41), 'bound'],
  ['an upper bound that does not', { value: 50, unit: 'count_below' }, figure(50), 'sample'],
  ['days at most, met on the day', { value: 3, unit: 'days_at_most' }, figure(3), 'bound'],
  ['days at most, exceeded', { value: 3, unit: 'days_at_most' }, figure(3.5), 'sample'],
  ['about, within a twentieth', { value: 800, unit: 'count_about' }, figure(840), 'about'],
  ['about, beyond it', { value: 800, unit: 'count_about' }, figure(841), 'sample'],
  ['rounded up by the source: 363 of 373', { value: 0.98, unit: 'fraction' }, figure(363 / 373), 'rounding'],
  ['a whole point off', { value: 0.98, unit: 'fraction' }, figure(0.97), 'sample'],
  ['counted by the day', { value: 700, unit: 'count_per_day' }, figure(700), 'not_comparable'],
  ['no such indicator', { value: 1, unit: 'count' }, null, 'not_comparable'],
  ['no dates', { value: 0.7, unit: 'days' }, figure(null, 'not_available'), 'not_computable'],
  ['nothing there', { value: 0.7, unit: 'fraction' }, figure(null, 'zero'), 'not_loaded'],
])('%s', (_, claimed, ours, kind) => {
  expect(agreementOf(claimed, ours, { covered: 'whole', sample: true, later: true }).kind).toBe(kind)
})
