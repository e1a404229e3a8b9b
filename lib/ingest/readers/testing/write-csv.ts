import { gzipSync } from 'node:zlib'

export interface CsvOptions {
  delimiter: ',' | ';' | '\t' | '|'
  newline: '\n' | '\r\n' | '\r'
  quote: 'always' | 'needed'
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'utf-16le-bare'
  finalNewline: boolean
  excelHint: boolean
  gz: boolean
}

/** A CSV file in memory. */
export function writeCsv(rows: readonly (readonly string[])[], options: CsvOptions): Buffer {
  const { delimiter, newline } = options
  const lines = rows.map((row) => row.map((cell) => quoted(cell, options)).join(delimiter))
  const hint = options.excelHint ? [`sep=${delimiter}`] : []
  const text = [...hint, ...lines].join(newline) + (options.finalNewline ? newline : '')
  const bytes = encoded(text, options.encoding)
  return options.gz ? gzipSync(bytes) : bytes
}

function quoted(cell: string, { delimiter, quote }: CsvOptions): string {
  const must = cell.startsWith('"') || [delimiter, '\n', '\r'].some((stop) => cell.includes(stop))
  return must || quote === 'always' ? `"${cell.replaceAll('"', '""')}"` : cell
}

function encoded(text: string, encoding: CsvOptions['encoding']): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`)
  if (encoding === 'utf-16le-bare') return Buffer.from(text, 'utf16le')
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return encoding === 'utf-16be' ? bytes.swap16() : bytes
}
