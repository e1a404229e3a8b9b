import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import type { Question } from '#lib/kpi/question'
import { type Fixture, HOME, openFixture } from '#lib/kpi/testing/edition'
import { type Fact, fact, type Said } from '#lib/kpi/testing/fact'
import { DRILL, runAgencies } from '#lib/reports/agencies'
import { CASES_A_PAGE, readCases } from '#lib/reports/cases'
import { tables } from '#lib/reports/tables'

const UNITS = ['dinas-sosial', 'dinas-kesehatan', 'none']
const LEAVES = ['puskesmas', 'sekolah', 'none']
const cycle = <T>(items: readonly T[], at: number) => items[at % items.length] as T

/** A hundred and thirty reports over three regions, three units and three leaves. */
const facts: Fact[] = Array.from({ length: 130 }, (_, i) =>
  fact({
    tracking_id: i + 1,
    received: `2024-${String((i % 12) + 1).padStart(2, '0')}-10`,
    bucket: cycle(['completed', 'in_process', 'not_followed_up', 'archived'] as const, i),
    region: cycle(['63.08', '63.09', '63'], i),
    unit: cycle(UNITS, Math.floor(i / 3)),
    leaf_category: cycle(LEAVES, Math.floor(i / 9)),
  }),
)
const mute = (said: Partial<Said>) =>
  fact({ received: '2024-05-06', bucket: 'not_followed_up', region: '63.71', ...said })
const SILENT = [
  mute({ tracking_id: 201, unit: 'dinas-bisu' }),
  mute({ tracking_id: 202, unit: 'dinas-bisu' }),
  mute({ tracking_id: 203, unit: 'dinas-lalai', classification: 'aspirasi' }),
  mute({ tracking_id: 204, unit: 'none' }),
  mute({ tracking_id: 205, unit: 'dinas-arsip', bucket: 'archived' }),
]
const members = [...UNITS, 'dinas-bisu', 'dinas-lalai', 'dinas-arsip'].map((key, i) => [
  ...['unit', key, key, key, null],
  i,
])

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture([...facts, ...SILENT], { members: [...(HOME.members ?? []), ...members] })
})
afterAll(() => fixture.close())

const ALL = parseQuestion({})
const count = ({ figures }: { figures: Record<string, { value: number | null }> }) =>
  figures.volume?.value ?? 0
const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)

/** The question one step down: the largest child chosen. */
async function stepDown(question: Question): Promise<Question | null> {
  const { children } = await runAgencies(fixture, question)
  const [largest] = [...(children?.rows ?? [])].sort((a, b) => count(b) - count(a))
  if (!children || !largest) return null
  return { ...question, where: { ...question.where, [children.dimension]: [largest.key] } }
}

describe('the way down', () => {
  test('each split and the list of reports sum to the parent, to the last step', async () => {
    const taken: string[] = []
    for (let at: Question | null = ALL; at; at = await stepDown(at)) {
      const { total, children, trail } = await runAgencies(fixture, at)
      taken.push(children?.dimension ?? 'bottom')
      expect(trail.map(({ dimension }) => dimension)).toEqual(DRILL.slice(0, trail.length))
      expect((await readCases(fixture.edition, at)).total).toBe(total.volume?.value)
      if (children) expect(sum(children.rows.map(count))).toBe(total.volume?.value)
    }
    expect(taken).toEqual([...DRILL, 'bottom'])
  })

  test.each([
    [{ from: '2024-03-01', to: '2024-09-01' }],
    [{ where: ['bucket=not_followed_up,in_process'] }],
    [{ from: '2024-02-01', where: ['entry=citizen', 'visibility=public'] }],
    [{ of: 'all', done: 'followed_up' }],
  ])('so they do under a filter: %o', async (flags) => {
    let steps = 0
    for (let at: Question | null = parseQuestion(flags); at; at = await stepDown(at)) {
      const { total, children } = await runAgencies(fixture, at)
      expect(total.volume?.value).toBeGreaterThan(0)
      expect((await readCases(fixture.edition, at)).total).toBe(total.volume?.value)
      if (children) expect(sum(children.rows.map(count))).toBe(total.volume?.value)
      if (children)
        expect(sum(children.rows.map(({ figures }) => figures.completion_rate?.denominator ?? 0))).toBe(
          total.completion_rate?.denominator,
        )
      steps += 1
    }
    expect(steps).toBe(DRILL.length + 1)
  })

  test('numerators and denominators of the rates sum too', async () => {
    const { total, children } = await runAgencies(fixture, parseQuestion({ region: '63.08' }))
    for (const kpi of ['follow_up_rate', 'completion_rate', 'open_count', 'open_overdue'])
      for (const part of ['numerator', 'denominator'] as const)
        expect(sum((children?.rows ?? []).map(({ figures }) => figures[kpi]?.[part] ?? 0))).toBe(
          total[kpi]?.[part] ?? 0,
        )
  })

  test('a filter passed over is a step already taken', async () => {
    const { children, trail } = await runAgencies(fixture, parseQuestion({ where: ['unit=dinas-sosial'] }))
    expect(children?.dimension).toBe('region')
    expect(trail).toEqual([
      {
        dimension: 'unit',
        chosen: { key: 'dinas-sosial', label: { id: 'dinas-sosial', en: 'dinas-sosial' } },
      },
    ])
  })
})

test('a region of which nothing is loaded is blank with its reason, not zero', async () => {
  const part = await openFixture(facts)
  const table = tables(await runAgencies(part, ALL)).find(({ id }) => id === 'region')
  const rows = new Map(table?.rows.map(([key, , volume, ...rest]) => [key, [volume, rest.at(-1)]]))
  expect(rows.get('63.71')).toEqual([null, { id: 'ekspor belum dimuat', en: 'export not loaded' }])
  expect(rows.get('63.08')).toMatchObject([{ value: 44 }, null])
  part.close()
})

describe('units that answered none', () => {
  test('overdue first; nobody and archives are not among them', async () => {
    const { silent } = await runAgencies(fixture, ALL)
    expect(
      silent.map(({ unit, follow_up_rate, open_overdue }) => [
        unit.key,
        follow_up_rate.denominator,
        open_overdue.value,
      ]),
    ).toEqual([
      ['dinas-bisu', 2, 2],
      ['dinas-lalai', 1, 1],
    ])
  })

  test('they lead the tables', async () => {
    const report = await runAgencies(fixture, ALL)
    expect(tables(report).map(({ id }) => id)).toEqual(['scope', 'headline', 'silent', 'region'])
  })
})

describe('the list of reports', () => {
  test('pages hold every report once, open and longest waiting first', async () => {
    const first = await readCases(fixture.edition, ALL)
    const pages = await Promise.all(
      Array.from({ length: first.pages }, (_, i) => readCases(fixture.edition, ALL, i + 1)),
    )
    const all = pages.flatMap(({ cases }) => cases)
    expect(first.cases).toHaveLength(CASES_A_PAGE)
    expect(new Set(all.map(({ tracking_id }) => tracking_id)).size).toBe(first.total)
    const open = all.filter(({ age }) => age !== null).map(({ received }) => received)
    expect(all.slice(0, open.length).map(({ received }) => received)).toEqual([...open].sort())
  })

  test('says nothing of persons or texts', async () => {
    const { cases } = await readCases(fixture.edition, ALL)
    expect(Object.keys(cases[0] ?? {}).sort()).toEqual([
      'age',
      'category',
      'classification',
      'limit',
      'overdue',
      'received',
      'status',
      'tracking_id',
      'unit',
    ])
  })

  test('a page out of reach is the nearest one', async () => {
    expect((await readCases(fixture.edition, ALL, 99)).page).toBe(3)
    expect((await readCases(fixture.edition, ALL, -1)).page).toBe(1)
    const none = parseQuestion({ from: '2020-01-01', to: '2021-01-01' })
    expect(await readCases(fixture.edition, none)).toEqual({ page: 1, pages: 1, total: 0, cases: [] })
  })
})
