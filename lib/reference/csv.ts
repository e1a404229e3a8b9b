import { CsvError, parse } from 'csv-parse/sync'
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
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines }) => void parsed.push({ record, line: lines }),
    })
    if (parsed.length === 0) faults.push(fault(file, 1, '', 'empty file'))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    faults.push(fault(file, Number(error.lines ?? 1), '', `not readable as CSV (${error.code})`))
  }
  return parsed
}

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
