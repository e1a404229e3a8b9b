import { gridY, HALO } from '#charts/axes'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { hatch, hatchPaint } from '#charts/hatch'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { barY } from '#charts/marks/bars'
import { line } from '#charts/marks/curves'
import type { Marks } from '#charts/marks/mark'
import { ruleX } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { monthAxis } from '#charts/month-axis'
import { type Drawing, render } from '#charts/render'
import { countTicks } from '#charts/scale'
import { fitText, textWidth, widest } from '#charts/text-fit'
import { ACCENT, GROUND, INK, INK_SOFT, SMALL, TEXT } from '#charts/tokens'
import { words } from '#charts/words'
import { counted } from '#lib/i18n/one'

export interface TrendMonth {
  /** `2024-05` */
  month: string
  /** All reports received; null where unknown: a dash stands for the bar. */
  count: number | null
  /** Of these, in entry bursts; drawn hatched. */
  burst: number
  /** The same month a year before, when there is one. */
  previous?: number | null
  /** The month is not over at the cut-off. */
  partial?: boolean
  /** Some of what belongs to the month is not loaded: the bar says "at least". */
  atLeast?: boolean
}

export interface TrendEvent {
  month: string
  /** Short: a changed rule, a new channel. */
  label: string
}

export interface Trend {
  months: TrendMonth[]
  events?: TrendEvent[]
}

/** Height of an event's label, and the widest bar, in pixels. */
const EVENT = 16
const WIDEST = 48
const PADDING = 0.2

/** Reports received per month. Null without months. */
export function monthlyTrend(trend: Trend, frame: Frame): Chart | null {
  return trend.months.length === 0 ? null : render(trendOptions(trend, frame), frame)
}

function trendOptions({ months, events = [] }: Trend, frame: Frame): Drawing {
  const { format, id } = frame
  const ticks = countTicks(
    Math.max(...months.map((month) => Math.max(month.count ?? 0, month.previous ?? 0))),
  )
  const marginLeft = widest(ticks, format.count, SMALL) + 14
  const keys = months.map((month) => month.month)
  const room = frame.width - marginLeft - 12
  const items = legendOf(months, frame)
  const above = legendHeight(items, frame.width) + 14 + EVENT * shownEvents(events, keys).length
  return {
    height: (isNarrow(frame) ? 190 : 230) + above,
    marginLeft,
    marginRight: 12,
    marginTop: above,
    marginBottom: 44,
    x: { type: 'band', domain: keys, padding: PADDING },
    y: { domain: [0, ticks.at(-1) ?? 1] },
    marks: [
      hatch(id, ACCENT),
      legend(items, frame.width),
      gridY(ticks, format.count),
      bars(months, frame, room),
      previousLine(months),
      eventMarks(events, keys, room),
      peakLabels(months, frame, room),
      unknownMarks(months),
      monthAxis(keys, frame, room),
    ],
  }
}

function legendOf(months: TrendMonth[], { lang, id }: Frame): LegendItem[] {
  const word = words(lang)
  const items: LegendItem[] = [{ label: word.number, swatch: 'bar', paint: ACCENT }]
  if (months.some(hasBurst)) items.push({ label: word.burst, swatch: 'bar', paint: hatchPaint(id) })
  if (months.some((month) => month.partial && month.count !== null))
    items.push({ label: word.partial, swatch: 'outline', paint: ACCENT })
  if (months.some(hasPrevious)) items.push({ label: word.previous, swatch: 'dash', paint: INK_SOFT })
  return items
}

function bars(months: TrendMonth[], frame: Frame, room: number): Marks {
  const band = (room * (1 - PADDING)) / (months.length + PADDING)
  const inset = Math.max(0, (band - WIDEST) / 2)
  const base = {
    x: 'month',
    inset: 0,
    insetLeft: inset,
    insetRight: inset,
    title: (month: TrendMonth) => monthTitle(month, frame),
  }
  const outline = { stroke: ACCENT, strokeWidth: 1 }
  const known = months.filter((month) => month.count !== null)
  const [whole, partial] = [known.filter((month) => !month.partial), known.filter((month) => month.partial)]
  return [
    barY(whole, { ...base, y1: 0, y2: own, fill: ACCENT }),
    barY(partial, { ...base, y1: 0, y2: own, fill: GROUND, ...outline, strokeDasharray: '3 2' }),
    barY(months.filter(hasBurst), { ...base, y1: own, y2: 'count', fill: hatchPaint(frame.id), ...outline }),
  ]
}

const own = (month: TrendMonth) => (month.count ?? 0) - month.burst
const hasBurst = (month: TrendMonth) => month.burst > 0
const hasPrevious = (month: TrendMonth) => month.previous != null

function monthTitle({ month, count, burst, partial, atLeast }: TrendMonth, { format, lang }: Frame): string {
  const word = words(lang)
  const notes = [burst > 0 ? `${format.count(burst)} ${word.burst}` : '', partial ? word.partial : ''].filter(
    Boolean,
  )
  const note = notes.length > 0 ? ` (${notes.join(', ')})` : ''
  return `${format.month(month)}: ${atLeast ? '≥ ' : ''}${counted(format.count(count ?? 0), word.reports)}${note}`
}

function previousLine(months: TrendMonth[]): Marks {
  const known = months.filter(hasPrevious)
  const at = { x: 'month', y: 'previous' }
  return [
    line(known, { ...at, stroke: GROUND, strokeWidth: 4 }),
    line(known, { ...at, stroke: INK_SOFT, strokeWidth: 1.5, strokeDasharray: '4 3' }),
  ]
}

function shownEvents(events: TrendEvent[], keys: string[]): TrendEvent[] {
  return events.filter((event) => keys.includes(event.month)).slice(0, 3)
}

function eventMarks(events: TrendEvent[], keys: string[], room: number): Marks {
  const shown = shownEvents(events, keys)
  return shown.flatMap((event, i) => {
    const left = ((keys.indexOf(event.month) + 0.5) / keys.length) * room
    const toRight = left < room / 2
    const label = fitText(event.label, (toRight ? room - left : left) - 8, SMALL)
    const up = EVENT * (shown.length - i)
    const at = { x: 'month', frameAnchor: 'top', dy: -up, fill: INK_SOFT, fontSize: SMALL } as const
    return [
      ruleX([event], { x: 'month', stroke: INK_SOFT, strokeDasharray: '2 3', insetTop: -up - 6 }),
      text([event], {
        ...at,
        text: () => label,
        textAnchor: toRight ? 'start' : 'end',
        dx: toRight ? 5 : -5,
      }),
    ]
  })
}

/** First, highest and last month carry their number; a neighbour too close to the highest gives way. A lower bound says so. */
function peakLabels(months: TrendMonth[], { format }: Frame, room: number): Marks {
  const peak = months.reduce(
    (best, month, i) => ((month.count ?? -1) > (months[best]?.count ?? -1) ? i : best),
    0,
  )
  const space = (textWidth(format.count(months[peak]?.count ?? 0), TEXT) + 8) / (room / months.length)
  const clear = [0, months.length - 1].filter((i) => Math.abs(i - peak) >= space)
  const chosen = new Set([peak, ...clear].flatMap((i) => months[i] ?? []))
  const above = { x: 'month', y: 'count', dy: -8, ...HALO }
  const bounds = months.filter((month) => month.atLeast && month.count !== null && !chosen.has(month))
  return [
    text(bounds, { ...above, text: () => '≥', fill: INK_SOFT }),
    text(
      [...chosen].filter((month) => month.count !== null),
      {
        ...above,
        text: ({ count, atLeast }: TrendMonth) => `${atLeast ? '≥' : ''}${format.count(count ?? 0)}`,
        fontWeight: 600,
        fill: INK,
      },
    ),
  ]
}

const unknownMarks = (months: TrendMonth[]): Marks =>
  text(
    months.filter((month) => month.count === null),
    { x: 'month', y: 0, text: () => '–', dy: -8, fill: INK_SOFT },
  )
