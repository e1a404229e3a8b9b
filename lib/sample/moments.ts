import { dayOf, isoOf, weekday } from '#lib/sample/days'
import { below, chooser } from '#lib/sample/draw'
import { type Cell, FROM } from '#lib/sample/plan'
import type { Random } from '#lib/stats/random'

/** When a report was received, in seconds since 1970-01-01 of the local clock, and which cell it belongs to. */
export interface Moment {
  at: number
  cell: number
}

const DAY = 86_400
const HOUR = 3_600
const CELLS = 64

/** Rain brings potholes and floods. */
const MONTHS = [1.35, 1.2, 1.15, 0.95, 0.95, 0.95, 0.9, 0.95, 1.1, 1.1, 1.05, 0.95]
const WEEKDAYS = [0.6, 1.15, 1.1, 1.1, 1.05, 0.95, 0.7]
const HOURS = [3, 2, 1, 1, 1, 2, 4, 6, 9, 10, 10, 9, 8, 8, 8, 7, 6, 5, 5, 6, 7, 6, 5, 4]
const MOST = Math.max(...MONTHS) * Math.max(...WEEKDAYS)

const drawHour = chooser(HOURS.map((weight, hour) => [hour, weight] as const))

/** Every report of an agency's cells in the order received. */
export function* drawMoments(cells: readonly Cell[], random: Random): Generator<Moment> {
  const packed = new Float64Array(cells.reduce((sum, { count }) => sum + count, 0))
  let filled = 0
  cells.forEach((cell, i) => {
    for (let n = 0; n < cell.count; n++) packed[filled++] = drawAt(cell, random) * CELLS + i
  })
  for (const moment of packed.sort()) yield { at: Math.floor(moment / CELLS), cell: moment % CELLS }
}

function drawAt(cell: Cell, random: Random): number {
  const [from, to] = [dayOf(cell.from), dayOf(cell.to)]
  if (cell.burst) return (from + below(random, to - from)) * DAY + 9 * HOUR + below(random, 6 * HOUR)
  const day = drawDay(from, to, random)
  const seconds = drawHour(random) * HOUR + below(random, HOUR)
  // The first morning is still the day before in the export's UTC, outside its stated period.
  const early = day === dayOf(FROM) && seconds < 8 * HOUR
  return day * DAY + seconds + (early ? 8 * HOUR : 0)
}

function drawDay(from: number, to: number, random: Random): number {
  for (;;) {
    const day = from + below(random, to - from)
    const month = Number(isoOf(day).slice(5, 7)) - 1
    if (random() * MOST < (MONTHS[month] ?? 1) * (WEEKDAYS[weekday(day)] ?? 1)) return day
  }
}
