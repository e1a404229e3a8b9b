import { dot, type Markish, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot'
import { axisName, gridX, gridY, HALO } from '#charts/axes'
import { type Chart, FEWEST, type Frame, isNarrow } from '#charts/chart'
import { render } from '#charts/render'
import { countTicks, rateDomain, rateTicks } from '#charts/scale'
import { pointBox, pointLabels, textBox } from '#charts/spread-labels'
import { fitText, widest } from '#charts/text-fit'
import { ACCENT, INK, INK_FAINT, INK_SOFT, SMALL, SURFACE } from '#charts/tokens'
import { words } from '#charts/words'

export interface QuadrantPoint {
  key: string
  label: string
  /** Reports per 10,000 people. */
  volume: number
  successes: number
  /** Above 0: without reports there is no rate. */
  n: number
  selected?: boolean
}

export interface Quadrant {
  points: QuadrantPoint[]
  /** The lines that part the corners; medians of the regions. */
  medians: { volume: number; rate: number }
  /** Names of the corners, such as "sepi dan baik". */
  corners: { quietGood: string; loudGood: string; quietPoor: string; loudPoor: string }
}

/** How much is reported against how much is finished. Null without a region that has reports. */
export function quadrant(data: Quadrant, frame: Frame): Chart | null {
  const points = data.points.filter((point) => point.n > 0)
  return points.length === 0 ? null : render(quadrantOptions({ ...data, points }, frame), frame)
}

export function quadrantOptions({ points, medians, corners }: Quadrant, frame: Frame): PlotOptions {
  const { format } = frame
  const height = isNarrow(frame) ? 330 : 400
  const ticks = countTicks(Math.max(...points.map((point) => point.volume)) * 1.05, isNarrow(frame) ? 4 : 6)
  const domain = rateDomain([...points.map(rate), medians.rate])
  const rates = rateTicks(domain, height - 80, 40)
  const marginLeft = widest(rates, (value) => format.percent(value, 0), SMALL) + 14
  const ground = {
    room: { width: frame.width - marginLeft - 14, height: height - 72 },
    domain,
    most: ticks.at(-1) ?? 1,
  }
  return {
    height,
    marginLeft,
    marginRight: 14,
    marginTop: 28,
    marginBottom: 44,
    x: { domain: [0, ground.most], axis: null },
    y: { domain, axis: null },
    marks: [
      gridY(rates, (value) => format.percent(value, 0)),
      gridX(ticks, format.count),
      medianMarks(medians, frame),
      cornerMarks(corners, ground.room.width / 2),
      pointMarks({ points, medians, corners }, ground, frame),
      axisName(words(frame.lang).per10k),
    ],
  }
}

const rate = (point: QuadrantPoint): number => point.successes / point.n

function medianMarks(medians: Quadrant['medians'], { lang }: Frame): Markish[] {
  const dash = { stroke: INK_SOFT, strokeDasharray: '5 4' }
  const note = { fill: INK_SOFT, fontSize: SMALL, text: () => words(lang).median }
  return [
    ruleX([medians.volume], dash),
    ruleY([medians.rate], dash),
    text([medians], { ...note, x: 'volume', frameAnchor: 'bottom', lineAnchor: 'top', dy: 24 }),
    text([medians], { ...note, y: 'rate', frameAnchor: 'right', textAnchor: 'end', dx: -2, dy: -8, ...HALO }),
  ]
}

/** The good corners are named above the frame, the poor ones at its foot. */
function cornerMarks(corners: Quadrant['corners'], room: number): Markish[] {
  const at = (label: string, frameAnchor: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right') =>
    text([fitText(label, room - 10, SMALL)], {
      text: (own: string) => own,
      frameAnchor,
      textAnchor: frameAnchor.endsWith('left') ? 'start' : 'end',
      dy: frameAnchor.startsWith('top') ? -20 : -10,
      dx: frameAnchor.endsWith('left') ? 4 : -2,
      fill: INK_FAINT,
      fontSize: SMALL,
      fontWeight: 700,
      ...HALO,
    })
  return [
    at(corners.quietGood, 'top-left'),
    at(corners.loudGood, 'top-right'),
    at(corners.quietPoor, 'bottom-left'),
    at(corners.loudPoor, 'bottom-right'),
  ]
}

interface Ground {
  room: { width: number; height: number }
  domain: [number, number]
  most: number
}

function pointMarks(data: Quadrant, { room, domain, most }: Ground, frame: Frame): Markish[] {
  const { points, medians, corners } = data
  const down = (value: number) => ((domain[1] - value) / (domain[1] - domain[0])) * room.height
  const placed = points.map((point) => ({
    text: point.label,
    bold: point.selected === true,
    x: (point.volume / most) * room.width,
    y: down(rate(point)),
  }))
  const taken = [
    textBox(words(frame.lang).median, { x: room.width - 2, y: down(medians.rate) - 8, anchor: 'end' }),
    textBox(corners.quietPoor, { x: 4, y: room.height - 10, anchor: 'start' }),
    textBox(corners.loudPoor, { x: room.width - 2, y: room.height - 10, anchor: 'end' }),
  ]
  const at = {
    x: 'volume',
    y: rate,
    r: 5,
    title: (point: QuadrantPoint) => pointTitle(point, frame),
  } as const
  const few = (point: QuadrantPoint) => point.n < FEWEST
  return [
    dot(
      points.filter((point) => !few(point) && !point.selected),
      { ...at, fill: INK },
    ),
    dot(points.filter(few), { ...at, fill: SURFACE, stroke: INK_SOFT, strokeWidth: 1.5 }),
    dot(
      points.filter((point) => !few(point) && point.selected === true),
      { ...at, r: 6.5, fill: ACCENT },
    ),
    pointLabels(
      [...placed].sort((a, b) => Number(b.bold) - Number(a.bold)),
      [...placed.map(pointBox), ...taken],
      room,
    ),
  ]
}

function pointTitle(point: QuadrantPoint, { format, lang }: Frame): string {
  const volume = `${format.decimal(point.volume)} ${words(lang).per10k}`
  const share = point.n < FEWEST ? '' : `, ${format.percent(rate(point))}`
  return `${point.label}: ${volume}${share}, ${format.outOf(point.successes, point.n)}`
}
