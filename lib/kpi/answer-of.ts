import type { Row } from '#lib/db/rows'
import type { Answer, BlankReason } from '#lib/kpi/answer'
import type { Columns } from '#lib/kpi/compile'
import type { Kpi } from '#lib/kpi/kpi'
import { wilson } from '#lib/stats/wilson'

/** An answer before it is measured against targets. */
export type Figures = Omit<Answer, 'key' | 'target'>

interface Cells {
  numerator: number
  denominator: number
  statistic: number | null
  most: number | null
  of: number
  has: number
  notDue: number
}

/** What an answer needs beside its row. */
export interface Surroundings {
  population: number | null
  /** Event columns dated somewhere in the edition. */
  dated: ReadonlySet<string>
}

/** The answer in one row of a compiled SELECT; `row` null stands for no report at all. */
export function answerOf(
  kpi: Kpi,
  { columns, row }: { columns: Columns; row: Row | null },
  { population, dated }: Surroundings,
): Figures {
  const cells = readCells(columns, row)
  if (kpi.event && !dated.has(kpi.event)) cells.has = 0
  const figures = { ...MEASURED[kpi.measure.kind](kpi, cells, population), coverage: coverageOf(kpi, cells) }
  return cells.of > 0 && cells.has === 0 ? unavailable(figures) : figures
}

const cell = (row: Row | null, name: string | undefined) =>
  row && name ? ((row[name] ?? null) as number | null) : null

function readCells(columns: Columns, row: Row | null): Cells {
  const count = (name: string | undefined) => cell(row, name) ?? 0
  return {
    numerator: count(columns.numerator),
    denominator: count(columns.denominator),
    statistic: cell(row, columns.statistic),
    most: cell(row, columns.most),
    of: count(columns.of),
    has: count(columns.has),
    notDue: count(columns.notDue),
  }
}

type Measured = Omit<Figures, 'coverage'>
type Measurer = (kpi: Kpi, cells: Cells, population: number | null) => Measured

const counted: Measurer = (_, { numerator }) => ({
  numerator,
  denominator: null,
  value: numerator,
  interval: null,
  reason: null,
})

const divided: Measurer = (_, cells) => {
  const { numerator, denominator } = cells
  if (denominator === 0)
    return { numerator, denominator, value: null, interval: null, reason: emptiness(cells) }
  return { numerator, denominator, value: numerator / denominator, interval: null, reason: null }
}

/** The true median lies between the medians of what is known at least and at most. */
const bounded: Measurer = (_, cells) => {
  const { numerator, statistic: least, most } = cells
  const figures = { numerator, denominator: null, value: null }
  if (least === null || most === null) return { ...figures, interval: null, reason: emptiness(cells) }
  return { ...figures, interval: [least, most], reason: 'bounded' }
}

const MEASURED: Record<Kpi['measure']['kind'], Measurer> = {
  count: counted,
  mean: divided,
  bounds: bounded,
  ratio: (kpi, cells, population) => {
    const figures = divided(kpi, cells, population)
    return {
      ...figures,
      interval: figures.value === null ? null : wilson(cells.numerator, cells.denominator),
    }
  },
  quantile: (_, cells) => ({
    numerator: cells.numerator,
    denominator: null,
    value: cells.statistic,
    interval: null,
    reason: cells.statistic === null ? emptiness(cells) : null,
  }),
  per_population: ({ measure }, { numerator }, population) => ({
    numerator,
    denominator: population,
    value: population && measure.kind === 'per_population' ? (numerator / population) * measure.per : null,
    interval: null,
    reason: population ? null : 'not_applicable',
  }),
}

const emptiness = ({ notDue }: Cells): BlankReason => (notDue > 0 ? 'not_yet_due' : 'zero')

/** Always told for figures that need dates; for the others only where some report lacks what is needed. */
function coverageOf(kpi: Kpi, { of, has }: Cells): number | null {
  if (!kpi.coverage || of === 0) return null
  return kpi.needs === 'export' && has === of ? null : has / of
}

/** Nothing is known: unknown is never 0. */
const unavailable = (figures: Figures): Figures => ({
  ...figures,
  numerator: null,
  denominator: null,
  value: null,
  interval: null,
  reason: 'not_available',
})
