import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Workbook } from '#lib/sample/xlsx'

const PIECE = 1 << 17

/** The same sheet as comma separated text in UTF-8; lines end with CRLF, cells are quoted where they must be. */
export async function writeCsv(path: string, book: Omit<Workbook, 'sheet'>): Promise<void> {
  await pipeline(Readable.from(pieces(book)), createWriteStream(path))
}

function* pieces({ preamble, header, rows }: Omit<Workbook, 'sheet'>): Generator<string> {
  let piece = preamble.map(([label, value]) => line([label, '', value])).join('') + line(header)
  for (const cells of rows) {
    piece += line(cells)
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

const line = (cells: readonly string[]) => `${cells.map(quote).join(',')}\r\n`

const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
