import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '#lib/kpi/answer'
import { ask } from '#lib/kpi/ask'
import { parseQuestion } from '#lib/kpi/parse'
import { KPIS } from '#lib/kpi/registry'
import { type Fixture, openFixture } from '#lib/kpi/testing/edition'
import { GOLDEN_FACTS } from '#lib/kpi/testing/golden-facts'

/** numerator, denominator, value (or the two it lies between), coverage */
type Golden = [number, number | null, number | [number, number], (number | null)?]

/*
 * Counted by hand from testing/golden-facts.ts; numbers in brackets are the reports.
 * completed  [1 2 3 6 7 9 13 14 15 16 21 24] 12   in process [4 10 17] 3   not followed up [5 19 22] 3
 * unverified [11 20 23] 3   unknown [18] 1   pending [12] 1   archived [8] 1   together 24
 * default denominator: 24 - pending 1 - archived 1 = 22; open: 22 - 12 = 10 [4 5 10 11 17 18 19 20 22 23]
 * not mature: [19: 12 < 15] [20: 9 < 24] [21: 6 < 15] [22: 1 < 24], so 18 of the 22 are
 * with dates: [1 2 3 4 5 9 10 20 22]
 */
const GOLDEN: Record<string, Golden> = {
  volume: [24, null, 24],
  volume_per_10k: [24, 100_000, 2.4],
  volume_without_bursts: [21, null, 21], // without [6 7 8]
  follow_up_rate: [15, 22, 15 / 22], // 12 + 3
  completion_rate: [12, 22, 12 / 22],
  in_process_rate: [3, 22, 3 / 22],
  completion_rate_all: [12, 24, 0.5],
  completion_rate_mature: [11, 18, 11 / 18], // 12 without [21]
  follow_up_rate_mature: [14, 18, 14 / 18], // 11 + [4 10 17]
  not_yet_due_share: [4, 22, 4 / 22],
  completion_rate_system: [6, 22, 6 / 22], // [1 7 9 13 16 24]
  completion_rate_admin: [3, 22, 3 / 22], // [2 14 21]
  completion_rate_reporter: [2, 22, 2 / 22], // [3 15]; [6] does not say
  confirmed_share: [2, 12, 2 / 12],
  auto_closed_share: [6, 12, 0.5],
  archived_share: [1, 24, 1 / 24],
  pending_share: [1, 24, 1 / 24],
  open_count: [10, null, 10],
  open_age_median: [10, null, 135], // 1 9 12 40 100 | 170 196 225 226 280
  open_overdue: [8, null, 8], // all open but [20: 9 <= 14] [22: 1 <= 14]
  ombudsman_eligible: [3, null, 3], // [5 11 23]; [19] only 12 days
  ombudsman_soon_14: [2, null, 2], // [19: 12] [20: 9]
  ombudsman_soon_60: [0, null, 0],
  ombudsman_over_60: [3, null, 3], // [5 11 23]
  open_age_0_5: [1, null, 1], // [22]
  open_age_6_14: [2, null, 2], // [19 20]
  open_age_15_60: [1, null, 1], // [17]
  open_age_over_60: [6, null, 6], // [4 5 10 11 18 23]
  // in time [1: 2] [2: 3] [3: 1]; later [4: 5] [9: 10] [10: 6]; silent and past 3 [5] [20: 9]; not due [22: 1]
  first_response_on_time: [3, 8, 3 / 8, 9 / 22],
  // in time [1: 6<=14] [2: 14<=14] [3: 3<=5] [9: 40<=60]; late [4: 6>5] [10: 70>60] [5]; not due [20: 9] [22]
  follow_up_on_time: [4, 7, 4 / 7, 9 / 22],
  // in time [1: 5] [2: 12] [3: 3] [4: 5] [9: 36]; late [10: 68>60] [5: 225-3]; not assigned [20 22]
  follow_up_on_time_from_disposition: [5, 7, 5 / 7, 7 / 22],
  // in time [3]; late [1 2 4 9 10]; silent and past 5 [5] [20: 9]
  within_5_workdays: [1, 8, 1 / 8, 9 / 22],
  // in time [1: 5] [3: 3] [4: 5]; late [2: 12] [9: 36] [10: 68] [5]
  within_5_workdays_from_disposition: [3, 7, 3 / 7, 7 / 22],
  // in time [1: 1] [3: 0]; late [2: 4]; unverified and past 3 [20: 9]
  verification_on_time: [2, 4, 0.5, 4 / 22],
  first_response_median: [6, null, 4, 6 / 22], // 1 2 3 | 5 6 10
  first_response_p90: [6, null, 8, 6 / 22], // 0.9 x 5 = 4.5 steps: 6 + 0.5 x (10 - 6)
  disposition_median: [7, null, 2, 7 / 22], // 0 1 1 (2) 2 3 4
  follow_up_median: [6, null, 10, 6 / 22], // 3 6 6 | 14 40 70
  follow_up_p90: [6, null, 55, 6 / 22], // 40 + 0.5 x (70 - 40)
  follow_up_mean: [139, 6, 139 / 6, 6 / 22],
  follow_up_median_from_disposition: [6, null, 8.5, 6 / 22], // 3 5 5 | 12 36 68
  follow_up_p90_from_disposition: [6, null, 52, 6 / 22], // 36 + 0.5 x (68 - 36)
  stage_verification_median: [3, null, 1, 3 / 22], // [3: 0] [1: 1] [2: 4]
  stage_disposition_median: [2, null, 0, 2 / 22], // [1: 1-1] [3: 0-0]; [2: 2-4] has no length
  stage_response_median: [6, null, 2.5, 6 / 22], // [1: 1] [2: 1] [3: 1] | [4: 4] [10: 4] [9: 6]
  stage_follow_up_median: [6, null, 7.5, 6 / 22], // [4: 1] [3: 2] [1: 4] | [2: 11] [9: 30] [10: 64]
  stage_closing_median: [4, null, 8, 4 / 12], // [3: 1] [2: 6] | [1: 10] [9: 15]
  // most: 6 9 11 40 80 137 138 (196) 206 220 220 226 234 243 245; least is 0 but for [13: 4] [14: 3]
  follow_up_bounds: [15, null, [0, 196]],
  close_bounds: [12, null, [0, 172]], // most: 6 19 21 80 137 138 | 206 220 220 234 243 245
  days_to_close_median: [4, null, 18, 4 / 12], // 4 16 | 20 55
  days_to_close_p90: [4, null, 44.5, 4 / 12], // 0.9 x 3 = 2.7 steps: 20 + 0.7 x (55 - 20)
  rating_mean: [16, 4, 4, 4 / 24], // 5 + 4 + 5 + 2
  keyed_in_share: [4, 24, 4 / 24], // [6 7 8 15]
  unclassified_share: [6, 24, 0.25], // [6 7 8 15 16 18]
  uncategorised_share: [1, 24, 1 / 24], // [16]
  unmapped_category_share: [1, 24, 1 / 24], // [24]
  unmapped_region_share: [1, 24, 1 / 24], // [24]
  by_location_share: [1, 24, 1 / 24], // [17]
  unknown_status_share: [1, 24, 1 / 24], // [18]
  burst_share: [3, 24, 0.125], // [6 7 8]
}

let fixture: Fixture
let answers: Map<string, Answer[]>
beforeAll(async () => {
  fixture = await openFixture(GOLDEN_FACTS)
  const ids = KPIS.map(({ id }) => id)
  answers = await ask(fixture.edition, ids, parseQuestion({}))
})
afterAll(() => fixture.close())

describe('every indicator equals the count by hand', () => {
  test.each(KPIS.map(({ id }) => id))('%s', (id) => {
    const [numerator, denominator, value, coverage = null] = GOLDEN[id] ?? [-1, -1, -1]
    const [answer, ...more] = answers.get(id) ?? []
    expect(more).toEqual([])
    expect(answer).toMatchObject({ key: null, numerator, denominator })
    if (typeof value === 'number') expect(answer).toMatchObject({ reason: null })
    else expect(answer).toMatchObject({ value: null, interval: value, reason: 'bounded' })
    if (typeof value === 'number') expect(answer?.value).toBeCloseTo(value, 12)
    expect(answer?.coverage ?? -1).toBeCloseTo(coverage ?? -1, 12)
  })
})

const keysAndParts = (list: Answer[] | undefined) =>
  list?.map(({ key, numerator, denominator }) => [key, numerator, denominator])

test('completion by region: every kab/kota, then the provincial government, then what is not mapped', async () => {
  const question = parseQuestion({ by: 'region' })
  const found = (await ask(fixture.edition, ['completion_rate'], question)).get('completion_rate')
  expect(keysAndParts(found)).toEqual([
    ['63.08', 5, 7], // [1 2 3 6 7] of 8 without [8]
    ['63.09', 1, 3], // [9] of 4 without [12]
    ['63.71', 5, 9], // [13 14 15 16 21] of 9
    ['63', 0, 2],
    ['unmapped', 1, 1],
  ])
})

test('volume by month lists every month between, also those without a report', async () => {
  const question = parseQuestion({ by: 'month', from: '2024-05-01', to: '2025-01-01' })
  const found = (await ask(fixture.edition, ['volume'], question)).get('volume')
  expect(keysAndParts(found)).toEqual([
    ['2024-05', 1, null],
    ['2024-06', 4, null],
    ['2024-07', 0, null],
    ['2024-08', 1, null],
    ['2024-09', 1, null],
    ['2024-10', 0, null],
    ['2024-11', 1, null],
    ['2024-12', 4, null],
  ])
})

test('a region without reports has a zero count and a blank rate that says why', async () => {
  const question = parseQuestion({ by: 'region', where: 'year=2023' })
  const found = await ask(fixture.edition, ['volume', 'completion_rate', 'volume_per_10k'], question)
  const [count, rate, per10k] = [...found.values()].map((list) => list.find(({ key }) => key === '63.08'))
  expect(count).toMatchObject({ numerator: 0, value: 0, reason: null })
  expect(rate).toMatchObject({ numerator: 0, denominator: 0, value: null, interval: null, reason: 'zero' })
  expect(per10k).toMatchObject({ numerator: 0, denominator: 20_000, value: 0, reason: null })
})

test('what is not yet due is said to be so', async () => {
  const question = parseQuestion({ from: '2024-12-11', to: '2025-01-01' })
  const found = await ask(fixture.edition, ['completion_rate_mature', 'follow_up_on_time'], question)
  for (const [answer] of found.values())
    expect(answer).toMatchObject({ denominator: 0, value: null, reason: 'not_yet_due' })
})

test('without dates timeliness is not available, with coverage 0', async () => {
  const question = parseQuestion({ from: '2024-06-01', to: '2024-09-01' })
  const found = await ask(
    fixture.edition,
    ['follow_up_on_time', 'follow_up_median', 'days_to_close_p90'],
    question,
  )
  for (const [answer] of found.values())
    expect(answer).toMatchObject({ numerator: null, value: null, coverage: 0, reason: 'not_available' })
})

test('people of no known number: not applicable', async () => {
  const question = parseQuestion({ by: 'region' })
  const found = (await ask(fixture.edition, ['volume_per_10k'], question)).get('volume_per_10k')
  expect(found?.at(-1)).toMatchObject({
    key: 'unmapped',
    numerator: 1,
    value: null,
    reason: 'not_applicable',
  })
})

test('two dimensions cross: every region by every year', async () => {
  const question = parseQuestion({ by: 'region,year' })
  const found = (await ask(fixture.edition, ['volume'], question)).get('volume')
  expect(keysAndParts(found)).toEqual([
    ['63.08|2023', 0, null],
    ['63.08|2024', 8, null],
    ['63.09|2023', 0, null],
    ['63.09|2024', 4, null],
    ['63.71|2023', 0, null],
    ['63.71|2024', 9, null],
    ['63|2023', 1, null],
    ['63|2024', 1, null],
    ['unmapped|2023', 0, null],
    ['unmapped|2024', 1, null],
  ])
})

test('a duration known from successive exports is a range, never its middle', async () => {
  const question = parseQuestion({ from: '2024-06-03', to: '2024-06-05' }) // [13 14]
  const found = await ask(fixture.edition, ['follow_up_bounds', 'close_bounds'], question)
  const [followUp, close] = [...found.values()].map(([answer]) => answer)
  expect(followUp).toMatchObject({ numerator: 2, value: null, interval: [3.5, 10], reason: 'bounded' })
  expect(close).toMatchObject({ numerator: 2, value: null, interval: [13.5, 20], reason: 'bounded' })
})
