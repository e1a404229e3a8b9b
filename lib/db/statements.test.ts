import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBConnection } from '@duckdb/node-api'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openReaderPool, type Reader, type ReaderPool } from '#lib/db/reader'
import { openWriter } from '#lib/db/writer'

const folder = mkdtempSync(join(tmpdir(), 'rapor-statements-'))
const path = (name: string) => join(folder, `${name}.duckdb`)
let pool: ReaderPool
let first: Reader

beforeAll(async () => {
  for (const [name, n] of [
    ['first', 1],
    ['second', 2],
  ] as const) {
    const writer = await openWriter({ path: path(name) })
    await writer.run(`CREATE TABLE own AS SELECT range AS day, ${n} AS n FROM range(9)`)
    await writer.finish()
  }
  pool = await openReaderPool(folder)
  first = await pool.open('first', path('first'))
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => {
  pool.close()
  rmSync(folder, { recursive: true })
})

const SQL = 'SELECT sum(n)::INT AS n FROM own WHERE day < $1'

test('a question asked again with other values is prepared once', async () => {
  const prepare = vi.spyOn(DuckDBConnection.prototype, 'prepare')
  expect(await first.all(SQL, [3])).toEqual([{ n: 3 }])
  expect(await first.all(SQL, [5])).toEqual([{ n: 5 }])
  expect(await first.all(SQL, [2.5])).toEqual([{ n: 3 }])
  expect(prepare).toHaveBeenCalledTimes(1)
})

test('the same words read the tables of the edition that is asked, also after it was away', async () => {
  const second = await pool.open('second', path('second'))
  for (const days of [1, 2]) {
    expect(await first.all(SQL, [days])).toEqual([{ n: days }])
    expect(await second.all(SQL, [days])).toEqual([{ n: 2 * days }])
    await pool.detach('first')
  }
})

test('a statement that failed is prepared anew', async () => {
  const sql = 'SELECT CAST($1 AS INT) AS n'
  await expect(first.all(sql, ['x'])).rejects.toThrow()
  expect(await first.all(sql, ['7'])).toEqual([{ n: 7 }])
})

test('of many statements the oldest go', async () => {
  const prepare = vi.spyOn(DuckDBConnection.prototype, 'prepare')
  const all = Array.from({ length: 101 }, (_, i) => i)
  for (const n of all) expect(await first.all(`SELECT ${n} AS n`)).toEqual([{ n }])
  await first.all('SELECT 0 AS n')
  expect(prepare).toHaveBeenCalledTimes(102)
})
