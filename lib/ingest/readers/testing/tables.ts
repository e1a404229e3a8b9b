import fc from 'fast-check'

const NASTY = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  ' ',
  'é',
  '\u00a0',
  '😀',
  '&',
  '<',
  '_x000D_',
  '\u0007',
  "'",
]
const WORDS = ['Jalan', 'rusak', '4000001', 'Ditutup oleh Sistem', '-', '18 Jan 2024']

/** Text of a cell with everything that has ever broken a reader. */
export const cellText = fc
  .array(fc.constantFrom(...NASTY, ...WORDS), { maxLength: 12 })
  .map((parts) => parts.join(''))

export interface Table {
  headers: string[]
  rows: string[][]
}

/** A table of 2 to 6 columns whose first header is `Tracking ID`; blank rows and long texts among the rows. */
export const tables: fc.Arbitrary<Table> = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.record({
    headers: fc.constant(['Tracking ID', ...Array.from({ length: width - 1 }, (_, i) => `Kolom ${i + 2}`)]),
    rows: fc.array(rowOf(width), { maxLength: 12 }),
  }),
)

function rowOf(width: number): fc.Arbitrary<string[]> {
  const long = cellText.map((text) => text.padEnd(260, 'panjang sekali '))
  const cell = fc.oneof({ weight: 6, arbitrary: cellText }, { weight: 1, arbitrary: long })
  const full = fc.array(cell, { minLength: width, maxLength: width })
  return fc.oneof(
    { weight: 8, arbitrary: full },
    { weight: 1, arbitrary: fc.constant(Array(width).fill('')) },
  )
}

/** What a cell is to look like in the staging file. */
export function cleaned(text: string): string {
  const flat = text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').trim()
  return [...flat].slice(0, 200).join('').trim()
}

/** A row with a visible character anywhere. */
export const hasContent = (row: readonly string[]) => row.some((cell) => cleaned(cell) !== '')
