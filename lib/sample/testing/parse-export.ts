import { readFileSync } from 'node:fs'

/** Rows are read from the written CSV text by rules of their own, independent of every reader and writer. */
export type Row = Record<string, string>

const HOUR = 3_600_000

/** Cells by header, quotes and line breaks respected; lines above the header are left out. */
export function parse(path: string): Row[] {
  const cells = [...readFileSync(path, 'utf8').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)]
  const lines: string[][] = [[]]
  for (const [, quoted, plain, end] of cells) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') lines.push([])
  }
  const top = lines.findIndex(([first]) => first === 'Tracking ID')
  const header = lines[top] as string[]
  return lines
    .slice(top + 1)
    .filter((line) => line.length === header.length)
    .map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] as string])))
}

export const cell = (row: Row, name: string) => row[name] as string
/** WITA. */
export const localDate = (row: Row) => {
  const written = Date.parse(`${cell(row, 'Tanggal Laporan Masuk')} ${cell(row, 'Waktu Laporan Masuk')} UTC`)
  return new Date(written + 8 * HOUR).toISOString().slice(0, 10)
}
/** Both days included. */
export const isWithin = (row: Row, from: string, to: string) => from <= localDate(row) && localDate(row) <= to

export const has = (column: string, pattern: RegExp) => (row: Row) => pattern.test(cell(row, column))
