import { describe, expect, test } from 'vitest'
import type { Answer } from '#lib/kpi/answer'
import { ask } from '#lib/kpi/ask'
import { parseQuestion } from '#lib/kpi/parse'
import { verdictOf } from '#lib/kpi/targets'
import { openFixture } from '#lib/kpi/testing/edition'
import { type Fact, fact } from '#lib/kpi/testing/fact'

const atLeast = (value: number, verified = true) => ({ value, direction: 'at_least' as const, verified })
const over = { over: true }

describe('a verdict is by the interval, not by the point', () => {
  test.each([
    // 62 of 62 = [94.2, 100]; 363 of 373 = [95.1, 98.5]; 5 of 5 = [56.6, 100]
    ['wholly beyond', atLeast(0.9), { value: 1, interval: [0.942, 1] }, 'met'],
    ['wholly short', atLeast(0.99), { value: 0.973, interval: [0.951, 0.985] }, 'not_met'],
    ['on both sides', atLeast(0.98), { value: 0.973, interval: [0.951, 0.985] }, 'unclear'],
    ['beyond by the point only', atLeast(0.9), { value: 1, interval: [0.566, 1] }, 'unclear'],
    ['without a value', atLeast(0.9), { value: null, interval: null }, 'unclear'],
    ['unverified', atLeast(0.5, false), { value: 1, interval: [0.942, 1] }, 'unverified'],
  ] as const)('%s', (_, target, { value, interval }, verdict) => {
    expect(verdictOf(target, { value, interval: interval && [interval[0], interval[1]] }, over)).toBe(verdict)
  })

  test('a ceiling turns it round', () => {
    const atMost = { value: 0.1, direction: 'at_most' as const, verified: true }
    expect(verdictOf(atMost, { value: 0.05, interval: [0.02, 0.08] }, over)).toBe('met')
    expect(verdictOf(atMost, { value: 0.2, interval: [0.15, 0.3] }, over)).toBe('not_met')
  })

  test('a count of a year that is not over may still rise', () => {
    const count = (value: number) => ({ value, interval: null })
    expect(verdictOf(atLeast(50), count(50), over)).toBe('met')
    expect(verdictOf(atLeast(50), count(49), over)).toBe('not_met')
    expect(verdictOf(atLeast(50), count(49), { over: false })).toBe('unclear')
    expect(verdictOf(atLeast(50), count(51), { over: false })).toBe('met')
  })
})

type TargetRow = [string, string, string, string, number | null, number, string, boolean]

const targets = (...rows: TargetRow[]) =>
  rows.map(([id, indicator, level, region, year, value, unit, verified]) => [
    ...[id, indicator, level, region, year, value, unit],
    ...['at_least', 'citation', 'source', verified],
  ])

const TARGETS = targets(
  ['volume-2023', 'volume', 'region', '63', 2023, 2, 'count', true],
  ['volume-2030', 'volume', 'region', '63', 2030, 9, 'count', true],
  ['follow-all', 'follow_up_rate', 'region', '', null, 0.5, 'fraction', true],
  ['follow-hsu', 'follow_up_rate', 'region', '63.08', 2024, 0.1, 'fraction', true],
  ['follow-hearsay', 'follow_up_rate', 'region', '63.08', 2024, 1, 'fraction', false],
  ['complete-province', 'completion_rate', 'province', '', null, 0.01, 'fraction', true],
  ['complete-days', 'completion_rate', 'province', '', null, 5, 'workdays', true],
)

const FACTS: Fact[] = [
  ...Array.from({ length: 30 }, (_, i) =>
    fact({ tracking_id: i, received: '2024-03-01', bucket: 'completed', region: '63.08' }),
  ),
  fact({ tracking_id: 90, received: '2024-03-01', bucket: 'completed', region: '63.09' }),
  fact({ tracking_id: 91, received: '2024-03-01', bucket: 'completed', region: '63' }),
  fact({ tracking_id: 92, received: '2023-12-31', bucket: 'completed', region: 'unmapped' }),
]

async function targetsOf(kpi: string, flags: Parameters<typeof parseQuestion>[0]) {
  const { edition, close } = await openFixture(FACTS, { targets: TARGETS })
  const answers = (await ask(edition, [kpi], parseQuestion(flags))).get(kpi) ?? []
  close()
  const shown = ({ key, target }: Answer) => [key, target && `${target.id} ${target.verdict}`]
  return Object.fromEntries(answers.map(shown))
}

const YEAR = { from: '2024-01-01', to: '2025-01-01' }

describe('which target applies', () => {
  test('a province code at level region means its kab/kota, the latest year not after', async () => {
    expect(await targetsOf('volume', { ...YEAR, by: 'region' })).toEqual({
      '63.08': 'volume-2023 met',
      '63.09': 'volume-2023 not_met',
      '63.71': 'volume-2023 unclear', // no load speaks of it
      '63': null,
    })
  })

  test('counts are compared over whole calendar years only', async () => {
    expect(await targetsOf('volume', { by: 'region' })).toMatchObject({ '63.08': null })
    expect(await targetsOf('volume', { from: '2024-01-01', to: '2024-06-01', region: '63.08' })).toEqual({
      null: null,
    })
    expect(await targetsOf('volume', { where: 'year=2024', region: '63.08' })).toEqual({
      null: 'volume-2023 met',
    })
    expect(await targetsOf('volume', { by: 'year', region: '63.08' })).toEqual({
      '2023': 'volume-2023 not_met',
      '2024': 'volume-2023 met',
    })
  })

  test('verified before unverified, then the most specific', async () => {
    expect(await targetsOf('follow_up_rate', { ...YEAR, by: 'region' })).toEqual({
      '63.08': 'follow-hsu met',
      '63.09': 'follow-all unclear',
      '63.71': 'follow-all unclear',
      '63': 'follow-all unclear',
    })
  })

  test('the province has its own, in the unit of the indicator; what is not mapped has none', async () => {
    expect(await targetsOf('completion_rate', {})).toEqual({ null: 'complete-province met' })
    expect(await targetsOf('follow_up_rate', { by: 'region' })).toMatchObject({ unmapped: null })
  })

  test('targets are for all reports of a scope: other filters and splits have none', async () => {
    expect(await targetsOf('completion_rate', { where: 'channel=website' })).toEqual({ null: null })
    expect(await targetsOf('completion_rate', { by: 'channel' })).toEqual({ website: null })
    expect(await targetsOf('follow_up_rate', { where: 'region=63.08,63.09' })).toEqual({ null: null })
  })
})
