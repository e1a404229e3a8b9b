import { UserError } from '#lib/errors'

/** A table wider than a table can be; `row` is where it shows, 0 where there are no rows. */
export function tooManyColumns(found: number, limit: number, row = 0): UserError {
  const message =
    row > 0
      ? `the table has ${found} columns or more in row ${row}, over the limit of ${limit}`
      : `the table has ${found} columns or more, over the limit of ${limit}`
  return new UserError('too_many_columns', message, 'give the export as it was downloaded')
}

export function tooManyRows(limit: number): UserError {
  return new UserError('too_many_rows', `the table has more than ${limit} rows`, 'export a shorter period')
}

export interface Place {
  row: number
  /** 0-based. */
  column: number
}

/** A cell over the cap of bytes. */
export function hugeCell(limit: number, { row, column }: Place, hint: string): UserError {
  const message = `a cell holds more than ${limit} bytes in row ${row}, column ${columnLetters(column)}`
  return new UserError('cell_too_large', message, hint)
}

/** As spreadsheets name it: A, B, ... Z, AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}
