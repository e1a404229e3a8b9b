import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEdition } from '#lib/warehouse/current'
import { createTestStore, type TestStore } from '#lib/warehouse/testing/edition'
import { writeLoad } from '#lib/warehouse/testing/loads'

let store: TestStore
beforeEach(async () => {
  store = await createTestStore([])
})
afterEach(() => store.remove())

/** Publishes an edition with one report more. */
async function publishNext(month: number) {
  const date = `2024-0${month}-10`
  await writeLoad(store.config.store, {
    cutoff: date,
    reports: Array.from({ length: month === 1 ? 5000 : 1 }, (_, i) => ({
      tracking_id: month * 10_000 + i,
      received_date: date,
    })),
  })
  return store.build()
}

const fileOf = (id: string) => join(store.config.store, 'editions', id, 'warehouse.duckdb')
const count = async (id?: string) => {
  const { reader } = await openEdition(store.config, id)
  const [row] = await reader.all<{ n: number }>('SELECT count(*) AS n FROM facts')
  return row?.n
}

test('nothing published, an unknown edition', async () => {
  await expect(openEdition(store.config)).rejects.toMatchObject({ code: 'no_edition' })
  await publishNext(1)
  await expect(openEdition(store.config, '../../etc')).rejects.toMatchObject({ code: 'unknown_edition' })
})

test('a new edition is seen at the next call; readers of older ones go on', async () => {
  const editions = []
  const readers = []
  for (const month of [1, 2, 3, 4, 5]) {
    editions.push(await publishNext(month))
    readers.push((await openEdition(store.config)).reader)
  }
  const counts = await Promise.all(readers.map((reader) => reader.all('SELECT count(*) AS n FROM facts')))
  expect(counts.map((rows) => rows[0]?.n)).toEqual([5000, 5001, 5002, 5003, 5004])
  expect(await count()).toBe(5004)
  expect(await count(editions[0]?.id)).toBe(5000)
}, 60_000)

test('many requests at once over more editions than stay open', async () => {
  const ids: string[] = []
  for (const month of [1, 2, 3, 4]) ids.push((await publishNext(month)).id)
  const asked = Array.from({ length: 40 }, (_, i) => i % 4)
  expect(await Promise.all(asked.map((i) => count(ids[i])))).toEqual(asked.map((i) => 5000 + i))
}, 60_000)

test.each<[string, (file: string) => void]>([
  ['missing', (file) => rmSync(file)],
  ['empty', (file) => writeFileSync(file, '')],
  ['cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
  ['overwritten', (file) => writeFileSync(file, readFileSync(file).fill(7, 4096))],
])('a published edition whose file is %s: the one before stands in and says so', async (_, damage) => {
  const older = await publishNext(1)
  const newer = await publishNext(2)
  damage(fileOf(newer.id))
  expect(await openEdition(store.config)).toMatchObject({
    manifest: { id: older.id },
    fallbackFrom: newer.id,
  })
  expect(await count()).toBe(5000)
  await expect(openEdition(store.config, newer.id)).rejects.toMatchObject({ code: 'damaged_edition' })
})

test('an edition that is cut short while it is open: the next request gets the one before, then the repaired one', async () => {
  const older = await publishNext(1)
  const newer = await publishNext(2)
  const bytes = readFileSync(fileOf(newer.id))
  expect(await count()).toBe(5001)
  truncateSync(fileOf(newer.id), 5000)
  expect(await openEdition(store.config)).toMatchObject({
    manifest: { id: older.id },
    fallbackFrom: newer.id,
  })
  expect(await count()).toBe(5000)
  writeFileSync(fileOf(newer.id), bytes)
  expect(await count()).toBe(5001)
})

test('damage found while reading: the next request gets the edition before', async () => {
  const older = await publishNext(2)
  const newer = await publishNext(1)
  const bytes = readFileSync(fileOf(newer.id))
  // Everything but the headers and the last blocks, where the catalog stands.
  writeFileSync(fileOf(newer.id), bytes.fill(7, 0x3000, bytes.length - 2 * 0x40000))
  const seen = []
  for (let i = 0; i < 3; i++) {
    const { manifest, reader } = await openEdition(store.config)
    seen.push(manifest.id)
    await reader.all('SELECT sum(hash(f)) AS h FROM facts f').catch(() => undefined)
  }
  expect(seen.at(-1)).toBe(older.id)
})

test('a repaired edition is used again', async () => {
  await publishNext(1)
  const newer = await publishNext(2)
  const bytes = readFileSync(fileOf(newer.id))
  writeFileSync(fileOf(newer.id), 'nothing')
  expect(await openEdition(store.config)).toHaveProperty('fallbackFrom', newer.id)
  writeFileSync(fileOf(newer.id), bytes)
  expect(await openEdition(store.config)).not.toHaveProperty('fallbackFrom')
})

test('a damaged pointer: the newest edition stands in', async () => {
  const { id } = await publishNext(1)
  writeFileSync(join(store.config.store, 'current.json'), '{"edit')
  expect(await openEdition(store.config)).toMatchObject({ manifest: { id }, fallbackFrom: 'current.json' })
})

test('building again repairs a damaged edition', async () => {
  const { id } = await publishNext(1)
  writeFileSync(fileOf(id), readFileSync(fileOf(id)).fill(7, 0x3000, 0x5000))
  expect((await store.build()).id).toBe(id)
  expect(await count()).toBe(5000)
})

test('an edition of another version of the program is told, by name and as the published one', async () => {
  const edition = await publishNext(1)
  const manifest = join(store.config.store, 'editions', edition.id, 'manifest.json')
  writeFileSync(manifest, JSON.stringify({ ...edition, builder: 'rapor-0' }))
  const outdated = { code: 'outdated_edition', message: expect.stringContaining(edition.id) }
  await expect(openEdition(store.config)).rejects.toMatchObject(outdated)
  await expect(openEdition(store.config, edition.id)).rejects.toMatchObject(outdated)
})

test('a damaged edition without another is told', async () => {
  const { id } = await publishNext(1)
  rmSync(fileOf(id))
  await expect(openEdition(store.config)).rejects.toMatchObject({ code: 'damaged_edition' })
})
