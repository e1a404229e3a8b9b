import { readSync } from 'node:fs'
import type { SecondHalf } from '#lib/ingest/readers/csv-halves'
import { CsvTable, type TablePart } from '#lib/ingest/readers/csv-table'
import { toUtf8 } from '#lib/ingest/readers/encoding'

const CHUNK = 2 ** 20

/** Reads a file from a byte at which a record starts to its end. Throws whatever is wrong with it. */
export async function readSecondHalf({ fd, from, start, request }: SecondHalf): Promise<TablePart> {
  const table = new CsvTable(start, request)
  for await (const chunk of toUtf8(bytesFrom(fd, from), 'utf-8', 0)) table.push(chunk)
  return table.part()
}

async function* bytesFrom(fd: number, from: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(CHUNK)
  let position = from
  for (;;) {
    const length = readSync(fd, buffer, 0, CHUNK, position)
    if (length === 0) return
    position += length
    yield buffer.subarray(0, length)
  }
}
