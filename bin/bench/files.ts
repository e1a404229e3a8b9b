import { writeCsv } from '#lib/sample/csv'
import { writeXlsx } from '#lib/sample/xlsx'
import { exportRows, HEADER } from './rows'

/** Writes an export of variant B, without a preamble; the format is the extension of `path`. */
export async function writeExport(path: string, rows: number, letters: number): Promise<void> {
  const book = { sheet: 'Laporan Ringkas', preamble: [], header: HEADER, rows: exportRows(rows, letters) }
  await (path.endsWith('.xlsx') ? writeXlsx(path, book) : writeCsv(path, book))
}
