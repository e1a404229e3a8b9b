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

export interface WantedLabel extends Point {
  text: string
  bold?: boolean
  /** A note on the drawing, not the name of a point: smaller and softer. */
  note?: boolean
}

export interface PlacedLabel extends WantedLabel {
  anchor: 'start' | 'end' | 'middle'
}

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
    const free = freePlace(candidates(label), taken, room)
    if (!free) return []
    taken.push(labelBox(free))
    return [free]
  })
}

/** The first of several places of one label that covers nothing; failing that, the first that covers only lines. */
export function freePlace(
  places: readonly PlacedLabel[],
  taken: readonly Box[],
  room: Room,
): PlacedLabel | undefined {
  const hard = taken.filter((box) => !box.soft)
  const width = places[0] ? labelWidth(places[0]) : 0
  const free = (boxes: readonly Box[]) => places.find((place) => fits(boxOf(place, width), boxes, room))
  return free(taken) ?? free(hard)
}

/** Right, left, above and below; then at the corners, near and a little further off. */
function candidates(label: WantedLabel): PlacedLabel[] {
  const { x, y } = label
  const beside = (dy: number): PlacedLabel[] => [
    { ...label, anchor: 'start', x: x + CLEAR, y: y + dy },
    { ...label, anchor: 'end', x: x - CLEAR, y: y + dy },
  ]
  const over = (dy: number): PlacedLabel => ({ ...label, anchor: 'middle', y: y + dy })
  return [
    beside(0),
    over(-14),
    over(14),
    ...[11, -11, 17, -17].map(beside),
    over(-19),
    over(19),
    ...[25, -25].map(beside),
  ].flat()
}

const labelWidth = ({ text, bold, note }: WantedLabel): number =>
  textWidth(text, note ? SMALL : TEXT) * (bold ? 1.06 : 1)

/** The ground that one line of text covers, with air around it. */
export const labelBox = (label: PlacedLabel): Box => boxOf(label, labelWidth(label))

function boxOf({ x, y, anchor }: PlacedLabel, width: number): Box {
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

function fits(own: Box, taken: readonly Box[], room: Room): boolean {
  const inside = own.left >= 0 && own.right <= room.width + 10 && own.top >= -8 && own.bottom <= room.height
  return (
    inside &&
    !taken.some(
      (other) =>
        own.left < other.right && own.right > other.left && own.top < other.bottom && own.bottom > other.top,
    )
  )
}

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
