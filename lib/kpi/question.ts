export const DIMENSIONS = [
  'region',
  'month',
  'year',
  'category',
  'leaf_category',
  'classification',
  'channel',
  'entry',
  'status',
  'bucket',
  'visibility',
  'agency',
  'unit',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Which reports, split how. Built only by `parseQuestion`; nobody's text becomes SQL. */
export interface Question {
  /** Half-open: received on or after `from` and before `to`, local dates `YYYY-MM-DD`. */
  from: string | null
  to: string | null
  /** No split, one or two dimensions. */
  by: Dimension[]
  /** Values of one dimension are alternatives, dimensions must all hold. */
  where: Partial<Record<Dimension, string[]>>
  /** null: the current edition. */
  edition: string | null
}
