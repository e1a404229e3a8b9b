import { UserError } from '#lib/errors'

export function tooManyColumns(found: number, limit: number): UserError {
  const message = `the table has ${found} columns or more, over the limit of ${limit}`
  return new UserError('too_many_columns', message, 'give the export as it was downloaded')
}

export function tooManyRows(limit: number): UserError {
  return new UserError('too_many_rows', `the table has more than ${limit} rows`, 'export a shorter period')
}
