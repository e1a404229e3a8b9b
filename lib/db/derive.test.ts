import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openReaderPool, type Reader, type ReaderPool } from '#lib/db/reader'
import { openWriter } from '#lib/db/writer'

const folder = mkdtempSync(join(tmpdir(), 'rapor-derive-'))
const path = join(folder, 'warehouse.duckdb')
let pool: ReaderPool
let reader: Reader

const MANY = 52
const SQL = 'SELECT word, count(*) AS n FROM words GROUP BY word ORDER BY word'
const derive = (name: string) => reader.derive?.(name, () => SQL, 9)

beforeAll(async () => {
  const writer = await openWriter({ path })
  await writer.run("CREATE TYPE key AS ENUM ('a', 'b'); CREATE TABLE words (word key)")
  await writer.run("INSERT INTO words VALUES ('a'), ('b'), ('a')")
  await writer.finish()
  pool = await openReaderPool(folder)
  reader = await pool.open('edition', path)
})
afterAll(() => {
  pool.close()
  rmSync(folder, { recursive: true })
})

test('a derived table is made once and outlives the file', async () => {
  const table = await derive('counts')
  await pool.detach('edition')
  expect(await derive('counts')).toBe(table)
  expect(table).toEqual({
    rows: 2,
    columns: new Map([
      ['word', { numbers: new Int32Array([-1, -2]), values: ['a', 'b'] }],
      ['n', { numbers: new Int32Array([2, 1]), values: [] }],
    ]),
  })
})

test('of many tables the oldest go, and are made again when asked for', async () => {
  const first = await derive('counts 0')
  for (let i = 0; i < MANY; i++) await derive(`counts ${i}`)
  expect(pool.derived().ready).toBeLessThan(MANY)
  expect(await derive('counts 0')).not.toBe(first)
  expect(await derive('counts 0')).toEqual(first)
})

test('what has more rows than it may have is not kept', async () => {
  expect(await reader.derive?.('all', () => 'SELECT word FROM words', 2)).toBeNull()
  expect(pool.derived()).toMatchObject({ too_large: 1, failed: 0 })
})

test('what cannot be made is tried again, but not at once', async () => {
  const said = { sql: 'SELECT nothing FROM nowhere' }
  const again = () => reader.derive?.('late', () => said.sql, 9)
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  try {
    expect(await again()).toBeNull()
    said.sql = 'SELECT word FROM words'
    expect(await again()).toBeNull()
    expect(pool.derived().failed).toBe(1)
    vi.advanceTimersByTime(60_000)
    expect(await again()).toMatchObject({ rows: 3 })
    expect(pool.derived().failed).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
