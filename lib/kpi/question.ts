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

/** What a rate may take for done, and of which reports; the first of each is the default and is never written. */
export const DONE = ['closed', 'closed_by_people', 'confirmed', 'followed_up'] as const
export const OF = ['base', 'mature', 'all'] as const

/** A reading of "how much is done" that a reader has chosen. */
export interface Sense {
  done: (typeof DONE)[number]
  of: (typeof OF)[number]
}

/** Which reports, split how. Built only by `parseQuestion`; nobody's text becomes SQL. */
export interface Question {
  /** Half-open: received on or after `from` and before `to`, local dates `YYYY-MM-DD`. */
  from: string | null
  to: string | null
  /** No split, one or two dimensions. */
  by: Dimension[]
  /** Values of one dimension are alternatives, dimensions must all hold. */
  where: Partial<Record<Dimension, string[]>>
  /** What counts as done, and of which reports; absent: the default. */
  sense?: Sense
  /** null: the current edition. */
  edition: string | null
}
