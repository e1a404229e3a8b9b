import { axisName, gridX, gridY } from '#charts/axes'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { dot } from '#charts/marks/dots'
import type { Marks } from '#charts/marks/mark'
import { ruleX, ruleY } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { type Drawing, render } from '#charts/render'
import { countTicks, rateDomain, rateTicks } from '#charts/scale'
import {
  type Box,
  freePlace,
  labelBox,
  labelMark,
  lineBoxes,
  type Place,
  type PlacedLabel,
  pointBox,
  spreadLabels,
} from '#charts/spread-labels'
import { fitText, widest } from '#charts/text-fit'
import { ACCENT, GROUND, INK, INK_SOFT, SMALL } from '#charts/tokens'
import { words } from '#charts/words'
import { FEWEST } from '#lib/stats/fewest'

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

/** Room for the names of the corners, and for the values and the name of the axis. */
const ABOVE = 30
const BELOW = 62
/** Times the median at which the axis of volume bends. */
const BENT = 12

/** How much is reported against how much is finished. Null without a region that has reports. */
export function quadrant(data: Quadrant, frame: Frame): Chart | null {
  const points = data.points.filter((point) => point.n > 0)
  return points.length === 0 ? null : render(quadrantOptions({ ...data, points }, frame), frame)
}

function quadrantOptions({ points, medians, corners }: Quadrant, frame: Frame): Drawing {
  const { format } = frame
  const height = isNarrow(frame) ? 350 : 420
  const ticks = countTicks(Math.max(...points.map((point) => point.volume)) * 1.05, isNarrow(frame) ? 4 : 6)
  const domain = rateDomain([...points.map(rate), medians.rate])
  const rates = rateTicks(domain, height - ABOVE - BELOW, 40)
  const marginLeft = widest(rates, (value) => format.percent(value, 0), SMALL) + 14
  const ground = {
    room: { width: frame.width - marginLeft - 14, height: height - ABOVE - BELOW },
    domain,
    most: ticks.at(-1) ?? 1,
    isBent: (ticks.at(-1) ?? 1) > BENT * medians.volume,
  }
  const name = words(frame.lang).per10k
  return {
    height,
    marginLeft,
    marginRight: 14,
    marginTop: ABOVE,
    marginBottom: BELOW,
    x: { type: ground.isBent ? 'sqrt' : 'linear', domain: [0, ground.most] },
    y: { domain },
    marks: [
      gridY(rates, (value) => format.percent(value, 0)),
      gridX(ticks, format.count),
      medianMarks(medians),
      cornerMarks(corners, ground.room.width / 2),
      pointMarks(points, frame),
      labelMark(labelsOf(points, medians, { ...ground, median: words(frame.lang).median })),
      axisName(ground.isBent ? `${name}, ${words(frame.lang).root}` : name, 42),
    ],
  }
}

const rate = (point: QuadrantPoint): number => point.successes / point.n

function medianMarks({ volume, rate }: Quadrant['medians']): Marks {
  const dash = { stroke: INK_SOFT, strokeDasharray: '5 4' }
  return [ruleX([volume], dash), ruleY([rate], dash)]
}

/** The corners are named outside the frame, where no region can stand. */
function cornerMarks(corners: Quadrant['corners'], room: number): Marks {
  const at = (label: string, frameAnchor: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right') =>
    text([fitText(label, room - 10, SMALL)], {
      text: (own: string) => own,
      frameAnchor,
      textAnchor: frameAnchor.endsWith('left') ? 'start' : 'end',
      lineAnchor: frameAnchor.startsWith('top') ? 'bottom' : 'top',
      dy: frameAnchor.startsWith('top') ? -12 : 24,
      fill: INK_SOFT,
      fontSize: SMALL,
      fontWeight: 700,
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
  /** One region reports so much more than the middle one that a straight axis would heap up all others. */
  isBent: boolean
}

function pointMarks(points: QuadrantPoint[], frame: Frame): Marks {
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
    dot(points.filter(few), { ...at, fill: GROUND, stroke: INK_SOFT, strokeWidth: 1.5 }),
    dot(
      points.filter((point) => !few(point) && point.selected === true),
      { ...at, r: 6.5, fill: ACCENT },
    ),
  ]
}

/** The medians' notes, then the names of the regions: the chosen one first, then those furthest from the middle. */
function labelsOf(
  points: QuadrantPoint[],
  medians: Quadrant['medians'],
  { room, domain, most, isBent, median }: Ground & { median: string },
): PlacedLabel[] {
  const right = (volume: number) => (isBent ? Math.sqrt(volume / most) : volume / most) * room.width
  const down = (value: number) => ((domain[1] - value) / (domain[1] - domain[0])) * room.height
  const middle = { x: right(medians.volume), y: down(medians.rate) }
  const placed = points.map((point) => {
    const own = { text: point.label, bold: point.selected === true, x: right(point.volume) }
    return { ...own, y: down(rate(point)) }
  })
  const off = ({ x, y, bold }: (typeof placed)[number]) =>
    bold ? Number.POSITIVE_INFINITY : Math.hypot(x - middle.x, y - middle.y)
  const taken = [...placed.map(pointBox), ...medianBoxes(middle, room)]
  const notes = medianNotes(median, { middle, room, taken })
  const names = [...placed].sort((a, b) => off(b) - off(a))
  return [...notes, ...spreadLabels(names, [...taken, ...notes.map(labelBox)], room)]
}

const medianBoxes = ({ x, y }: { x: number; y: number }, room: Ground['room']): Box[] => [
  ...lineBoxes([
    { x, y: 0 },
    { x, y: room.height },
  ]),
  ...lineBoxes([
    { x: 0, y },
    { x: room.width, y },
  ]),
]

/** Each dashed line says what it is, at the first free place along it. */
function medianNotes(
  note: string,
  { middle: { x, y }, room, taken }: { middle: { x: number; y: number }; room: Ground['room']; taken: Box[] },
): PlacedLabel[] {
  const own = { text: note, note: true }
  const along = [0.99, 0.85, 0.7, 0.55, 0.4]
  const level = along.flatMap((part): Place[] => [
    { anchor: 'end', x: part * room.width, y: y - 9 },
    { anchor: 'end', x: part * room.width, y: y + 9 },
  ])
  const upright = along.flatMap((part): Place[] => [
    { anchor: 'start', x: x + 5, y: part * room.height - 6 },
    { anchor: 'end', x: x - 5, y: part * room.height - 6 },
  ])
  const first = freePlace(own, level, { taken, room })
  const second = freePlace(own, upright, { taken: first ? [...taken, labelBox(first)] : taken, room })
  return [first, second].filter((label) => label !== undefined)
}

function pointTitle(point: QuadrantPoint, { format, lang }: Frame): string {
  const volume = `${format.decimal(point.volume)} ${words(lang).per10k}`
  const share = point.n < FEWEST ? '' : `, ${format.percent(rate(point))}`
  return `${point.label}: ${volume}${share}, ${format.outOf(point.successes, point.n)}`
}
