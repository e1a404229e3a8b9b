import { afterEach, expect, test } from 'vitest'
import { monthsOf } from '#lib/kpi/dates'
import { parseQuestion } from '#lib/kpi/parse'
import { type Fixture, openFixture } from '#lib/kpi/testing/edition'
import { type Fact, fact } from '#lib/kpi/testing/fact'
import { runDigest } from '#lib/reports/digest'
import { digestText } from '#lib/reports/digest/words'

const open: Fixture[] = []
afterEach(() => {
  for (const fixture of open.splice(0)) fixture.close()
})

const load = (region: string | null, cutoff: string) => [
  ...[`load-${region}`, 'sha', 'reports', 'file', '2025-01-01T00:00:00Z', cutoff, 'agency', region],
  ...['2023-01-01', null],
]

async function edition(facts: readonly Fact[], cutoff: string, loads = [load(null, cutoff)]) {
  const fixture = await openFixture(facts, { loads })
  open.push(fixture)
  return { ...fixture.edition, manifest: { ...fixture.edition.manifest, cutoff } }
}

let id = 0
const many = (n: number, received: string, more: Partial<Fact> = {}): Fact[] =>
  Array.from({ length: n }, () => {
    id += 1
    return fact({ tracking_id: id, received, bucket: 'completed', ...more })
  })

/** Nineteen to twenty-one a month until May 2024. */
const CALM = monthsOf({ from: '2023-01-01', to: '2024-06-01' }).flatMap((month, i) =>
  many(19 + (i % 3), `${month}-10`),
)

async function digest(before: readonly Fact[] | null, after: readonly Fact[], flags = {}) {
  const [now, old] = [await edition(after, '2024-06-30'), before && (await edition(before, '2024-05-31'))]
  return runDigest({ edition: now, previous: async () => old }, parseQuestion(flags))
}

test('a month like the others is no news', async () => {
  const report = await digest(CALM, [...CALM, ...many(20, '2024-06-10')])
  expect(report).toMatchObject({
    previous: { cutoff: '2024-05-31' },
    ...{ quiet: true, signals: [], restatements: [], bursts: [], newly_loaded: [], stale: [], pace: null },
    progress: { received: 20, known: { before: CALM.length, after: CALM.length } },
  })
  expect(digestText(report, 'id')).toContain('Tidak ada perubahan berarti.')
  const first = digestText({ ...report, previous: null }, 'id')
  expect(first).toContain('Belum ada edisi sebelumnya untuk dibandingkan.')
  expect(first).not.toContain('Tidak ada perubahan berarti.')
})

test('a month beyond the limits is, for the region and the whole', async () => {
  const { signals, quiet } = await digest(CALM, [...CALM, ...many(60, '2024-06-10')])
  expect(quiet).toBe(false)
  expect(signals.map(({ region, kpi, month, signal }) => [region?.key ?? null, kpi, month, signal])).toEqual([
    [null, 'volume_without_bursts', '2024-06', 'high'],
    ['63.08', 'volume_without_bursts', '2024-06', 'high'],
  ])
})

test('a month that the edition before had judged is no news', async () => {
  const jump = [...CALM, ...many(40, '2024-05-12')]
  expect((await digest(jump, [...jump, ...many(20, '2024-06-10')])).signals).toEqual([])
})

test('a rate is judged once every report of the month has had its time', async () => {
  const late = (n: number, age_workdays: number) =>
    many(n, '2024-06-10', { bucket: 'unverified', age_workdays, classification: 'aspirasi' })
  const kpis = async (age: number) =>
    (await digest(CALM, [...CALM, ...late(20, age)])).signals.map(({ kpi }) => kpi)
  expect(await kpis(14)).toEqual([])
  expect(await kpis(15)).toEqual([...RATES, ...RATES])
})

const RATES = ['follow_up_rate', 'completion_rate']

test('a batch of officials is told as such, not as demand', async () => {
  const batch = many(60, '2024-06-10', { in_burst: true })
  expect((await digest(CALM, [...CALM, ...many(20, '2024-06-11'), ...batch])).signals).toEqual([])
})

test('reports that join or leave a day long past are restatements, completions only when taken back', async () => {
  const [waiting, done] = [many(3, '2023-02-02', { bucket: 'in_process' }), many(1, '2024-02-02')]
  const before = [...CALM, ...waiting, ...done]
  const after = [
    ...CALM,
    ...waiting.map((one) => fact({ ...one, bucket: 'completed', in_base: true, is_open: false })),
    ...done.map((one) => fact({ ...one, bucket: 'in_process', in_base: true, is_open: true })),
    ...many(2, '2023-03-03', { region: '63.09' }),
  ]
  const { restatements, progress } = await digest(before, after)
  expect(restatements.map(({ region, ...rest }) => ({ region: region.key, ...rest }))).toEqual([
    { region: '63.08', year: '2024', what: 'completed', before: 100, after: 99 },
    { region: '63.09', year: '2023', what: 'reports', before: 0, after: 2 },
  ])
  expect(progress?.open).toEqual({ before: 3, after: 1 })
})

test('a region loaded for the first time is told so, and restates nothing', async () => {
  const there = many(5, '2024-02-02', { region: '63.71' })
  const loads = [load('63.08', '2024-05-31')]
  const [before, after] = [
    await edition(CALM, '2024-05-31', loads),
    await edition([...CALM, ...there], '2024-06-30'),
  ]
  const report = await runDigest({ edition: after, previous: async () => before }, parseQuestion({}))
  expect(report.newly_loaded.map(({ key }) => key)).toContain('63.71')
  expect(report.restatements).toEqual([])
})

test('a region whose exports lag behind is named with its last day', async () => {
  const loads = [load('63.08', '2024-06-30'), load('63.09', '2024-03-31')]
  const only = await edition(CALM, '2024-06-30', loads)
  const { stale, previous, progress } = await runDigest({ edition: only }, parseQuestion({}))
  expect(stale.map(({ key, until }) => [key, until])).toEqual([['63.09', '2024-04-01']])
  expect([previous, progress]).toEqual([null, null])
})

test('reports about to pass a limit come before those that have', async () => {
  const waiting = (region: string, age_workdays: number) =>
    many(1, '2024-06-01', { region, age_workdays, bucket: 'unverified' })
  const { deadlines } = await digest(CALM, [...CALM, ...waiting('63.08', 70), ...waiting('63.09', 10)])
  expect(deadlines.map(({ key }) => key)).toEqual(['63.09', '63.08'])
})

test('as a message it names numbers, limits and the edition, and shortens long lists', async () => {
  const report = await digest(CALM, [...CALM, ...many(60, '2024-06-10')])
  const text = digestText(report, 'id')
  expect(text.split('\n')[0]).toBe('*Rapor LAPOR! Kalimantan Selatan*')
  expect(text).toContain('Data per 30 Juni 2024, dibandingkan dengan data per 31 Mei 2024.')
  expect(text).toMatch(/• Seluruh provinsi, Juni 2024: .* 60, naik melewati batas\. Batas wajarnya 1\d–2\d\./)
  expect(text).toContain(`Edisi ${report.scope.edition.id}`)
  expect(digestText(report, 'en')).toContain('risen beyond the limit')
})
