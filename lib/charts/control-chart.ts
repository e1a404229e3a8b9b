import { gridY, HALO } from '#charts/axes'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { areaY, line } from '#charts/marks/curves'
import { dot } from '#charts/marks/dots'
import type { Marks } from '#charts/marks/mark'
import { ruleY } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { monthAxis } from '#charts/month-axis'
import { type Drawing, render } from '#charts/render'
import { countTicks, rateDomain, rateTicks } from '#charts/scale'
import { widest } from '#charts/text-fit'
import { ACCENT_SOFT, GROUND, INK, INK_SOFT, NOT_MET, SMALL, TEXT } from '#charts/tokens'
import { words } from '#charts/words'

export interface ControlMonth {
  month: string
  /** null: no reports. */
  value: number | null
  lo: number
  hi: number
  signal: 'high' | 'low' | 'run_high' | 'run_low' | null
}

export interface Control {
  months: ControlMonth[]
  centre: number
  unit: 'rate' | 'count'
}

/** Values over time with the range chance allows; only months outside it, or the eighth in a row on one side, are marked. Null without a value. */
export function controlChart(control: Control, frame: Frame): Chart | null {
  return control.months.every((month) => month.value === null)
    ? null
    : render(controlOptions(control, frame), frame)
}

function controlOptions(control: Control, frame: Frame): Drawing {
  const { months, centre } = control
  const scale = valueScale(control, frame)
  const items = legendOf(months, scale.exact(centre), frame)
  const above = legendHeight(items, frame.width) + 12
  const marginLeft = widest(scale.ticks, scale.write, SMALL) + 14
  const keys = months.map((month) => month.month)
  return {
    height: above + (isNarrow(frame) ? 230 : 260),
    marginLeft,
    marginRight: 12,
    marginTop: above,
    marginBottom: 44,
    x: { type: 'point', domain: keys, padding: 0.5 },
    y: { domain: scale.domain },
    marks: [
      legend(items, frame.width),
      gridY(scale.ticks, scale.write),
      limitMarks(months, scale.domain),
      ruleY([centre], { stroke: INK_SOFT }),
      valueMarks(months, scale.exact, frame),
      monthAxis(keys, frame, frame.width - marginLeft - 12),
    ],
  }
}

interface ValueScale {
  domain: [number, number]
  ticks: number[]
  /** For the ticks. */
  write: (value: number) => string
  /** For values. */
  exact: (value: number) => string
}

function valueScale({ months, unit, centre }: Control, frame: Frame): ValueScale {
  const { format } = frame
  const values = months.flatMap((month) => (month.value === null ? [] : [month.value]))
  if (unit === 'rate') {
    const domain = rateDomain([...values, centre])
    return {
      domain,
      ticks: rateTicks(domain, 240, 40),
      write: (rate) => format.percent(rate, 0),
      exact: (rate) => format.percent(rate),
    }
  }
  const ticks = countTicks(Math.max(...values, ...months.map((month) => month.hi)))
  return {
    domain: [0, ticks.at(-1) ?? 1],
    ticks,
    write: format.count,
    exact: (value) => format.decimal(value),
  }
}

function legendOf(months: ControlMonth[], centre: string, { lang }: Frame): LegendItem[] {
  const word = words(lang)
  const items: LegendItem[] = [
    { label: `${word.average} ${centre}`, swatch: 'line', paint: INK_SOFT },
    { label: word.limits, swatch: 'bar', paint: ACCENT_SOFT },
  ]
  if (months.some(isBeyond)) items.push({ label: word.beyond, swatch: 'diamond', paint: NOT_MET })
  if (months.some(isRun)) items.push({ label: word.run, swatch: 'hollow', paint: NOT_MET })
  return items
}

const isBeyond = (month: ControlMonth): boolean => month.signal === 'high' || month.signal === 'low'
const isRun = (month: ControlMonth): boolean => month.signal === 'run_high' || month.signal === 'run_low'

function limitMarks(months: ControlMonth[], [floor, top]: [number, number]): Marks {
  const within = (value: number) => Math.min(top, Math.max(floor, value))
  const band = { x: 'month', curve: 'step', fill: ACCENT_SOFT, fillOpacity: 0.45 } as const
  return areaY(months, {
    ...band,
    y1: (month: ControlMonth) => within(month.lo),
    y2: (month: ControlMonth) => within(month.hi),
  })
}

function valueMarks(months: ControlMonth[], write: (value: number) => string, frame: Frame): Marks {
  const known = months.filter((month) => month.value !== null)
  const usual = known.filter((month) => month.signal === null)
  const title = (month: ControlMonth) => `${frame.format.month(month.month)}: ${write(month.value ?? 0)}`
  const at = { x: 'month', y: 'value', title } as const
  return [
    line(months, { x: 'month', y: 'value', stroke: INK, strokeWidth: 1.5 }),
    dot(usual, { ...at, r: 3, fill: INK }),
    dot(known.filter(isRun), { ...at, r: 4, fill: GROUND, stroke: NOT_MET, strokeWidth: 2 }),
    dot(known.filter(isBeyond), { ...at, r: 6, symbol: 'diamond', fill: NOT_MET }),
    signalLabels(months, write),
  ]
}

/** High values above their sign, low ones beside it, on the side with more room. */
function signalLabels(months: ControlMonth[], write: (value: number) => string): Marks {
  const high = months.filter((month) => month.signal === 'high')
  const low = months
    .map((month, i) => ({ ...month, late: i > months.length * 0.7 }))
    .filter((month) => month.signal === 'low')
  const value = {
    x: 'month',
    y: 'value',
    text: (month: ControlMonth) => write(month.value ?? 0),
    fontWeight: 700,
  }
  const style = { ...value, fontSize: TEXT, fill: INK, ...HALO }
  return [
    text(high, { ...style, dy: -14 }),
    text(
      low.filter((month) => !month.late),
      { ...style, textAnchor: 'start', dx: 11 },
    ),
    text(
      low.filter((month) => month.late),
      { ...style, textAnchor: 'end', dx: -11 },
    ),
  ]
}
