import type { Answer, BlankReason } from '#lib/kpi/answer'
import type { Cells } from '#lib/kpi/cells'
import type { Kpi } from '#lib/kpi/kpi'
import { wilson } from '#lib/stats/wilson'

/** An answer before it is measured against targets. */
export type Figures = Omit<Answer, 'key' | 'target'>

/** What an answer needs beside its cells. */
export interface Surroundings {
  population: number | null
  /** Event columns dated somewhere in the edition. */
  dated: ReadonlySet<string>
}

/** Field by field: thousands are made for a page, and spreading takes four to ten times as long. */
export function answerOf(kpi: Kpi, cells: Cells, { population, dated }: Surroundings): Figures {
  if (kpi.event && !dated.has(kpi.event)) cells.has = 0
  const coverage = coverageOf(kpi, cells)
  if (cells.of > 0 && cells.has === 0) return unavailable(coverage)
  const { numerator, denominator, value, interval, reason } = MEASURED[kpi.measure.kind](
    kpi,
    cells,
    population,
  )
  return { numerator, denominator, value, interval, reason, coverage }
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
    const { numerator, denominator, value, reason } = divided(kpi, cells, population)
    const interval = value === null ? null : wilson(cells.numerator, cells.denominator)
    return { numerator, denominator, value, interval, reason }
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
const unavailable = (coverage: number | null): Figures => ({
  numerator: null,
  denominator: null,
  value: null,
  interval: null,
  reason: 'not_available',
  coverage,
})
