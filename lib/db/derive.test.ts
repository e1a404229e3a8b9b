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
const derive = (name: string) =>
  reader.derive?.(name, () => 'SELECT word, count(*) AS n FROM words GROUP BY word', 9) ?? ''

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
  expect(await derive('counts')).toBe(table)
  await pool.detach('edition')
  const sql = `SELECT word, n FROM ${table} WHERE word IN (?) ORDER BY word`
  expect(await reader.all(sql, ['a'])).toEqual([{ word: 'a', n: 2 }])
})

test('of many tables the oldest go, and are made again when asked for', async () => {
  for (let i = 0; i < MANY; i++) await derive(`counts ${i}`)
  const sql = "SELECT count(*) AS n FROM duckdb_tables() WHERE database_name = 'memory'"
  const [kept] = await reader.all<{ n: number }>(sql)
  expect(kept?.n).toBeLessThan(MANY)
  expect(await reader.all(`SELECT sum(n) AS n FROM ${await derive('counts 0')}`)).toEqual([{ n: 3 }])
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
    expect(await again()).toMatch(/late/)
    expect(pool.derived().failed).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
