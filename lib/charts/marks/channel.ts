import { escaped } from '#charts/svg-text'

/** How a mark finds a value of a row: the name of a field, a number for all, a list beside the rows, or a function. */
export type Channel<Row, Value> = string | number | readonly Value[] | ((row: Row, i: number) => Value)

/** The reader of a channel; without one, no row has a value. */
export function reader<Row>(channel: Channel<Row, unknown> | undefined): (row: Row, i: number) => unknown {
  if (typeof channel === 'function') return channel
  if (typeof channel === 'string') return (row) => (row as Readonly<Record<string, unknown>>)[channel]
  return Array.isArray(channel) ? (_, i) => channel[i] : () => channel
}

/** What a shape says under the pointer, as a child of it. */
export const titled = (text: unknown): string =>
  text == null || text === '' ? '' : `<title>${escaped(String(text))}</title>`

/** A shape for each row; rows with a coordinate that is not known have none. */
export function shapes<Row>(rows: readonly Row[], shape: (row: Row, i: number) => string | null): string {
  let written = ''
  for (const [i, row] of rows.entries()) written += shape(row, i) ?? ''
  return written
}
