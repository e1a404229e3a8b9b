import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { listEditions, readEditionManifest, readPointer, storedLoads } from '#lib/warehouse/store'

const ROOT = resolve(import.meta.dirname, '../..')
const scratch = mkdtempSync(join(tmpdir(), 'rapor-survival-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function file(name: string, ids: number): string {
  const rows = Array.from({ length: ids }, (_, i) => `${i + 1},1 Jan 2024,Proses\n`)
  writeFileSync(join(scratch, name), `Tracking ID,Tanggal Masuk,Status\n${rows.join('')}`)
  return join(scratch, name)
}

/** The real command line in a process of its own, killed after `ms` when given. */
async function importInto(store: string, path: string, ms?: number) {
  const words = ['import', path, '--cutoff', '2024-12-31', '--json']
  const child = spawn(process.execPath, ['bin/rapor.mjs', ...words], {
    cwd: ROOT,
    env: { ...process.env, RAPOR_STORE: store },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', (text) => {
    out += text
  })
  const started = Date.now()
  const ended = once(child, 'close')
  if (ms !== undefined) void sleep(ms).then(() => child.kill('SIGKILL'))
  const [code] = await ended
  return { code, seconds: (Date.now() - started) / 1000, said: out === '' ? null : JSON.parse(out) }
}

/** What must hold at any moment: the pointer names a whole edition, and no log of a database is left. */
function demandWhole(store: string): void {
  const pointer = readPointer(store)
  expect(pointer && readEditionManifest(store, pointer)).toMatchObject({ id: pointer })
  for (const { id } of listEditions(store))
    expect(readdirSync(join(store, 'editions', id)).sort()).toEqual(['manifest.json', 'warehouse.duckdb'])
}

test('kill -9 at any moment leaves an edition whole, and the next import goes on', async () => {
  const store = join(scratch, 'killed')
  const { seconds } = await importInto(store, file('first.csv', 10))
  const first = readPointer(store)
  const next = file('next.csv', 20)
  for (const share of [0.5, 0.7, 0.9]) {
    await importInto(store, next, seconds * share * 1000)
    demandWhole(store)
  }
  expect(await importInto(store, next)).toMatchObject({ code: 0 })
  demandWhole(store)
  expect(readPointer(store)).not.toBe(first)
  expect(storedLoads(store)).toHaveLength(2)
  expect(readdirSync(join(store, 'tmp'))).toEqual([])
}, 300_000)

test('of two imports at once the second waits: both loads are in the last edition', async () => {
  const store = join(scratch, 'two')
  const both = await Promise.all([importInto(store, file('a.csv', 5)), importInto(store, file('b.csv', 6))])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  demandWhole(store)
  expect(readEditionManifest(store, readPointer(store) ?? '')?.loads).toHaveLength(2)
}, 120_000)

/** A file system of 3 MB; null where we may not mount one. */
function mountSmall(name: string): string | null {
  const place = join(scratch, name)
  mkdirSync(place)
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', place]).status === 0 ? place : null
}

test('a full disk is told, the published edition stays', async (context) => {
  const place = mountSmall('small')
  if (place === null) return context.skip('only root may mount a small disk')
  try {
    const store = join(place, 'store')
    await importInto(store, file('small.csv', 3))
    const published = readPointer(store)
    writeFileSync(join(place, 'ballast'), Buffer.alloc(16_384))
    for (let size = 2 ** 20; size >= 4096; size /= 2)
      spawnSync('dd', ['if=/dev/zero', `of=${join(place, `ballast-${size}`)}`, `bs=${size}`, 'count=3'])
    const { code, said } = await importInto(store, file('large.csv', 2000))
    expect({ code, error: said?.error?.code }).toEqual({ code: 2, error: 'disk_full' })
    expect(readPointer(store)).toBe(published)
    expect(storedLoads(store).length).toBeLessThanOrEqual(1)
  } finally {
    spawnSync('umount', [place])
  }
}, 120_000)
