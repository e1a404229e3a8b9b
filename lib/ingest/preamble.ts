import { readDate } from '#lib/ingest/values/date'
import { fold, tidy } from '#lib/ingest/values/fold'

/** What the rows above the header say. `Pengelola` (a person) is recognised so that it is never taken for a value. */
export interface Preamble {
  /** Any label was there at all: such a file may be empty and still say something. */
  found: boolean
  title: string | null
  agency: string | null
  /** `Tanggal Generate`, ISO. */
  cutoff: string | null
  /** `Periode Masuk`, ISO, both inclusive. */
  period: { from: string; to: string } | null
  /** Labels whose value could not be read. */
  unreadable: string[]
}

const LABELS = ['Judul Laporan', 'Nama Instansi', 'Tanggal Generate', 'Periode Masuk', 'Pengelola'] as const
type Label = (typeof LABELS)[number]

/** Reads the labels in any layout: value in the next cell, in the same cell after a colon, or in the row below. */
export function readPreamble(rows: readonly string[][], { date1904 = false } = {}): Preamble {
  const style = { order: 'dmy', utcOffset: 0, date1904 } as const
  const values = new Map<Label, string>()
  rows.forEach((row, y) => {
    row.forEach((cell, x) => {
      const label = labelOf(cell)
      if (label && !values.has(label)) values.set(label, valueAt(rows, y, x))
    })
  })
  const agency = values.get('Nama Instansi')
  const cutoff = readDate(values.get('Tanggal Generate') ?? '', style)?.date ?? null
  const period = periodIn(values.get('Periode Masuk') ?? '')
  return {
    found: ['Nama Instansi', 'Tanggal Generate', 'Periode Masuk'].some((label) => values.has(label as Label)),
    title: values.get('Judul Laporan') || null,
    agency: agency || null,
    cutoff,
    period,
    unreadable: [
      ...(values.get('Tanggal Generate') && !cutoff ? ['Tanggal Generate'] : []),
      ...(values.get('Periode Masuk') && !period ? ['Periode Masuk'] : []),
    ],
  }
}

function labelOf(cell: string): Label | null {
  const head = fold(cell.split(':')[0] ?? '')
  return LABELS.find((label) => fold(label) === head) ?? null
}

function valueAt(rows: readonly string[][], y: number, x: number): string {
  const row = rows[y] ?? []
  const inside = tidy((row[x] ?? '').split(':').slice(1).join(':'))
  if (inside) return inside
  const beside = row.slice(x + 1).find((cell) => !/^[\s:]*$/.test(cell))
  const value = beside !== undefined && !labelOf(beside) ? beside : (rows[y + 1]?.[x] ?? '')
  return labelOf(value) ? '' : tidy(value.replace(/^\s*:/, ''))
}

const dateIn = (text: string) => readDate(text, { order: 'dmy', utcOffset: 0 })?.date ?? null

/** `(2021-01-01) - (2024-12-31)`, `1 Jan 2021 s/d 31 Des 2024`. */
function periodIn(text: string): Preamble['period'] {
  const ends = text
    .replace(/[()]/g, ' ')
    .split(/\s+(?:-|–|s\/d|s\.d\.|sd|sampai(?: dengan)?|hingga|to)\s+/i)
    .map((end) => dateIn(tidy(end)))
  const [from, to] = ends
  return ends.length === 2 && from && to && from <= to ? { from, to } : null
}
