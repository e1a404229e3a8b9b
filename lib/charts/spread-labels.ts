import { textWidth } from '#charts/text-fit'
import { TEXT } from '#charts/tokens'

interface Point {
  x: number
  y: number
}

export interface WantedLabel extends Point {
  text: string
  bold?: boolean
}

export interface PlacedLabel extends WantedLabel {
  anchor: 'start' | 'end' | 'middle'
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const HALF = 7
const CLEAR = 9

/**
 * A place beside, above or below its point for each label, such that none covers another label, a point or the edge; a label that
 * finds no free place is left out, its point still has its title. Pixels from the top left of the frame, `y` the middle of the text.
 */
export function spreadLabels(
  wanted: readonly WantedLabel[],
  points: readonly Point[],
  room: { width: number; height: number },
): PlacedLabel[] {
  const taken = points.map((point) => ({
    left: point.x - 5,
    right: point.x + 5,
    top: point.y - 5,
    bottom: point.y + 5,
  }))
  return wanted.flatMap((label) => {
    const free = candidates(label).find((placed) => fits(box(placed), taken, room))
    if (!free) return []
    taken.push(box(free))
    return [free]
  })
}

function candidates(label: WantedLabel): PlacedLabel[] {
  const { x, y } = label
  return [
    { ...label, anchor: 'start', x: x + CLEAR },
    { ...label, anchor: 'end', x: x - CLEAR },
    { ...label, anchor: 'middle', y: y - 14 },
    { ...label, anchor: 'middle', y: y + 14 },
    { ...label, anchor: 'start', x: x + CLEAR, y: y + 11 },
    { ...label, anchor: 'end', x: x - CLEAR, y: y + 11 },
    { ...label, anchor: 'start', x: x + CLEAR, y: y - 11 },
    { ...label, anchor: 'end', x: x - CLEAR, y: y - 11 },
  ]
}

function box({ text, x, y, anchor, bold }: PlacedLabel): Box {
  const width = textWidth(text, TEXT) * (bold ? 1.06 : 1)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - HALF, bottom: y + HALF }
}

function fits(own: Box, taken: readonly Box[], room: { width: number; height: number }): boolean {
  const inside = own.left >= 0 && own.right <= room.width + 10 && own.top >= -6 && own.bottom <= room.height
  return (
    inside &&
    !taken.some(
      (other) =>
        own.left < other.right && own.right > other.left && own.top < other.bottom && own.bottom > other.top,
    )
  )
}
