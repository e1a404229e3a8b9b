import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeEditions } from '#lib/warehouse/current'
import { writeLoad } from '#lib/warehouse/testing/loads'
import { main } from '../main'
import { verbs } from '../verbs'

const store = mkdtempSync(join(tmpdir(), 'rapor-verbs-test-'))
const REFERENCE = join(import.meta.dirname, '../../data/reference')
const AGENCY = 'Pemerintah Kabupaten Tapin'
let first = ''
let second = ''

beforeAll(async () => {
  const report = (tracking_id: number, status_raw: string) => ({
    tracking_id,
    received_date: '2024-03-04',
    status_raw,
    agency_raw: AGENCY,
  })
  const early = [report(1, 'Terverifikasi'), report(2, 'Terverifikasi')]
  const late = [report(1, 'Ditutup oleh Admin'), report(2, 'Terverifikasi'), report(3, 'Selesai')]
  const rejects = [{ row_no: 5, column: 'Tanggal', reason: 'date', value: '99 aaa 9999' }]
  first = (await writeLoad(store, { cutoff: '2024-04-30', reports: early, rejects })).load
  second = (await writeLoad(store, { cutoff: '2024-12-31', reports: late })).load
})

afterAll(async () => {
  await closeEditions(store)
  rmSync(store, { recursive: true, force: true })
})

async function run(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await main(words, verbs, {
    env: { RAPOR_STORE: store, RAPOR_REFERENCE: REFERENCE },
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
    progress() {},
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const json = async (...words: string[]) => JSON.parse((await run(...words, '--json')).out)

const finished = async () => (await json('kpi', 'completion_rate')).answers[0]

test('before anything is published every reader says what to do', async () => {
  for (const words of [['kpi', 'volume'], ['report', 'home'], ['verify']])
    expect(await run(...words)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^rapor: belum ada edisi yang terbit/),
    })
})

test('build, ask, undo, ask again, build again: the figures follow', async () => {
  const { edition } = await json('build')
  expect(edition).toMatchObject({ cutoff: '2024-12-31', counts: { reports: 3, loads: 2 } })
  expect(await finished()).toMatchObject({ numerator: 2, denominator: 3 })

  const undone = await json('undo', second)
  expect(undone.edition.counts).toMatchObject({ reports: 2, loads: 1 })
  expect(await finished()).toMatchObject({ numerator: 0, denominator: 2 })
  expect(await json('kpi', 'volume', '--edition', edition.id)).toMatchObject({ answers: [{ value: 3 }] })

  const { current, editions } = await json('editions')
  expect(current).toBe(undone.edition.id)
  expect(editions.map(({ id }: { id: string }) => id)).toContain(edition.id)
  for (const { published_by, published_at, created_at } of editions) {
    expect(published_by).toBe(userInfo().username)
    expect(Date.parse(published_at)).toBeGreaterThanOrEqual(Date.parse(created_at))
  }
  const { loads, undone: gone } = await json('loads')
  expect(loads).toMatchObject([{ load: first, cutoff: '2024-04-30' }])
  expect(gone).toMatchObject([{ load: second, undone_by: userInfo().username }])
  expect(Date.parse(gone[0].undone_at)).toBeGreaterThan(Date.parse(loads[0].imported_at))
  expect((await run('loads')).out).toMatch(new RegExp(`^${first}[^]*\n\ndikeluarkan:\n[^]*\n${second}`, 'm'))
})

test('the digest is a message, and the report of the same name as JSON', async () => {
  expect((await run('digest')).out).toMatch(/^\*Rapor LAPOR! Kalimantan Selatan\*\nData per /)
  expect((await run('digest', '--lang', 'en')).out).toContain('Data as at')
  expect(await json('digest')).toEqual(await json('report', 'digest'))
  expect(await run('digest', '--lang', 'fr')).toMatchObject({ code: 2, err: expect.stringContaining('fr') })
})

test('rejected rows are listed in their safe form', async () => {
  expect(await json('loads', '--rejects', first)).toEqual({
    load: first,
    rejects: [{ row_no: 5, column: 'Tanggal', reason: 'date', value: '99 aaa 9999' }],
  })
  expect((await run('loads', '--rejects', 'ffff')).code).toBe(2)
})

test('verify proves the published edition and the one before', async () => {
  const { editions } = await json('editions')
  for (const { id } of editions) expect(await json('verify', id)).toMatchObject({ edition: id, ok: true })
  expect(await run('verify')).toMatchObject({ code: 0, out: expect.stringMatching(/^cocok/) })
})

test('verify: an unknown edition is the caller’s, a damaged one is ours', async () => {
  expect(await run('verify', '2024-01-01-000000000000')).toMatchObject({
    code: 2,
    err: 'rapor: edisi tidak ada: 2024-01-01-000000000000 - lihat: rapor editions',
  })
  const { current, editions } = await json('editions')
  const { id } = editions.find((edition: { id: string }) => edition.id !== current)
  const path = join(store, 'editions', id, 'warehouse.duckdb')
  const whole = readFileSync(path)
  await closeEditions(store)
  writeFileSync(path, whole.subarray(0, whole.length / 2))
  expect(await run('verify', id)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^TIDAK TERBUKTI: .*\nberkas edisi tidak sesuai dengan manifesnya/),
  })
  writeFileSync(path, whole)
})

test('every reader says that an older edition stands in for a damaged one', async () => {
  const { current } = await json('editions')
  const path = join(store, 'editions', current, 'warehouse.duckdb')
  const whole = readFileSync(path)
  writeFileSync(path, whole.subarray(0, whole.length / 2))
  for (const words of [['kpi', 'volume'], ['report', 'home'], ['digest']]) {
    const { code, err } = await run(...words)
    expect([code, err]).toEqual([
      0,
      `rapor: Edisi terbitan ${current} tidak dapat dibaca. Yang tampil adalah edisi utuh sebelumnya.`,
    ])
  }
  expect((await run('kpi', 'volume', '--lang', 'en')).err).toMatch(
    /^rapor: The published edition .* cannot be read/,
  )
  writeFileSync(path, whole)
  await closeEditions(store)
})

test('answers and reports as text for people', async () => {
  const { out } = await run('kpi', 'volume', '--by', 'region')
  expect(out).toMatch(/63\.05 +Kabupaten Tapin +2/)
  expect((await run('report', 'home', '--format', 'csv')).out).toMatch(/^# scope/)
  const path = join(store, 'home.md')
  expect((await run('report', 'home', '--out', path)).code).toBe(0)
  expect(existsSync(path) && readFileSync(path, 'utf8')).toMatch(/Kabupaten Tapin/)
  expect(await run('report', 'home', '--format', 'xlsx')).toMatchObject({ code: 2 })
})

test.each([
  ['help'],
  ['loads'],
  ['loads', '--rejects'],
  ['editions'],
  ['verify'],
  ['kpi'],
  ['kpi', 'volume', '--by', 'status'],
  ['kpi', 'completion_rate', '--by', 'region'],
  ['report'],
  ['build'],
])('in English nothing is Indonesian: %s %s', async (...words) => {
  const load = words.includes('--rejects') ? [first] : []
  const { code, out } = await run(...words, ...load, '--lang', 'en')
  expect(code).toBe(0)
  expect(out).not.toBe((await run(...words, ...load)).out)
  expect(out).not.toMatch(
    /\b(muatan|laporan(?!\.xlsx)|data per|edisi|baris|dan|nilai|terbit|semua|kunci|belum)\b/i,
  )
})

test('the help names every verb', async () => {
  const { out } = await run('help')
  for (const verb of Object.keys(verbs)) expect(out).toContain(`rapor ${verb}`)
  expect((await run('kpi', '--help')).out).not.toContain('rapor undo')
})
