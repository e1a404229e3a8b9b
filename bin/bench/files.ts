import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { exportRows, HEADER } from './rows'

const CHUNK = 1 << 18

/** Writes an export as CSV; the texts hold commas and quotes, so they are quoted. */
export async function writeCsvExport(path: string, rows: number, letters: number): Promise<void> {
  const out = createWriteStream(path)
  let chunk = csvLine(HEADER)
  for (const row of exportRows(rows, letters)) {
    chunk += csvLine(row)
    if (chunk.length < CHUNK) continue
    if (!out.write(chunk)) await once(out, 'drain')
    chunk = ''
  }
  out.end(chunk)
  await once(out, 'finish')
}

const csvLine = (cells: string[]) => `${cells.map(csvCell).join(',')}\n`

const csvCell = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
