import type { Mark } from '#charts/marks/mark'
import { element, escaped, moved } from '#charts/svg-text'
import { textWidth } from '#charts/text-fit'
import { ACCENT, GROUND, INK, INK_SOFT, SMALL, TEXT } from '#charts/tokens'

interface Point {
  x: number
  y: number
}

interface Room {
  width: number
  height: number
}

/** What a label says. */
interface Said {
  text: string
  bold?: boolean
  /** A note on the drawing, not the name of a point: smaller and softer. */
  note?: boolean
}

export interface WantedLabel extends Said, Point {}

/** Where a label may stand. */
export interface Place extends Point {
  anchor: 'start' | 'end' | 'middle'
}

export interface PlacedLabel extends Said, Place {}

/** What a label must not cover. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
  /** A line that a label may cross when nothing else is free. */
  soft?: boolean
}

/** The halo of `axes`, as attributes. */
const HALO = { stroke: GROUND, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }

/** A line of text with its descenders, and the air that keeps it from reading as one with the next. */
const HALF = 8
const AIR = 3
const CLEAR = 9

/**
 * A place beside, above or below its point for each label, such that none covers another label, an obstacle or the edge; a label that
 * finds no free place is left out, its point still has its title. Pixels from the top left of the frame, `y` the middle of the text.
 */
export function spreadLabels(
  wanted: readonly WantedLabel[],
  obstacles: readonly Box[],
  room: Room,
): PlacedLabel[] {
  const taken = [...obstacles]
  return wanted.flatMap((label) => {
    const free = freePlace(label, placesOf(label), { taken, room })
    if (!free) return []
    taken.push(labelBox(free))
    return [free]
  })
}

/** The label at the first of several places where it covers nothing; failing that, where it covers only lines. */
export function freePlace(
  label: Said,
  places: readonly Place[],
  { taken, room }: { taken: readonly Box[]; room: Room },
): PlacedLabel | undefined {
  const width = labelWidth(label)
  let overLines: Place | undefined
  for (const place of places) {
    const covered = covers(boxOf(place, width), taken, room)
    if (covered === 'nothing') return { ...label, ...place }
    if (covered === 'lines') overLines ??= place
  }
  return overLines && { ...label, ...overLines }
}

const beside = (y: number): Place[] => [
  { anchor: 'start', x: CLEAR, y },
  { anchor: 'end', x: -CLEAR, y },
]
const over = (y: number): Place[] => [{ anchor: 'middle', x: 0, y }]

/** Right, left, above and below; then at the corners, near and a little further off. */
const AROUND: readonly Place[] = [
  ...[beside(0), over(-14), over(14), ...[11, -11, 17, -17].map(beside)],
  ...[over(-19), over(19), ...[25, -25].map(beside)],
].flat()

const placesOf = (point: Point): Place[] =>
  AROUND.map(({ anchor, x, y }) => ({ anchor, x: point.x + x, y: point.y + y }))

const labelWidth = ({ text, bold, note }: Said): number =>
  textWidth(text, note ? SMALL : TEXT) * (bold ? 1.06 : 1)

/** The ground that one line of text covers, with air around it. */
export const labelBox = (label: PlacedLabel): Box => boxOf(label, labelWidth(label))

function boxOf({ x, y, anchor }: Place, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left: left - AIR, right: left + width + AIR, top: y - HALF, bottom: y + HALF }
}

/** The ground that a dot covers. */
export function pointBox({ x, y }: Point): Box {
  return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }
}

/** The ground that a line through these points covers, piece by piece; a halo keeps text on it readable. */
export function lineBoxes(points: readonly Point[]): Box[] {
  return points.slice(1).map((to, i) => {
    const from = points[i] ?? to
    const [left, right] = [Math.min(from.x, to.x) - 1, Math.max(from.x, to.x) + 1]
    return { left, right, top: Math.min(from.y, to.y) - 1, bottom: Math.max(from.y, to.y) + 1, soft: true }
  })
}

function covers(own: Box, taken: readonly Box[], room: Room): 'nothing' | 'lines' | 'more' {
  const inside = own.left >= 0 && own.right <= room.width + 10 && own.top >= -8 && own.bottom <= room.height
  if (!inside) return 'more'
  let covered: 'nothing' | 'lines' = 'nothing'
  for (const other of taken) {
    if (!meet(own, other)) continue
    if (!other.soft) return 'more'
    covered = 'lines'
  }
  return covered
}

const meet = (own: Box, other: Box): boolean =>
  own.left < other.right && own.right > other.left && own.top < other.bottom && own.bottom > other.top

/** Labels where they stand. */
export const labelMark =
  (labels: readonly PlacedLabel[]): Mark =>
  ({ left, top }) => {
    const written = labels.map(({ text, x, y, anchor, bold, note }) => {
      const style = { fill: note ? INK_SOFT : bold ? ACCENT : INK, 'font-weight': bold ? 700 : 500 }
      const place = { x, y, dy: '0.32em', 'text-anchor': anchor, 'font-size': note ? SMALL : TEXT }
      return element('text', { ...place, ...style }, escaped(text))
    })
    return element('g', { transform: moved(left, top), ...HALO }, written.join(''))
  }
