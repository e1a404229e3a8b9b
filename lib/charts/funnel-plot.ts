import { axisName, gridX, gridY } from '#charts/axes'
import { type Chart, type Frame, isNarrow, type RateRow } from '#charts/chart'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { areaY, line } from '#charts/marks/curves'
import { dot } from '#charts/marks/dots'
import type { Marks } from '#charts/marks/mark'
import { ruleY } from '#charts/marks/rules'
import { type Drawing, render } from '#charts/render'
import { countTicks, rateDomain, rateTicks } from '#charts/scale'
import {
  type Box,
  labelMark,
  lineBoxes,
  type PlacedLabel,
  pointBox,
  spreadLabels,
} from '#charts/spread-labels'
import { widest } from '#charts/text-fit'
import { ACCENT, ACCENT_SOFT, INK, INK_SOFT, SMALL } from '#charts/tokens'
import { words } from '#charts/words'

/** Limits as fractions at one number of reports; null where no count can be that far out. */
export interface FunnelBand {
  n: number
  warnLow: number | null
  alarmLow: number | null
  warnHigh: number | null
  alarmHigh: number | null
}

export interface FunnelPoint extends RateRow {
  /** Beyond the limits: these are named; the rest are dots. */
  signal?: 'alarm_low' | 'warn_low' | 'inside' | 'warn_high' | 'alarm_high'
  selected?: boolean
}

export interface Funnel {
  points: FunnelPoint[]
  /** The rate all are held against. */
  centre: { value: number; label: string }
  /** By rising n. */
  bands: FunnelBand[]
}

/** Rates against their number of reports, with the limits of chance. Regions without reports cannot stand in it. Null without any. */
export function funnelPlot(funnel: Funnel, frame: Frame): Chart | null {
  const points = funnel.points.filter((point) => point.n > 0)
  return points.length === 0 ? null : render(funnelOptions({ ...funnel, points }, frame), frame)
}

function funnelOptions({ points, centre, bands }: Funnel, frame: Frame): Drawing {
  const { format } = frame
  const items = legendOf(centre.label, frame)
  const above = legendHeight(items, frame.width) + 8
  const top = Math.max(...points.map((point) => point.n))
  const ticks = countTicks(top * 1.02, isNarrow(frame) ? 3 : 6)
  const domain = rateDomain([...points.map(rate), centre.value])
  const height = (isNarrow(frame) ? 290 : 360) + above
  const rates = rateTicks(domain, height - above - 44, 40)
  const marginLeft = widest(rates, (value) => format.percent(value, 0), SMALL) + 14
  const room = { width: frame.width - marginLeft - 14, height: height - above - 44 }
  return {
    height,
    marginLeft,
    marginRight: 14,
    marginTop: above,
    marginBottom: 44,
    x: { domain: [0, ticks.at(-1) ?? 1] },
    y: { domain },
    marks: [
      legend(items, frame.width),
      gridY(rates, (value) => format.percent(value, 0)),
      gridX(ticks, format.count),
      limitMarks(
        bands.filter((band) => band.n <= (ticks.at(-1) ?? 1)),
        domain[0],
      ),
      ruleY([centre.value], { stroke: INK_SOFT }),
      pointMarks(points, frame),
      labelMark(namesOf({ points, centre, bands }, { room, domain, most: ticks.at(-1) ?? 1 })),
      axisName(words(frame.lang).number),
    ],
  }
}

const rate = (point: RateRow): number => point.successes / point.n

function legendOf(centre: string, { lang, format }: Frame): LegendItem[] {
  const { limits } = words(lang)
  return [
    { label: centre, swatch: 'line', paint: INK_SOFT },
    { label: `${limits} ${format.percent(0.95, 0)}`, swatch: 'bar', paint: ACCENT_SOFT },
    { label: `${limits} ${format.percent(0.998)}`, swatch: 'dash', paint: INK_SOFT },
  ]
}

/** No limit on the high side means that even 100 % is within chance. */
function limitMarks(bands: FunnelBand[], floor: number): Marks {
  const at = (value: number | null, none: number) => Math.max(floor, value ?? none)
  const dash = { x: 'n', stroke: INK_SOFT, strokeWidth: 1, strokeDasharray: '4 3', curve: 'linear' } as const
  const alarming = (side: 'alarmLow' | 'alarmHigh') =>
    bands.filter((band) => band[side] !== null && (band[side] ?? 0) >= floor)
  return [
    areaY(bands, {
      x: 'n',
      y1: (band: FunnelBand) => at(band.warnLow, 0),
      y2: (band: FunnelBand) => at(band.warnHigh, 1),
      fill: ACCENT_SOFT,
      fillOpacity: 0.35,
    }),
    line(alarming('alarmLow'), { ...dash, y: 'alarmLow' }),
    line(alarming('alarmHigh'), { ...dash, y: 'alarmHigh' }),
  ]
}

interface Ground {
  room: { width: number; height: number }
  domain: [number, number]
  most: number
}

const outside = (point: FunnelPoint) => point.signal !== undefined && point.signal !== 'inside'

function pointMarks(points: FunnelPoint[], frame: Frame): Marks {
  const at = { x: 'n', y: rate, title: (point: FunnelPoint) => pointTitle(point, frame) }
  return [
    dot(
      points.filter((point) => !outside(point) && !point.selected),
      { ...at, r: 4, fill: INK_SOFT },
    ),
    dot(
      points.filter((point) => outside(point) && !point.selected),
      { ...at, r: 6, symbol: 'diamond', fill: INK },
    ),
    dot(
      points.filter((point) => point.selected === true),
      { ...at, r: 6, fill: ACCENT },
    ),
  ]
}

/** Regions beyond the limits by name, the chosen one first; off the lines where that can be had. */
function namesOf({ points, centre, bands }: Funnel, { room, domain, most }: Ground): PlacedLabel[] {
  const right = (n: number) => (n / most) * room.width
  const down = (value: number) => ((domain[1] - value) / (domain[1] - domain[0])) * room.height
  const placed = points.map((point) => ({
    named: outside(point) || point.selected === true,
    text: point.label,
    bold: point.selected === true,
    x: right(point.n),
    y: down(rate(point)),
  }))
  const line = (value: (band: FunnelBand) => number | null): Box[] => {
    const drawn = bands.flatMap((band) =>
      [value(band)].flatMap((y) => (y === null ? [] : [{ n: band.n, y }])),
    )
    return lineBoxes(drawn.map(({ n, y }) => ({ x: right(n), y: down(y) })))
  }
  const lines = [line((band) => band.alarmLow), line((band) => band.alarmHigh), line(() => centre.value)]
  const names = placed.filter((label) => label.named).sort((a, b) => Number(b.bold) - Number(a.bold))
  return spreadLabels(names, [...placed.map(pointBox), ...lines.flat()], room)
}

function pointTitle(point: FunnelPoint, { format }: Frame): string {
  return `${point.label}: ${format.percent(rate(point))}, ${format.outOf(point.successes, point.n)}`
}
