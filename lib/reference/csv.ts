import { type Fault, fault } from '#lib/reference/fault'

/** One record of a reference table: cells by column name, and the line it ends on (1-based, the header is 1). */
export interface Line {
  line: number
  cells: Record<string, string>
}

interface Wanted {
  columns: string[]
  /** Those of them that a table may lack, and at its end a row. */
  extra: string[]
  faults: Fault[]
}

interface Parsed {
  record: string[]
  line: number
}

/**
 * Text of a table -> records. Comma separated, or semicolon when Excel saved it so.
 * Every missing, unknown or doubled column and every ragged row is pushed to `faults`.
 */
export function readTable(file: string, text: string, { columns, extra, faults }: Wanted): Line[] {
  const [header, ...body] = records(file, text, faults)
  if (!header) return []
  const wrong = headerFaults(file, header.record, { columns, extra })
  faults.push(...wrong)
  return wrong.length > 0 ? [] : body.flatMap((row) => toLine(file, header.record, { row, extra, faults }))
}

function records(file: string, text: string, faults: Fault[]): Parsed[] {
  const parsed: Parsed[] = []
  const delimiter = delimiterOf(text)
  const cell = cellPattern(delimiter)
  let record: string[] = []
  let line = 1
  while (cell.lastIndex < text.length || record.length > 0) {
    const match = cell.exec(text)
    if (!match) {
      faults.push(fault(file, line, '', 'not readable as CSV: a quotation mark without its partner'))
      return parsed
    }
    const { quoted, plain = '', end = '' } = match.groups ?? {}
    record.push(quoted?.replaceAll('""', '"') ?? plain.trim())
    line += breaksIn(quoted)
    if (end === delimiter) continue
    if (record.length > 1 || record[0] !== '') parsed.push({ record, line })
    line += breaksIn(end)
    record = []
  }
  if (parsed.length === 0) faults.push(fault(file, 1, '', 'empty file'))
  return parsed
}

/** One cell and what ends it. Spaces around it are no part of it, unless quoted. */
const cellPattern = (delimiter: string) =>
  new RegExp(
    String.raw`[ \t]*(?:"(?<quoted>[^"]*(?:""[^"]*)*)"[ \t]*|(?<plain>[^"${delimiter}\r\n]*))(?<end>${delimiter}|\r?\n|\r|$)`,
    'y',
  )

const breaksIn = (text = '') => text.match(/\r?\n|\r/g)?.length ?? 0

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  return header.includes(';') && !header.includes(',') ? ';' : ','
}

function headerFaults(
  file: string,
  header: string[],
  { columns, extra }: Pick<Wanted, 'columns' | 'extra'>,
): Fault[] {
  const missing = columns.filter((name) => !header.includes(name) && !extra.includes(name))
  const unknown = header.filter((name) => !columns.includes(name))
  const doubled = header.filter((name, i) => header.indexOf(name) !== i)
  return [
    ...missing.map((name) => fault(file, 1, name, 'column missing')),
    ...unknown.map((name) => fault(file, 1, name, 'unknown column')),
    ...doubled.map((name) => fault(file, 1, name, 'column stands twice')),
  ]
}

type Row = Pick<Wanted, 'extra' | 'faults'> & { row: Parsed }

function toLine(file: string, header: string[], { row, extra, faults }: Row): Line[] {
  const { record, line } = row
  if (record.every((cell) => cell === '')) return []
  const least = header.findLastIndex((name) => !extra.includes(name)) + 1
  if (record.length < least || record.length > header.length) {
    faults.push(fault(file, line, '', `${least} cells expected: ${record.length}`))
    return []
  }
  return [{ line, cells: Object.fromEntries(header.map((name, i) => [name, record[i] ?? ''])) }]
}
