import { areaY, dot, line, type Markish, type PlotOptions, ruleY, text } from '@observablehq/plot'
import { gridX, gridY, HALO } from '#charts/axes'
import { type Chart, type Frame, isNarrow, type RateRow } from '#charts/chart'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { render } from '#charts/render'
import { countTicks, rateDomain, rateTicks } from '#charts/scale'
import { spreadLabels } from '#charts/spread-labels'
import { widest } from '#charts/text-fit'
import { ACCENT, ACCENT_SOFT, INK, INK_FAINT, INK_SOFT, SMALL } from '#charts/tokens'
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

export function funnelOptions({ points, centre, bands }: Funnel, frame: Frame): PlotOptions {
  const { format } = frame
  const items = legendOf(frame)
  const above = legendHeight(items, frame.width) + 8
  const top = Math.max(...points.map((point) => point.n))
  const ticks = countTicks(top * 1.02, isNarrow(frame) ? 3 : 6)
  const domain = rateDomain([...points.map(rate), centre.value])
  const height = (isNarrow(frame) ? 290 : 360) + above
  const rates = rateTicks(domain, height - above - 44, 40)
  const marginLeft =
    widest(
      rates.map((value) => format.percent(value, 0)),
      SMALL,
    ) + 14
  const room = { width: frame.width - marginLeft - 14, height: height - above - 44 }
  return {
    height,
    marginLeft,
    marginRight: 14,
    marginTop: above,
    marginBottom: 44,
    x: { domain: [0, ticks.at(-1) ?? 1], axis: null },
    y: { domain, axis: null },
    marks: [
      legend(items, frame.width),
      gridY(rates, (value) => format.percent(value, 0)),
      gridX(ticks, format.count),
      limitMarks(
        bands.filter((band) => band.n <= (ticks.at(-1) ?? 1)),
        domain[0],
      ),
      centreMarks(centre, room, frame),
      pointMarks(points, { room, domain, most: ticks.at(-1) ?? 1 }, frame),
      axisName(frame),
    ],
  }
}

const rate = (point: RateRow): number => point.successes / point.n

function legendOf({ lang }: Frame): LegendItem[] {
  const { limits } = words(lang)
  return [
    { label: `${limits} 95 %`, swatch: 'bar', paint: 'var(--accent-soft)' },
    { label: `${limits} 99,8 %`, swatch: 'dash', paint: INK_SOFT },
  ].map(
    (item) =>
      ({
        ...item,
        label: lang === 'en' ? item.label.replace(',', '.').replace(' %', '%') : item.label,
      }) as LegendItem,
  )
}

/** No limit on the high side means that even 100 % is within chance. */
function limitMarks(bands: FunnelBand[], floor: number): Markish[] {
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

function centreMarks(centre: Funnel['centre'], _room: { width: number }, _frame: Frame): Markish[] {
  return [
    ruleY([centre.value], { stroke: INK_SOFT, strokeWidth: 1 }),
    text([centre.value], {
      y: (value: number) => value,
      frameAnchor: 'right',
      textAnchor: 'end',
      dx: -2,
      dy: 9,
      text: () => centre.label,
      fill: INK_SOFT,
      fontSize: SMALL,
      ...HALO,
    }),
  ]
}

interface Ground {
  room: { width: number; height: number }
  domain: [number, number]
  most: number
}

function pointMarks(points: FunnelPoint[], { room, domain, most }: Ground, frame: Frame): Markish[] {
  const named = points.filter((point) => point.selected || (point.signal && point.signal !== 'inside'))
  const labels = spreadLabels(
    named.map((point) => ({
      text: point.label,
      x: (point.n / most) * room.width,
      y: ((domain[1] - rate(point)) / (domain[1] - domain[0])) * room.height,
      bold: point.selected === true,
    })),
    points.map((point) => ({
      x: (point.n / most) * room.width,
      y: ((domain[1] - rate(point)) / (domain[1] - domain[0])) * room.height,
    })),
    room,
  )
  const at = { x: 'n', y: rate, title: (point: FunnelPoint) => pointTitle(point, frame) }
  const outside = (point: FunnelPoint) => point.signal !== undefined && point.signal !== 'inside'
  return [
    dot(points, { ...at, filter: (point) => !outside(point) && !point.selected, r: 4, fill: INK_SOFT }),
    dot(points, {
      ...at,
      filter: (point) => outside(point) && !point.selected,
      r: 6,
      symbol: 'diamond',
      fill: INK,
    }),
    dot(points, { ...at, filter: (point) => point.selected === true, r: 6, fill: ACCENT }),
    labelMarks(labels),
  ]
}

function labelMarks(labels: ReturnType<typeof spreadLabels>): Markish[] {
  return labels.map((label) =>
    text([label], {
      frameAnchor: 'top-left',
      dx: label.x,
      dy: label.y,
      textAnchor: label.anchor,
      lineAnchor: 'middle',
      text: () => label.text,
      fontWeight: label.bold ? 700 : 500,
      fill: label.bold ? ACCENT : INK,
      ...HALO,
    }),
  )
}

function pointTitle(point: FunnelPoint, { format }: Frame): string {
  return `${point.label}: ${format.percent(rate(point))}, ${format.outOf(point.successes, point.n)}`
}

function axisName({ lang }: Frame): Markish {
  return text([words(lang).number], {
    frameAnchor: 'bottom-right',
    textAnchor: 'end',
    lineAnchor: 'top',
    dy: 24,
    text: (own: string) => own,
    fill: INK_FAINT,
    fontSize: SMALL,
  })
}
