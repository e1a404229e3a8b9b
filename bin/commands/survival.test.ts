import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { listEditions, readEditionManifest, readPointer, storedLoads } from '#lib/warehouse/store'

const ROOT = resolve(import.meta.dirname, '../..')
const scratch = mkdtempSync(join(tmpdir(), 'rapor-survival-'))
const temp = join(scratch, 'temp')
mkdirSync(temp)
/** One small file in a store of its own: what the tests begin with, and how long it took. */
const first = { store: join(scratch, 'first'), seconds: 0 }

beforeAll(async () => {
  first.seconds = (await importInto(first.store, file('first.csv', 10))).seconds
}, 120_000)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function file(name: string, ids: number): string {
  const rows = Array.from({ length: ids }, (_, i) => `${i + 1},1 Jan 2024,Proses\n`)
  writeFileSync(join(scratch, name), `Tracking ID,Tanggal Masuk,Status\n${rows.join('')}`)
  return join(scratch, name)
}

interface Place {
  store: string
  /** Folder for temporary files. */
  temp?: string
}

/** The real command line in a process of its own. */
function start(place: Place, words: string[]): ChildProcess {
  return spawn(process.execPath, ['bin/rapor.mjs', ...words], {
    cwd: ROOT,
    env: { ...process.env, RAPOR_STORE: place.store, TMPDIR: place.temp ?? temp },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function ended(child: ChildProcess) {
  const started = Date.now()
  let out = ''
  child.stdout?.on('data', (text) => {
    out += text
  })
  const [code, signal] = await once(child, 'close')
  return { code, signal, seconds: (Date.now() - started) / 1000, said: out === '' ? null : JSON.parse(out) }
}

const importing = (path: string) => ['import', path, '--cutoff', '2024-12-31', '--json']

const importInto = (store: string, path: string) => ended(start({ store }, importing(path)))

/** What must hold at any moment: the pointer names a whole edition, and no log of a database is left. */
function demandWhole(store: string): void {
  const pointer = readPointer(store)
  expect(pointer && readEditionManifest(store, pointer)).toMatchObject({ id: pointer })
  for (const { id } of listEditions(store))
    expect(readdirSync(join(store, 'editions', id)).sort()).toEqual(['manifest.json', 'warehouse.duckdb'])
}

/** Living processes that work in our folder for temporary files. */
const alive = () =>
  readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .filter((pid) => environmentOf(pid).includes(`TMPDIR=${temp}\0`))

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}

const demandNobody = () => vi.waitFor(() => expect(alive()).toEqual([]), { timeout: 20_000, interval: 50 })

test('kill -9 at any moment leaves an edition whole, nobody running and nothing that stays', async () => {
  const { store } = first
  const before = readPointer(store)
  const next = file('next.csv', 20)
  for (const share of [0.15, 0.4, 0.6, 0.75, 0.9]) {
    const child = start(first, importing(next))
    const gone = ended(child).catch(() => null)
    await sleep(first.seconds * share * 1000)
    child.kill('SIGKILL')
    await gone
    await demandNobody()
    demandWhole(store)
  }
  expect(await importInto(store, next)).toMatchObject({ code: 0 })
  demandWhole(store)
  expect(readPointer(store)).not.toBe(before)
  expect(storedLoads(store)).toHaveLength(2)
  expect(readdirSync(join(store, 'tmp'))).toEqual([])
  expect(readdirSync(temp)).toEqual([])
}, 300_000)

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s ends the import and its children, and takes their files away',
  async (signal, code) => {
    const child = start({ store: join(scratch, signal) }, importing(file('interrupted.csv', 20_000)))
    const end = ended(child)
    await vi.waitFor(() => expect(alive().length).toBeGreaterThan(2), { timeout: 30_000, interval: 20 })
    child.kill(signal)
    expect(await end).toMatchObject({ code, said: null })
    await demandNobody()
    expect(readdirSync(temp)).toEqual([])
  },
  120_000,
)

test('of two imports at once the second waits: both loads are in the last edition', async () => {
  const store = join(scratch, 'two')
  const both = await Promise.all([importInto(store, file('a.csv', 5)), importInto(store, file('b.csv', 6))])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  demandWhole(store)
  expect(readEditionManifest(store, readPointer(store) ?? '')?.loads).toHaveLength(2)
}, 120_000)

test('a store below a file is told', async () => {
  const { code, said } = await importInto(join(file('no-folder.csv', 1), 'store'), file('c.csv', 3))
  expect({ code, error: said.error }).toMatchObject({ code: 2, error: { code: 'store' } })
  expect(said.error.words).toMatch(/^penyimpanan tidak dapat ditulisi/)
}, 60_000)

/** A file system of its own, of 48 MB; null where we may not mount one. */
function mountSmall(name: string): string | null {
  const place = join(scratch, name)
  mkdirSync(place)
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', place]).status === 0 ? place : null
}

/** Leaves 64 kB. */
function fill(place: string): void {
  const { bavail, bsize } = statfsSync(place)
  writeFileSync(join(place, 'ballast'), Buffer.alloc(bavail * bsize - 65_536))
}

test('a full disk is told, at the store and while reading; the published edition stays', async (context) => {
  const place = mountSmall('small')
  if (place === null) return context.skip('only root may mount a small disk')
  try {
    const store = join(place, 'store')
    await importInto(store, file('small.csv', 3))
    const published = readPointer(store)
    expect(published).not.toBeNull()
    fill(place)
    const { code, said } = await importInto(store, file('large.csv', 2000))
    expect({ code, error: said?.error?.code }).toEqual({ code: 2, error: 'disk_full' })
    expect(readPointer(store)).toBe(published)
    expect(storedLoads(store).length).toBeLessThanOrEqual(1)

    const reading = await ended(start({ store, temp: place }, importing(file('larger.csv', 20_000))))
    expect(reading).toMatchObject({ code: 2, said: { error: { code: 'disk_full' }, edition: published } })
    expect(readdirSync(place).filter((name) => name.startsWith('rapor-staging'))).toEqual([])
  } finally {
    spawnSync('umount', [place])
  }
}, 120_000)

test('a store that can only be read is read; what would change it is told', async (context) => {
  const place = mountSmall('fixed')
  if (place === null) return context.skip('only root may mount a read-only disk')
  const store = join(place, 'store')
  try {
    await importInto(store, file('fixed.csv', 3))
    const published = readPointer(store)
    spawnSync('mount', ['-o', 'remount,ro', place])
    expect(await ended(start({ store }, ['kpi', 'volume', '--json']))).toMatchObject({
      code: 0,
      said: { edition: published, answers: [{ value: 3 }] },
    })
    for (const words of [importing(file('d.csv', 4)), ['build', '--json'], ['undo', 'abcd', '--json']])
      expect(await ended(start({ store }, words))).toMatchObject({
        code: 2,
        said: { error: { code: 'store' } },
      })
    expect(readPointer(store)).toBe(published)
  } finally {
    spawnSync('umount', [place])
  }
}, 120_000)
