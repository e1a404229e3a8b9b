import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWriter } from '#lib/db/writer'
import { readBytes } from '#lib/ingest/readers/testing/read-bytes'

async function parquetOf(select: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'readers-'))
  const path = join(folder, 'a.parquet')
  const db = await openWriter({ path: ':memory:' })
  await db.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`)
  db.close()
  const bytes = readFileSync(path)
  rmSync(folder, { recursive: true })
  return bytes
}

test('typed columns come as clean text', async () => {
  const bytes = await parquetOf(
    `SELECT 7::BIGINT AS "Tracking ID", DATE '2024-01-02' AS d, TIMESTAMP '2024-01-02 03:04:05' AS t,
       chr(10) || ' a' || chr(9) || 'b' || chr(160) AS s, repeat('é', 300) AS long UNION ALL SELECT NULL, NULL, NULL, ' ', NULL
     UNION ALL SELECT 8, NULL, NULL, '"', ''`,
  )
  const back = await readBytes(bytes, { name: "it's [1].parquet" })
  expect(back.staged).toEqual([
    { rowNo: 1, fault: '', cells: ['7', '2024-01-02', '2024-01-02 03:04:05', 'a b', 'é'.repeat(200)] },
    { rowNo: 3, fault: '', cells: ['8', '', '', '"', ''] },
  ])
  expect([back.format, back.header_row, back.rows, back.blank]).toEqual(['parquet', 0, 3, 1])
})

test('only the kept columns are written, in the order asked for', async () => {
  const bytes = await parquetOf(`SELECT 'secret' AS isi, 1 AS id, 'a' AS status`)
  const back = await readBytes(bytes, { header: (cells) => (cells.includes('id') ? [2, 1] : null) })
  expect(back.staged[0]?.cells).toEqual(['a', '1'])
})

test('no header and caps are said', async () => {
  const bytes = await parquetOf('SELECT 1 AS a FROM range(20)')
  await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'not_an_export' })
  const header = () => [0]
  await expect(readBytes(bytes, { header, caps: { rows: 19 } })).rejects.toMatchObject({
    code: 'too_many_rows',
  })
})
