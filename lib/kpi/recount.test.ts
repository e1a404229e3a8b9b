import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '#lib/kpi/answer'
import { ask } from '#lib/kpi/ask'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { parseQuestion } from '#lib/kpi/parse'
import { DIMENSIONS, type Dimension } from '#lib/kpi/question'
import { KPIS } from '#lib/kpi/registry'
import { openFixture } from '#lib/kpi/testing/edition'
import type { Fact } from '#lib/kpi/testing/fact'
import { GOLDEN_FACTS } from '#lib/kpi/testing/golden-facts'
import { randomFacts } from '#lib/kpi/testing/random-facts'
import { recount } from '#lib/kpi/testing/recount'

const IDS = KPIS.map(({ id }) => id)
const PEOPLE: Record<string, number> = {
  '63': 100_000,
  '63.08': 20_000,
  '63.09': 30_000,
  '63.71': 50_000,
  '32.04': 40_000,
}

const SPLITS: Dimension[][] = [
  [],
  ...DIMENSIONS.map((by) => [by]),
  ['region', 'month'],
  ['category', 'bucket'],
]

/** Asks everything in every split and compares each answer with the count row by row. */
async function compare(facts: readonly Fact[]): Promise<void> {
  const { edition, close } = await openFixture(facts)
  const differing: string[] = []
  for (const by of SPLITS)
    for (const [id, list] of await ask(edition, IDS, parseQuestion({ by })))
      for (const answer of list) differing.push(...differences(id, answer, { facts, by }))
  close()
  expect(differing).toEqual([])
}

function differences(
  id: string,
  answer: Answer,
  { facts, by }: { facts: readonly Fact[]; by: readonly Dimension[] },
): string[] {
  const keys = answer.key?.split('|') ?? []
  const rows = facts.filter((fact) => by.every((name, i) => keyOf(fact, name) === keys[i]))
  const region = by.indexOf('region')
  const people = PEOPLE[region < 0 ? '63' : (keys[region] as string)] ?? null
  const counted = recount(id, rows, { edition: facts, people })
  const pairs: [string, number | null, number | null][] = [
    ['numerator', answer.numerator, counted.numerator],
    ['denominator', answer.denominator, counted.denominator],
    ['value', answer.value, counted.value],
    ['coverage', answer.coverage, counted.coverage],
    ['least', answer.interval?.[0] ?? null, counted.bounds?.[0] ?? answer.interval?.[0] ?? null],
    ['most', answer.interval?.[1] ?? null, counted.bounds?.[1] ?? answer.interval?.[1] ?? null],
    ['reason', Number(answer.reason !== null), Number(answer.value === null)],
  ]
  return pairs
    .filter(([, found, own]) => !isSame(found, own))
    .map(([what, found, own]) => `${id} ${answer.key} ${what}: ${found}, counted ${own}`)
}

const isSame = (a: number | null, b: number | null) =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-9

const keyOf = (fact: Fact, name: Dimension) => {
  const { column, toKey } = DIMENSION_INFO[name]
  return toKey(fact[column as keyof Fact])
}

describe('SQL and a count row by row agree on every indicator in every split', () => {
  test('of the golden reports', () => compare(GOLDEN_FACTS))

  test('of random reports', async () => {
    await fc.assert(fc.asyncProperty(randomFacts, compare), { numRuns: 8 })
  })
})
