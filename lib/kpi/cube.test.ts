import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask } from '#lib/kpi/ask'
import { isCounted } from '#lib/kpi/cube'
import type { Edition } from '#lib/kpi/edition'
import { parseQuestion } from '#lib/kpi/parse'
import { DIMENSIONS } from '#lib/kpi/question'
import { findKpi, KPIS } from '#lib/kpi/registry'
import { openFixture } from '#lib/kpi/testing/edition'
import { randomFacts } from '#lib/kpi/testing/random-facts'

const IDS = KPIS.map(({ id }) => id)
const QUARTER = { from: '2023-04-01', to: '2023-07-01' }

/** The same edition under another name, able to hold tables; `scans` collects what it is asked. */
function deriving({ manifest, reader }: Edition, scans: string[]): Edition {
  let made: Promise<string | null> | undefined
  return {
    manifest: { ...manifest, digest: `${manifest.digest} derived` },
    reader: {
      all(sql, params) {
        scans.push(sql)
        return reader.all(sql, params)
      },
      derive: (name, sql) => {
        made ??= reader.all(`CREATE TEMP TABLE ${name} AS ${sql}`).then(() => name)
        return made
      },
    },
  }
}

describe('what is counted in the cube', () => {
  test.each([
    ['completion_rate', { ...QUARTER, by: ['region', 'month'] }, true],
    ['open_overdue', { by: 'classification', where: 'bucket=completed' }, true],
    ['completion_rate', { by: 'channel' }, false],
    ['completion_rate', { where: 'unit=dinas-contoh' }, false],
    ['open_age_median', {}, false],
    ['open_age_0_5', {}, true],
    ['first_response_on_time', { by: 'agency' }, true],
    ['follow_up_on_time', { by: 'leaf_category' }, false],
    ['rating_mean', {}, false],
  ])('%s %o: %s', (id, flags, expected) => {
    expect(isCounted(findKpi(id), parseQuestion(flags))).toBe(expected)
  })
})

test('the cube answers as the reports do, in every split', async () => {
  await fc.assert(
    fc.asyncProperty(randomFacts, fc.constantFrom(...DIMENSIONS), async (facts, by) => {
      const { edition, close } = await openFixture(facts)
      const scans: string[] = []
      const other = deriving(edition, scans)
      for (const by of ['year', 'region']) await ask(other, ['volume'], parseQuestion({ by }))
      await other.reader.derive?.('cube', '')
      for (const flags of [{ by }, { ...QUARTER, by }, { ...QUARTER, where: 'region=63.08,63.09' }])
        expect(await ask(other, IDS, parseQuestion(flags))).toEqual(
          await ask(edition, IDS, parseQuestion(flags)),
        )
      expect(scans.filter((sql) => /FROM cube/.test(sql)).length).toBeGreaterThan(0)
      close()
    }),
    { numRuns: 13 },
  )
})

test('an indicator outside the registry is counted only by what the cube has', () => {
  const own = (of: string) => ({ ...findKpi('volume'), id: 'own', measure: { kind: 'count' as const, of } })
  expect(isCounted(own("bucket = 'archived'"), parseQuestion({}))).toBe(true)
  expect(isCounted(own('age_workdays > 7'), parseQuestion({}))).toBe(false)
  expect(isCounted(own('age_with_joint_leave > 5'), parseQuestion({}))).toBe(false)
  expect(isCounted(own('cutoff - received > 3'), parseQuestion({}))).toBe(false)
})

test('days within a month, and all questions until the cube is there, are put to the reports', async () => {
  const { edition, close } = await openFixture([])
  const scans: string[] = []
  const other = deriving(edition, scans)
  const ragged = { from: '2023-04-02', to: '2023-07-01' }
  for (const flags of [QUARTER, ragged, {}]) await ask(other, ['volume'], parseQuestion(flags))
  expect(scans.filter((sql) => /FROM cube/.test(sql))).toEqual([])
  await other.reader.derive?.('cube', '')
  await ask(other, ['volume'], parseQuestion({ ...QUARTER, by: 'month' }))
  expect(scans.at(-1)).toMatch(/sum\(n\)[\s\S]*FROM cube/)
  close()
})
