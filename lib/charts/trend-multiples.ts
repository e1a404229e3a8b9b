import { HALO } from '#charts/axes'
import type { Chart, ChartFormat, Frame } from '#charts/chart'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { areaY, line } from '#charts/marks/curves'
import { dot } from '#charts/marks/dots'
import type { Marks } from '#charts/marks/mark'
import { ruleY } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { type Cell, lastWritten, NAME_LINE, placeCells, type Series, written } from '#charts/multiples-cells'
import { type Drawing, render } from '#charts/render'
import { ACCENT, ACCENT_SOFT, GROUND, INK, INK_FAINT, INK_SOFT, LINE, SMALL, TEXT } from '#charts/tokens'
import { words } from '#charts/words'

export interface Multiples {
  /** Keys of the periods, such as `2024-05` or `2024`. */
  periods: string[]
  series: Series[]
}

interface Step {
  cell: Cell
  key: string
  x: number
  y: number
  value: number | null
  /** Height of the value without entry bursts; null where there are none. */
  without: number | null
  /** A burst that reaches over the scale of all: drawn to its edge, with its number. */
  cut: boolean
  ground: number
  last: boolean
}

/**
 * One small trend per region, all on one scale, in the order given. The scale is that of the values without entry bursts, or one
 * burst would flatten every line; a peak beyond it is cut and says its number. Null without series or periods.
 */
export function trendMultiples(data: Multiples, frame: Frame): Chart | null {
  return data.series.length === 0 || data.periods.length === 0
    ? null
    : render(multiplesOptions(data, frame), frame)
}

/** Cells are placed in pixels. */
function multiplesOptions({ periods, series }: Multiples, frame: Frame): Drawing {
  const most = Math.max(1, ...series.flatMap(({ values, without = values }) => without.map((n) => n ?? 0)))
  const items = legendOf({ periods, series }, most, frame)
  const { cells, height } = placeCells(series, legendHeight(items, frame.width), frame)
  const steps = cells.flatMap((cell) => stepsOf(cell, most))
  return {
    height,
    margin: 0,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      legend(items, frame.width),
      ruleY(cells, { x1: 'left', x2: 'right', y: 'ground', stroke: LINE }),
      ruleY(cells, { x1: 'left', x2: 'right', y: 'ceiling', stroke: LINE, strokeDasharray: '1 3' }),
      curves(steps, titlesOf(cells, frame)),
      burstMarks(steps),
      cutLabels(steps, frame),
      nameMarks(cells, frame),
      ends(cells, periods, frame),
    ],
  }
}

const hasBurst = ({ values, without = values }: Series, i: number) => (without[i] ?? 0) < (values[i] ?? 0)

function legendOf({ periods, series }: Multiples, most: number, { lang, format }: Frame): LegendItem[] {
  const word = words(lang)
  const bursts = series.flatMap((own) => own.values.filter((_, i) => hasBurst(own, i)))
  const items: (LegendItem | false)[] = [
    { label: `${word.number} 0–${format.count(most)}`, swatch: 'line', paint: INK_SOFT },
    { label: shortPeriod(periods.at(-1), format), swatch: 'dot', paint: INK_SOFT },
    bursts.length > 0 && { label: word.burst, swatch: 'hollow', paint: INK_SOFT },
    bursts.some((value) => (value ?? 0) > most) && { label: word.cut, swatch: 'triangle', paint: INK_SOFT },
    bursts.length > 0 && { label: word.withoutBursts, swatch: 'dash', paint: INK_SOFT },
  ]
  return items.filter((item) => item !== false)
}

function stepsOf(cell: Cell, most: number): Step[] {
  const steps = Math.max(1, cell.values.length - 1)
  const height = (value: number) => cell.ground - Math.min(1, value / most) * (cell.ground - cell.ceiling)
  return cell.values.map((value, i) => ({
    cell,
    key: cell.key,
    x: cell.left + (i / steps) * (cell.right - cell.left - 4),
    y: value === null ? Number.NaN : height(value),
    value,
    without: hasBurst(cell, i) ? height(cell.without?.[i] ?? 0) : null,
    cut: (value ?? 0) > most,
    ground: cell.ground,
    last: i === cell.values.length - 1,
  }))
}

function titlesOf(cells: Cell[], { format }: Frame): Map<Cell, string> {
  const said = ({ values }: Cell) => values.map((n) => written(n, format)).join(', ')
  return new Map(cells.map((cell) => [cell, `${cell.label}: ${said(cell)}`]))
}

function curves(steps: Step[], titles: Map<Cell, string>): Marks {
  const at = { x: 'x', z: 'key' } as const
  const title = (step: Step) => titles.get(step.cell)
  const chosen = steps.filter((step) => step.cell.selected)
  const others = steps.filter((step) => !step.cell.selected)
  return [
    areaY(steps, { ...at, y1: 'ground', y2: 'y', fill: ACCENT_SOFT, fillOpacity: 0.45, title }),
    line(others, { ...at, y: 'y', stroke: INK_SOFT, strokeWidth: 1.75 }),
    line(chosen, { ...at, y: 'y', stroke: ACCENT, strokeWidth: 2.5 }),
    dot(
      others.filter((step) => step.last),
      { x: 'x', y: 'y', r: 3, fill: INK_SOFT },
    ),
    dot(
      chosen.filter((step) => step.last),
      { x: 'x', y: 'y', r: 3.5, fill: ACCENT },
    ),
  ]
}

/** The way the line would have gone without the burst, from the period before to the one after. */
function burstMarks(steps: Step[]): Marks {
  const isNear = ({ key }: Step, i: number) =>
    [i - 1, i, i + 1].some((at) => steps[at]?.key === key && steps[at]?.without !== null)
  const calm = (step: Step, i: number) => (isNear(step, i) ? (step.without ?? step.y) : Number.NaN)
  const bursts = steps.filter(({ without }) => without !== null)
  if (bursts.length === 0) return []
  return [
    line(steps, { x: 'x', y: steps.map(calm), z: 'key', stroke: INK_SOFT, strokeDasharray: '3 2' }),
    dot(
      bursts.filter((step) => !step.cut),
      { x: 'x', y: 'y', r: 3.5, fill: GROUND, stroke: INK_SOFT, strokeWidth: 1.5 },
    ),
    dot(
      bursts.filter((step) => step.cut),
      { x: 'x', y: 'y', r: 4, symbol: 'triangle', fill: INK_SOFT },
    ),
  ]
}

/** The number of each cut peak, on the side with more room; of two at one place only the first. */
function cutLabels(steps: Step[], { format }: Frame): Marks {
  const cut = steps.filter((step, i) => step.cut && !(steps[i - 1]?.cut && steps[i - 1]?.key === step.key))
  const isLeft = ({ x, cell }: Step) => x - cell.left < (cell.right - cell.left) / 2
  const label = {
    x: 'x',
    y: (step: Step) => step.y + 5,
    text: (step: Step) => written(step.value, format),
    fill: INK,
    fontSize: SMALL,
    fontWeight: 600,
    ...HALO,
  } as const
  return [
    text(cut.filter(isLeft), { ...label, textAnchor: 'start', dx: 7 }),
    text(
      cut.filter((step) => !isLeft(step)),
      { ...label, textAnchor: 'end', dx: -7 },
    ),
  ]
}

function nameMarks(cells: Cell[], { format }: Frame): Marks {
  const at = { y: (cell: Cell) => cell.top + 3, lineAnchor: 'top', lineHeight: NAME_LINE / TEXT } as const
  const label = (cell: Cell) => cell.name.join('\n')
  const name = { ...at, x: 'left', text: label, textAnchor: 'start' } as const
  return [
    text(
      cells.filter((cell) => !cell.selected),
      { ...name, fill: INK },
    ),
    text(
      cells.filter((cell) => cell.selected === true),
      { ...name, fill: ACCENT, fontWeight: 700 },
    ),
    text(cells, {
      ...{ ...at, x: 'right', text: (cell: Cell) => lastWritten(cell, format) },
      ...{ textAnchor: 'end', fontWeight: 700, fill: INK },
    }),
  ]
}

/** First and last period, at the foot of each column only: its cells share them. */
function ends(cells: Cell[], periods: string[], { format }: Frame): Marks {
  const shown = cells.filter((cell) => cell.undermost)
  const foot = { y: (cell: Cell) => cell.ground + 11, fill: INK_FAINT, fontSize: SMALL }
  const from = text(shown, {
    ...foot,
    x: 'left',
    textAnchor: 'start',
    text: () => shortPeriod(periods[0], format),
  })
  const to = text(shown, {
    ...foot,
    x: 'right',
    textAnchor: 'end',
    text: () => shortPeriod(periods.at(-1), format),
  })
  return periods.length < 2 ? [from] : [from, to]
}

function shortPeriod(period: string | undefined, format: ChartFormat): string {
  if (!period) return ''
  return period.length === 7 ? `${format.monthShort(period)} ${period.slice(0, 4)}` : period
}
