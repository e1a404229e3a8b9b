import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { undo } from '#lib/warehouse/publish'
import { scratchFolder } from '#lib/warehouse/scratch'
import { commitLoad, listEditions, listLoads, readPointer, removeLoad, withLock } from '#lib/warehouse/store'
import { createTestStore, type TestStore } from '#lib/warehouse/testing/edition'
import { writeLoad } from '#lib/warehouse/testing/loads'

let store: TestStore
let dir: string
const children: ChildProcess[] = []
beforeEach(async () => {
  store = await createTestStore([
    { cutoff: '2024-05-31', reports: [{ tracking_id: 1, received_date: '2024-05-02' }] },
  ])
  dir = store.config.store
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await store.remove()
})

/** Resolves when the child has printed `line`. */
async function start(line: string, ...args: string[]): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'testing/busy-store.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await new Promise<void>((done, fail) => {
    child.stdout?.on('data', (data: Buffer) => data.toString().split('\n').includes(line) && done())
    child.on('exit', () => fail(new Error(`ended before ${line}`)))
  })
  return child
}

const kill = (child: ChildProcess) =>
  new Promise((done) => {
    child.on('exit', done)
    child.kill('SIGKILL')
  })

describe('lock', () => {
  test('work in one process takes turns, also after a failure', async () => {
    const steps: string[] = []
    const turn = (name: string) =>
      withLock(dir, async () => {
        steps.push(`${name} in`)
        await sleep(10)
        steps.push(`${name} out`)
        if (name === 'b') throw new Error('b failed')
      })
    const [, b] = await Promise.allSettled([turn('a'), turn('b'), turn('c')])
    expect(b).toMatchObject({ status: 'rejected' })
    expect(steps).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
  })

  test('another process is told who holds it; after kill -9 it is free at once', async () => {
    const child = await start('locked', 'hold', dir)
    await expect(withLock(dir, async () => 1, { waitSeconds: 0 })).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining(`process ${child.pid} since 20`),
    })
    await kill(child)
    expect(await withLock(dir, async () => 1, { waitSeconds: 5 })).toBe(1)
  }, 30_000)

  test('it waits for a living holder', async () => {
    const child = await start('locked', 'hold', dir)
    setTimeout(() => child.kill('SIGKILL'), 300)
    expect(await withLock(dir, async () => 1, { waitSeconds: 20 })).toBe(1)
  }, 30_000)

  test('a lock file cut short by a kill is no obstacle', async () => {
    writeFileSync(join(dir, 'lock.duckdb'), '')
    expect(await withLock(dir, async () => 1)).toBe(1)
  })

  test('a store that cannot be written is told', async () => {
    const file = join(dir, 'file')
    writeFileSync(file, '')
    await expect(withLock(join(file, 'store'), async () => 1)).rejects.toMatchObject({ code: 'store' })
  })
})

test.each(['reports', 'facts', 'checks'])(
  'kill -9 while building (%s) leaves the published edition whole',
  async (step) => {
    const first = await store.build()
    await writeLoad(dir, { cutoff: '2024-06-30', reports: [{ tracking_id: 2, received_date: '2024-06-02' }] })
    await kill(await start(step, 'build', dir, resolve(store.config.reference)))
    expect(readPointer(dir)).toBe(first.id)
    expect(listEditions(dir).map(({ id }) => id)).toEqual([first.id])
    expect(readdirSync(join(dir, 'tmp'))).toHaveLength(1)
    await withLock(dir, async () => undefined)
    expect(readdirSync(join(dir, 'tmp'))).toEqual([])
    expect(await store.all('SELECT count(*) AS n FROM facts')).toEqual([{ n: 1 }])
  },
  30_000,
)

test('half-made editions are swept away, scratch of living processes stays', async () => {
  const { id } = await store.build()
  mkdirSync(join(dir, 'editions', '2024-01-01-000000000000'))
  const mine = scratchFolder(join(dir, 'tmp'))
  await withLock(dir, async () => undefined)
  expect(readdirSync(join(dir, 'editions'))).toEqual([id])
  expect(existsSync(mine)).toBe(true)
})

describe('loads', () => {
  test('are listed by cut-off, and a staged one is moved in once', async () => {
    const other = await createTestStore([])
    const manifest = await writeLoad(other.config.store, { cutoff: '2024-03-31', reports: [] })
    const staged = join(other.config.store, 'loads', manifest.sha256)
    commitLoad(dir, staged, manifest)
    commitLoad(dir, staged, manifest)
    expect(existsSync(staged)).toBe(false)
    expect(listLoads(dir).map(({ cutoff }) => cutoff)).toEqual(['2024-03-31', '2024-05-31'])
    expect(readdirSync(join(dir, 'tmp'))).toEqual([])
    await other.remove()
  })

  test('a load that is not there cannot be taken out', () => {
    expect(() => removeLoad(dir, 'ffffffffffff')).toThrow('no such load: ffffffffffff')
    expect(() => removeLoad(dir, '')).toThrow('no such load')
  })

  test('undo publishes without the load, twice is once, and the last one leaves nothing published', async () => {
    const first = await store.build()
    const { load } = await writeLoad(dir, {
      cutoff: '2024-06-30',
      reports: [{ tracking_id: 2, received_date: '2024-06-02' }],
    })
    const second = await store.build()
    expect((await undo(store.config, load))?.id).toBe(first.id)
    expect((await undo(store.config, load))?.id).toBe(first.id)
    expect(
      listEditions(dir)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([first.id, second.id])
    expect(await undo(store.config, first.loads[0] as string)).toBeNull()
    expect(readPointer(dir)).toBeNull()
    await expect(store.all('SELECT 1')).rejects.toMatchObject({ code: 'no_edition' })
  })
})
