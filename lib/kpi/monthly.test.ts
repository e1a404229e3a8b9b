import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask, askKpis } from '#lib/kpi/ask'
import { readCatalog } from '#lib/kpi/catalog'
import { DAYS } from '#lib/kpi/counts'
import { parseQuestion } from '#lib/kpi/parse'
import { DIMENSIONS } from '#lib/kpi/question'
import { jointLeaveReadings, readingOf } from '#lib/kpi/readings'
import { findKpi, KPIS } from '#lib/kpi/registry'
import { type Deriving, deriving } from '#lib/kpi/testing/deriving'
import { HOME, openFixture } from '#lib/kpi/testing/edition'
import { fact } from '#lib/kpi/testing/fact'
import { randomFacts } from '#lib/kpi/testing/random-facts'
import { rule } from '#lib/kpi/testing/rule'

const ALL = [...KPIS, ...jointLeaveReadings().values()]
/** Splits in which everything is kept. */
const WHOLE = ['region', 'month', 'year', 'classification']
const QUARTER = { from: '2023-04-01', to: '2023-07-01' }
const RAGGED = { from: '2023-03-17', to: '2024-02-05' }

/** So many that none is kept by itself. */
const MANY = 1_000_000

/** Begins the tables that a question can be answered from. */
async function begin({ edition, settle }: Deriving, flags: Parameters<typeof parseQuestion>[0]) {
  await ask(edition, ['open_count'], parseQuestion({ by: 'year' }))
  await ask(edition, ['volume', 'days_to_close_p90'], parseQuestion(flags))
  await settle()
}

/** All reports are looked at, not only those of days beside whole months. */
const fromFacts = (sql: string) => /\bfacts\b/.test(sql) && !sql.includes(DAYS.bound)

describe('counts by month answer as the reports do', () => {
  test.each(DIMENSIONS.map((by) => [by]))('split by %s', async (by) => {
    await fc.assert(
      fc.asyncProperty(randomFacts, async (facts) => {
        const { edition, close } = await openFixture(facts)
        const other = deriving(edition, MANY)
        await begin(other, { by })
        other.asked.length = 0
        for (const flags of [{ by }, { ...QUARTER, by }, { ...RAGGED, by, where: 'region=63.08,63.09' }]) {
          const question = parseQuestion(flags)
          expect(await askKpis(other.edition, ALL, question)).toEqual(await askKpis(edition, ALL, question))
        }
        expect(other.asked.some(fromFacts)).toBe(!WHOLE.includes(by))
        close()
      }),
      { numRuns: 1 },
    )
  })

  test.each(DIMENSIONS.map((by) => [by]))('split by %s, each report in memory', async (by) => {
    await fc.assert(
      fc.asyncProperty(randomFacts, async (facts) => {
        const { edition, close } = await openFixture(facts)
        const other = deriving(edition)
        await begin(other, RAGGED)
        await begin(other, { by: 'agency' })
        await begin(other, { by })
        other.asked.length = 0
        const both = {
          ...RAGGED,
          by: by === 'month' ? ['month', 'region'] : [by, 'month'],
          where: 'channel=website',
        }
        for (const flags of [
          { by },
          { ...QUARTER, by },
          { ...RAGGED, by, where: 'region=63.08,63.09' },
          both,
        ]) {
          const question = parseQuestion(flags)
          expect(await askKpis(other.edition, ALL, question)).toEqual(await askKpis(edition, ALL, question))
        }
        expect(other.asked).toEqual([])
        close()
      }),
      { numRuns: 1 },
    )
  })

  test('two splits and a filter, medians too', async () => {
    await fc.assert(
      fc.asyncProperty(randomFacts, async (facts) => {
        const { edition, close } = await openFixture(facts)
        const other = deriving(edition)
        const flags = { ...RAGGED, by: ['region', 'month'], where: 'classification=none' }
        await begin(other, flags)
        const question = parseQuestion(flags)
        expect(await ask(other.edition, IDS, question)).toEqual(await ask(edition, IDS, question))
        close()
      }),
      { numRuns: 4 },
    )
  })
})

const IDS = KPIS.map(({ id }) => id)

/** Of members that the small home province leaves out, and of rules read in other ways. */
const MORE = {
  ...HOME,
  members: [
    ...(HOME.members ?? []),
    ['unit', 'dinas-a', 'a', 'a', null, 0],
    ['visibility', 'public', 'p', 'p', null, 0],
  ],
  sla_rules: [
    ...(HOME.sla_rules ?? []),
    rule('calendar', 'follow_up', {
      limit: 60,
      unit: 'calendar_days',
      variant: 'calendar',
      classification: 'pengaduan-berkadar-pengawasan',
    }),
    rule('ten', 'follow_up', { limit: 10, variant: 'ten' }),
    rule('three', 'first_response', { limit: 3, unit: 'calendar_days', variant: 'three' }),
    rule('silence', 'ombudsman', { limit: 60, unit: 'calendar_days', variant: 'silence' }),
  ],
}

test('filters by every side, and every reading of a rule', async () => {
  await fc.assert(
    fc.asyncProperty(randomFacts, async (facts) => {
      const { edition, close } = await openFixture(facts, MORE)
      const readings = (await readCatalog(edition)).readings.flatMap((rule) => readingOf(rule) ?? [])
      expect(readings).toHaveLength(4)
      const other = deriving(edition)
      for (const side of [
        'region=63.08',
        'channel=website',
        'unit=dinas-a',
        'category=kesehatan',
        'visibility=public',
      ])
        for (const by of ['region', 'month']) {
          const flags = { ...RAGGED, by, where: side }
          await begin(other, flags)
          const question = parseQuestion(flags)
          const all = [...ALL, ...readings]
          expect(await askKpis(other.edition, all, question)).toEqual(await askKpis(edition, all, question))
        }
      close()
    }),
    { numRuns: 1 },
  )
})

describe('who is answered from counts', () => {
  const scansOf = async (ids: string[], flags: Parameters<typeof parseQuestion>[0]) => {
    const { edition, close } = await openFixture([])
    const other = deriving(edition, MANY)
    await begin(other, flags)
    other.asked.length = 0
    await ask(other.edition, ids, parseQuestion(flags))
    close()
    return other.asked.filter(fromFacts).length
  }

  test.each<[string, Parameters<typeof parseQuestion>[0], number]>([
    ['completion_rate', { ...QUARTER, by: ['region', 'month'] }, 0],
    ['completion_rate', { ...RAGGED, by: 'unit' }, 0],
    ['open_age_median', { ...RAGGED, by: 'classification' }, 0],
    ['rating_mean', { by: 'region' }, 0],
    ['open_age_median', { by: 'unit' }, 1], // values are not kept by unit
    ['follow_up_on_time', { by: 'status', where: 'channel=website' }, 1], // no table has both
    ['completion_rate', { from: '2023-04-02', to: '2023-04-20' }, 1], // no whole month
  ])('%s %o: %i scans of the reports', async (id, flags, scans) => {
    expect(await scansOf([id], flags)).toBe(scans)
  })
})

test('a lone question begins no table, and nobody waits for one', async () => {
  const { edition, close } = await openFixture([])
  const other = deriving(edition)
  await ask(other.edition, ['volume'], parseQuestion({}))
  expect(await other.settle()).toEqual([])
  await ask(other.edition, ['volume'], parseQuestion(QUARTER))
  expect(other.asked.at(-1)).toMatch(/FROM facts/)
  await other.settle()
  other.asked.length = 0
  await ask(other.edition, ['open_count'], parseQuestion(QUARTER))
  expect(other.asked).toEqual([])
  close()
})

test('days beside whole months are read once for all that asks of them', async () => {
  const { edition, close } = await openFixture([
    fact({ received: '2023-01-01', bucket: 'completed' }),
    fact({ received: '2024-12-30', bucket: 'completed' }),
  ])
  const other = deriving(edition, MANY)
  await begin(other, RAGGED)
  other.asked.length = 0
  for (const by of ['region', 'month', 'classification'])
    await ask(other.edition, IDS, parseQuestion({ ...RAGGED, by }))
  const counted = other.asked.filter((sql) => /\bn0\b/.test(sql))
  expect(counted).toHaveLength(2)
  expect(other.asked.some(fromFacts)).toBe(false)
  close()
})

test('an indicator outside the registry is put to the reports', async () => {
  const { edition, close } = await openFixture([], HOME)
  const other = deriving(edition)
  await begin(other, {})
  const own = { ...findKpi('volume'), id: 'own', measure: { kind: 'count' as const, of: 'age_workdays > 7' } }
  await askKpis(other.edition, [own], parseQuestion({}))
  expect(other.asked.at(-1)).toMatch(/FROM facts/)
  close()
})
