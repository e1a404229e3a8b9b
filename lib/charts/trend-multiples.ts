import { areaY, dot, line, type Markish, type PlotOptions, ruleY, text } from '@observablehq/plot'
import { HALO } from '#charts/axes'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { render } from '#charts/render'
import { fitText, textWidth } from '#charts/text-fit'
import { ACCENT, ACCENT_SOFT, INK, INK_FAINT, INK_SOFT, LINE, SMALL, TEXT } from '#charts/tokens'

export interface Series {
  key: string
  label: string
  /** One value per period, oldest first. */
  values: number[]
  selected?: boolean
}

export interface Multiples {
  /** Keys of the periods, such as `2024-05` or `2024`. */
  periods: string[]
  series: Series[]
}

interface Cell extends Series {
  column: number
  line: number
}

interface Step {
  cell: Cell
  column: number
  line: number
  at: number
  value: number
}

const CELL = 98

/** One small trend per region, all on one scale, in the order given. Null without series or periods. */
export function trendMultiples(data: Multiples, frame: Frame): Chart | null {
  return data.series.length === 0 || data.periods.length === 0
    ? null
    : render(multiplesOptions(data, frame), frame)
}

export function multiplesOptions({ periods, series }: Multiples, frame: Frame): PlotOptions {
  const columns = Math.min(series.length, isNarrow(frame) ? 2 : Math.max(3, Math.floor(frame.width / 175)))
  const cells = series.map((own, i) => ({ ...own, column: i % columns, line: Math.floor(i / columns) }))
  const lines = Math.ceil(series.length / columns)
  const top = Math.max(1, ...series.flatMap((own) => own.values))
  const steps = cells.flatMap((cell) => stepsOf(cell))
  return {
    height: lines * CELL,
    margin: 0,
    marginLeft: 2,
    marginRight: 2,
    x: { domain: [0, Math.max(1, periods.length - 1)], axis: null, insetRight: 5 },
    y: { domain: [0, top], axis: null, insetTop: 28, insetBottom: 24 },
    fx: { domain: range(columns), axis: null, padding: 0.12 },
    fy: { domain: range(lines), axis: null, padding: 0 },
    marks: [
      ruleY(cells, { fx: 'column', fy: 'line', y: 0, stroke: LINE }),
      curves(steps, periods.length - 1, frame),
      names(cells, { periods, width: frame.width / columns - 24 }, frame),
    ],
  }
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i)

function stepsOf(cell: Cell): Step[] {
  return cell.values.map((value, at) => ({ cell, column: cell.column, line: cell.line, at, value }))
}

function curves(steps: Step[], last: number, frame: Frame): Markish[] {
  const at = { fx: 'column', fy: 'line', x: 'at' } as const
  const title = ({ cell }: Step) => `${cell.label}: ${cell.values.map(frame.format.count).join(', ')}`
  const [chosen, others] = [
    steps.filter((step) => step.cell.selected),
    steps.filter((step) => !step.cell.selected),
  ]
  return [
    areaY(steps, { ...at, y: 'value', fill: ACCENT_SOFT, fillOpacity: 0.45, title }),
    line(others, { ...at, y: 'value', stroke: INK_SOFT, strokeWidth: 1.75 }),
    line(chosen, { ...at, y: 'value', stroke: ACCENT, strokeWidth: 2.5 }),
    dot(others, { ...at, y: 'value', r: 3, filter: (step) => step.at === last, fill: INK_SOFT }),
    dot(chosen, { ...at, y: 'value', r: 3.5, filter: (step) => step.at === last, fill: ACCENT }),
  ]
}

function names(
  cells: Cell[],
  { periods, width }: { periods: string[]; width: number },
  frame: Frame,
): Markish[] {
  const at = { fx: 'column', fy: 'line' } as const
  const last = (cell: Cell) => frame.format.count(cell.values.at(-1) ?? 0)
  const name = (cell: Cell) => fitText(cell.label, width - textWidth(last(cell), TEXT) - 6, TEXT)
  const head = { ...at, frameAnchor: 'top-left', dy: 6, text: name, textAnchor: 'start', ...HALO } as const
  const foot = {
    ...at,
    filter: (cell: Cell) => cell.line === 0,
    lineAnchor: 'bottom',
    dy: -8,
    fill: INK_FAINT,
    fontSize: SMALL,
  } as const
  return [
    text(cells, { ...head, filter: (cell) => !cell.selected, fill: INK }),
    text(cells, { ...head, filter: (cell) => cell.selected === true, fill: ACCENT, fontWeight: 700 }),
    text(cells, {
      ...at,
      frameAnchor: 'top-right',
      dy: 6,
      textAnchor: 'end',
      text: last,
      fontWeight: 700,
      fill: INK,
    }),
    text(cells, {
      ...foot,
      frameAnchor: 'bottom-left',
      textAnchor: 'start',
      text: () => short(periods[0], frame),
    }),
    periods.length < 2
      ? null
      : text(cells, {
          ...foot,
          frameAnchor: 'bottom-right',
          textAnchor: 'end',
          text: () => short(periods.at(-1), frame),
        }),
  ]
}

function short(period: string | undefined, { format }: Frame): string {
  if (!period) return ''
  return period.length === 7 ? `${format.monthShort(period)} ${period.slice(0, 4)}` : period
}
