import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWriter, type Writer } from '#lib/db/writer'
import { NONE } from '#lib/ingest/loops'
import type { ColumnType } from '#lib/ingest/parquet/pages'
import { type ParquetColumn, writeParquet } from '#lib/ingest/parquet/write'
import { columnOf } from '#lib/ingest/staged-column'

const folder = mkdtempSync(join(tmpdir(), 'rapor-parquet-'))
let db: Writer
let files = 0

beforeAll(async () => {
  db = await openWriter({ path: ':memory:' })
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

const WORDS = ['', 'Selesai', 'Kafe – “é”', 'x'.repeat(300)]
const DAY_MS = 86_400_000
const iso = (days: number) => new Date(days * DAY_MS).toISOString().slice(0, 10)

interface Written {
  file: string
  columns: Record<string, (number | null)[]>
}

/** Of words and dates each row has a number of its own. */
function columnFor(name: string, type: ColumnType, values: (number | null)[]): ParquetColumn {
  if (type === 'INTEGER' || type === 'BIGINT')
    return { name, type, values: columnOf((row) => values[row] ?? NONE) }
  const meanings = Int32Array.from(values, (value) => value ?? NONE)
  return { name, type, values: { numbers: columnOf((row) => row), meanings } }
}

async function write(
  columns: Record<string, { type: ColumnType; values: (number | null)[] }>,
): Promise<Written> {
  const file = join(folder, `${files++}.parquet`)
  const rows = Uint32Array.from(Object.values(columns)[0]?.values ?? [], (_, row) => row)
  await writeParquet(file, {
    rows,
    words: WORDS,
    columns: Object.entries(columns).map(([name, { type, values }]) => columnFor(name, type, values)),
  })
  return {
    file,
    columns: Object.fromEntries(Object.entries(columns).map(([name, { values }]) => [name, values])),
  }
}

const nullable = (value: fc.Arbitrary<number>) => fc.option(value, { freq: 3 })
const row = fc.record({
  n: nullable(fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 })),
  id: fc.integer({ min: 0, max: 999_999_999_999 }),
  day: nullable(fc.integer({ min: -25_000, max: 84_000 })),
  word: nullable(fc.nat(WORDS.length - 1)),
})

test('DuckDB reads back what was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 90 }), async (rows) => {
      const { file } = await write({
        n: { type: 'INTEGER', values: rows.map(({ n }) => n) },
        id: { type: 'BIGINT', values: rows.map(({ id }) => id) },
        day: { type: 'DATE', values: rows.map(({ day }) => day) },
        word: { type: 'VARCHAR', values: rows.map(({ word }) => word) },
      })
      const back = await db.all(`SELECT n, id, day::VARCHAR AS day, word FROM read_parquet('${file}')`)
      const expected = rows.map(({ n, id, day, word }) => ({
        n,
        id,
        day: day === null ? null : iso(day),
        word: word === null ? null : WORDS[word],
      }))
      expect(back).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('a table of several row groups is whole', async () => {
  const size = 250_000
  const values = Array.from({ length: size }, (_, i) => (i % 3 === 0 ? null : i % 70_000))
  const { file } = await write({ n: { type: 'INTEGER', values }, day: { type: 'DATE', values } })
  const [sums] = await db.all(`
    SELECT count(*) AS rows, count(n) AS n, sum(n) AS total,
      count(*) FILTER (day - DATE '1970-01-01' IS DISTINCT FROM n) AS unlike FROM read_parquet('${file}')`)
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  expect(sums).toEqual({ rows: size, n: values.filter((value) => value !== null).length, total, unlike: 0 })
})

test('a word that no row has is not in the file', async () => {
  const { file } = await write({ word: { type: 'VARCHAR', values: [1, null, 1] } })
  const bytes = readFileSync(file)
  expect([bytes.includes('Selesai'), bytes.includes('Kafe')]).toEqual([true, false])
})
