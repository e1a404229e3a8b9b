import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { readPointer, storedLoads } from '#lib/warehouse/store'
import { main } from '../main'

const scratch = mkdtempSync(join(tmpdir(), 'rapor-import-test-'))
const SLOW = 180_000
let runs = 0
let store = ''

beforeEach(() => {
  store = join(scratch, `store-${runs++}`)
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function run(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await main(words, VERBS, {
    env: { RAPOR_STORE: store, RAPOR_REFERENCE: join(import.meta.dirname, '../../data/reference') },
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
    progress() {},
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const VERBS = { import: async () => (await import('./import')).command }

const json = async (...words: string[]) => {
  const { code, out } = await run('import', ...words, '--json')
  return { code, ...JSON.parse(out) }
}

function file(name: string, ...rows: string[]): string {
  const path = join(scratch, name)
  writeFileSync(path, `Tracking ID,Tanggal Masuk,Status,Lain\n${rows.join('\n')}\n`)
  return path
}

const FLAGS = ['--cutoff', '2024-12-31', '--agency', 'Pemerintah Kabupaten Tapin']

test(
  'a file is loaded and published; again it is a no-op; under other terms it is refused',
  async () => {
    const path = file('one.csv', '1,1 Jan 2024,Selesai,', '2,2 Jan 2024,Proses,', 'x,2 Jan 2024,Proses,')
    const first = await json(path, ...FLAGS)
    expect(first).toMatchObject({
      code: 0,
      file: 'one.csv',
      existing: false,
      rows: 3,
      accepted: 2,
      rejected: 1,
      duplicates: 0,
      blank: 0,
      cutoff: '2024-12-31',
      agency: 'Pemerintah Kabupaten Tapin',
      region: '63.05',
      header_row: 1,
      unknown_columns: ['Lain'],
      warnings: ['rows rejected as not_a_tracking_id: 1'],
    })
    expect(first.files).toHaveLength(1)
    expect(first.edition).toBe(readPointer(store))
    expect(await json(path)).toMatchObject({ code: 0, existing: true, edition: first.edition })
    expect(await json(path, '--cutoff', '2025-01-31')).toMatchObject({
      code: 2,
      error: { code: 'already_loaded' },
    })
    expect(storedLoads(store)).toHaveLength(1)
  },
  SLOW,
)

test(
  'of several files the good ones are published, the broken ones named',
  async () => {
    const folder = join(scratch, 'inbox')
    mkdirSync(join(folder, 'lama'), { recursive: true })
    writeFileSync(join(folder, 'lama', 'd.xls'), '<html><table>')
    writeFileSync(join(folder, 'catatan.md'), 'bukan tabel')
    cpSync(file('good.csv', '1,1 Jan 2024,Selesai,'), join(folder, 'b.csv'))
    cpSync(file('other.csv', '2,1 Jan 2024,Selesai,'), join(folder, 'a.csv'))
    cpSync(file('bad.csv', 'x,1 Jan 2024,Selesai,'), join(folder, 'c.csv'))
    const { code, files, edition } = await json(folder, ...FLAGS)
    expect(code).toBe(2)
    expect(files).toMatchObject([
      { file: 'a.csv', accepted: 1 },
      { file: 'b.csv', accepted: 1 },
      { file: 'c.csv', error: { code: 'all_rejected' } },
      { file: 'd.xls', error: { code: 'html_not_xlsx' } },
    ])
    expect(edition).toBe(readPointer(store))
    expect(storedLoads(store)).toHaveLength(2)
  },
  SLOW,
)

test(
  'a dry run says what would change and stores nothing',
  async () => {
    await json(file('before.csv', '1,1 Jan 2024,Proses,', '2,1 Jan 2024,Proses,'), ...FLAGS)
    const published = readPointer(store)
    const later = file(
      'later.csv',
      '1,1 Jan 2024,Selesai,',
      '2,1 Jan 2024,Proses,',
      '3,1 Feb 2025,Proses,',
      'x,,,',
    )
    const { dry_run, edition } = await json(later, '--dry-run', '--cutoff', '2025-02-28')
    expect(dry_run.changes).toEqual({ new: 1, updated: 1, unchanged: 1, rejected: 1 })
    expect(dry_run.kpis).toMatchObject([
      { kpi: 'volume', before: 2, after: 3 },
      { kpi: 'follow_up_rate', before: 1, after: 1 },
      { kpi: 'completion_rate', before: 0, after: 1 / 3 },
    ])
    expect(edition).toBe(published)
    expect(readPointer(store)).toBe(published)
    expect(storedLoads(store)).toHaveLength(1)
    const { out } = await run('import', later, '--dry-run', '--cutoff', '2025-02-28')
    expect(out).toContain('1 baru, 1 berganti status, 1 tetap, 1 ditolak')
    // Fewer than ten reports: counted out, never a percentage.
    expect(out).toMatch(/2 dari 2 +3 dari 3/)
    expect(out).not.toContain('%')
    const english = await run('import', later, '--dry-run', '--cutoff', '2025-02-28', '--lang', 'en')
    expect(english.out).toContain('new 1, status changed 1, unchanged 1, rejected 1')
    expect(english.out).toContain('warning: rows rejected, not a tracking number: 1')
    expect(english.out).toMatch(/2 of 2 +3 of 3/)
    expect((await json(later, '--cutoff', '2025-02-28')).edition).toBe(dry_run.edition)
  },
  SLOW,
)

test(
  'without a cut-off nothing is stored',
  async () => {
    const error = {
      code: 'cutoff_missing',
      message: 'the file does not say as of which day it was made - give --cutoff YYYY-MM-DD',
      words: 'berkas tidak menyebut data per tanggal berapa - tambahkan --cutoff TTTT-BB-HH',
    }
    const refused = { file: 'bare.csv', error }
    expect(await json(file('bare.csv', '1,1 Jan 2024,Selesai,'))).toEqual({
      code: 2,
      ...refused,
      files: [refused],
      edition: null,
    })
    expect(existsSync(store) ? readdirSync(store) : []).toEqual([])
  },
  SLOW,
)

test(
  'when the edition cannot be built the load is taken out again',
  async () => {
    const damaged = join(store, 'loads', '0'.repeat(64))
    await json(file('sound.csv', '1,1 Jan 2024,Selesai,'), ...FLAGS)
    const published = readPointer(store)
    const [load] = storedLoads(store)
    cpSync(load?.dir ?? '', damaged, { recursive: true })
    writeFileSync(join(damaged, 'rows.parquet'), 'no parquet')
    const { code, err } = await run('import', file('next.csv', '2,1 Jan 2024,Selesai,'), ...FLAGS)
    expect({ code: code > 0, err }).toMatchObject({ code: true, err: expect.not.stringMatching(/\n/) })
    expect(storedLoads(store)).toHaveLength(2)
    expect(readPointer(store)).toBe(published)
  },
  SLOW,
)

test.each([
  [['--cutoff', 'kemarin'], 'flag'],
  [['--utc-offset', 'x'], 'flag'],
  [['--utc-offset', '-20'], 'flag'],
])('a wrong flag is told before anything is read: %j', async (flags, code) => {
  expect(await json('nowhere.csv', ...flags)).toMatchObject({ code: 2, error: { code } })
})

test(
  'no file, a missing file and an empty folder are told',
  async () => {
    expect(await json()).toMatchObject({ error: { code: 'no_files' } })
    mkdirSync(join(scratch, 'empty'))
    expect(await json(join(scratch, 'empty'))).toMatchObject({ error: { code: 'no_files' } })
    expect(await json(join(scratch, 'nowhere.csv'), ...FLAGS)).toMatchObject({
      code: 2,
      error: { code: 'file_not_found' },
    })
  },
  SLOW,
)
