import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '#lib/kpi/answer'
import { ask } from '#lib/kpi/ask'
import { parseQuestion } from '#lib/kpi/parse'
import { DIMENSIONS } from '#lib/kpi/question'
import { KPIS } from '#lib/kpi/registry'
import { openFixture } from '#lib/kpi/testing/edition'
import { type Fact, fact } from '#lib/kpi/testing/fact'
import { GOLDEN_FACTS } from '#lib/kpi/testing/golden-facts'
import { randomFacts } from '#lib/kpi/testing/random-facts'

const COUNTS = KPIS.filter(({ measure }) => measure.kind === 'count').map(({ id }) => id)
const RATES = KPIS.filter(({ measure }) => measure.kind === 'ratio').map(({ id }) => id)

async function answer(
  facts: readonly Fact[],
  kpis: readonly string[],
  flags: Parameters<typeof parseQuestion>[0],
) {
  const { edition, close } = await openFixture(facts)
  const answers = await ask(edition, kpis, parseQuestion(flags))
  close()
  return answers
}

test('the parts of any split sum to the whole', async () => {
  await fc.assert(
    fc.asyncProperty(randomFacts, fc.constantFrom(...DIMENSIONS), async (facts, by) => {
      const [whole, parts] = [await answer(facts, COUNTS, {}), await answer(facts, COUNTS, { by })]
      for (const id of COUNTS) {
        const sum = parts.get(id)?.reduce((total, { value }) => total + (value ?? 0), 0)
        expect(sum, `${id} by ${by}`).toBe(whole.get(id)?.[0]?.value)
      }
    }),
    { numRuns: 8 },
  )
})

test('the order of the rows does not matter', async () => {
  const ids = KPIS.map(({ id }) => id)
  const [forth, back] = [
    await answer(GOLDEN_FACTS, ids, { by: 'region' }),
    await answer([...GOLDEN_FACTS].reverse(), ids, { by: 'region' }),
  ]
  expect(back).toEqual(forth)
})

test('nor does any other order', async () => {
  const ids = KPIS.map(({ id }) => id)
  const shuffled = randomFacts.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async ([facts, other]) => {
      expect(await answer(other, ids, { by: 'region' })).toEqual(await answer(facts, ids, { by: 'region' }))
    }),
    { numRuns: 8 },
  )
})

test('two halves, each asked alone, add up to the whole: parts of rates as well as counts', async () => {
  const cut = randomFacts.chain((facts) => fc.tuple(fc.constant(facts), fc.nat(facts.length)))
  const parts = (answers: Map<string, Answer[]>, id: string) => {
    const [one] = answers.get(id) ?? []
    return [one?.numerator ?? 0, one?.denominator ?? 0]
  }
  // Where no report has a date of the event, late cannot be told from not said, and nothing is counted.
  const isKnown = (answers: Map<string, Answer[]>, id: string) =>
    answers.get(id)?.[0]?.reason !== 'not_available'
  await fc.assert(
    fc.asyncProperty(cut, async ([facts, at]) => {
      const ids = [...COUNTS, ...RATES]
      const halves = [await answer(facts.slice(0, at), ids, {}), await answer(facts.slice(at), ids, {})]
      const whole = await answer(facts, ids, {})
      for (const id of ids.filter((one) => halves.every((half) => isKnown(half, one)))) {
        const [[n = 0, of = 0] = [], [m = 0, also = 0] = []] = halves.map((half) => parts(half, id))
        expect([n + m, of + also], id).toEqual(parts(whole, id))
      }
    }),
    { numRuns: 8 },
  )
})

test('rates are fractions within their interval', async () => {
  await fc.assert(
    fc.asyncProperty(randomFacts, async (facts) => {
      for (const list of (await answer(facts, RATES, { by: 'bucket' })).values())
        for (const { value, interval } of list) {
          const [lo, hi] = interval ?? [0, 0]
          expect(value === null || (lo <= value && value <= hi && lo >= 0 && hi <= 1)).toBe(true)
        }
    }),
    { numRuns: 8 },
  )
})

test('fifty reports received yesterday leave the mature rate as it was', async () => {
  const yesterday = Array.from({ length: 50 }, (_, i) =>
    fact({ tracking_id: 1000 + i, received: '2024-12-30', bucket: 'unverified', age_workdays: 1 }),
  )
  const kpis = ['completion_rate', 'completion_rate_mature', 'follow_up_rate_mature']
  const [before, after] = [
    await answer(GOLDEN_FACTS, kpis, {}),
    await answer([...GOLDEN_FACTS, ...yesterday], kpis, {}),
  ]
  expect(after.get('completion_rate_mature')).toEqual(before.get('completion_rate_mature'))
  expect(after.get('follow_up_rate_mature')).toEqual(before.get('follow_up_rate_mature'))
  expect(after.get('completion_rate')?.[0]?.denominator).toBe(72)
})

test('an archived report is never completed and never in the default denominator', async () => {
  const archived = fact({ tracking_id: 99, received: '2024-05-05', bucket: 'archived' })
  const kpis = ['completion_rate', 'follow_up_rate', 'open_count', 'volume']
  const [before, after] = [
    await answer(GOLDEN_FACTS, kpis, {}),
    await answer([...GOLDEN_FACTS, archived], kpis, {}),
  ]
  for (const id of ['completion_rate', 'follow_up_rate', 'open_count'])
    expect(after.get(id)).toEqual(before.get(id))
  expect(after.get('volume')?.[0]?.value).toBe(25)
})

test('the published pair of 2020 can be rebuilt: 98 % followed up, 94 % completed of 1,294', async () => {
  const many = (n: number, bucket: Fact['bucket']) =>
    Array.from({ length: n }, () => fact({ received: '2020-05-05', bucket }))
  const facts = [...many(1219, 'completed'), ...many(51, 'in_process'), ...many(24, 'not_followed_up')]
  const found = await answer(facts, ['follow_up_rate', 'completion_rate', 'in_process_rate'], {})
  expect(found.get('follow_up_rate')?.[0]).toMatchObject({ numerator: 1270, denominator: 1294 })
  expect([...found.values()].map(([one]) => Math.round((one?.value ?? 0) * 100))).toEqual([98, 94, 4])
})
