import type { Markish } from '@observablehq/plot'

/** A mark of rows, none without them: Plot works nearly as long on an empty mark as on a full one, and charts have many. */
export const whenAny = <Row>(rows: readonly Row[], mark: (rows: Row[]) => Markish): Markish =>
  rows.length === 0 ? null : mark([...rows])
