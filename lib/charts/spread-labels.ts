import type { RenderFunction } from '@observablehq/plot'
import { svgElement } from '#charts/svg-element'
import { textWidth } from '#charts/text-fit'
import { ACCENT, INK, SURFACE, TEXT } from '#charts/tokens'

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

/** What a label must not cover. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** The halo of `axes`, as attributes. */
const GROUND = { stroke: SURFACE, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }

const HALF = 7
const CLEAR = 9

/**
 * A place beside, above or below its point for each label, such that none covers another label, an obstacle or the edge; a label that
 * finds no free place is left out, its point still has its title. Pixels from the top left of the frame, `y` the middle of the text.
 */
export function spreadLabels(
  wanted: readonly WantedLabel[],
  obstacles: readonly Box[],
  room: { width: number; height: number },
): PlacedLabel[] {
  const taken = [...obstacles]
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

function box({ text, bold, ...place }: PlacedLabel): Box {
  return textBox(text, place, bold ? 1.06 : 1)
}

/** The ground that one line of text covers. */
export function textBox(
  text: string,
  { x, y, anchor }: Point & Pick<PlacedLabel, 'anchor'>,
  stretch = 1,
): Box {
  const width = textWidth(text, TEXT) * stretch
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - HALF, bottom: y + HALF }
}

/** The ground that a dot covers. */
export function pointBox({ x, y }: Point): Box {
  return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }
}

function fits(own: Box, taken: readonly Box[], room: { width: number; height: number }): boolean {
  const inside = own.left >= 0 && own.right <= room.width + 10 && own.top >= -10 && own.bottom <= room.height
  return (
    inside &&
    !taken.some(
      (other) =>
        own.left < other.right && own.right > other.left && own.top < other.bottom && own.bottom > other.top,
    )
  )
}

/** The labels that found a place, drawn as one mark: Plot would take a mark for each. */
export function pointLabels(
  wanted: readonly WantedLabel[],
  obstacles: readonly Box[],
  room: { width: number; height: number },
): RenderFunction {
  return (_index, _scales, _values, { marginLeft, marginTop }, { document }) => {
    const group = svgElement(document, 'g', { transform: `translate(${marginLeft},${marginTop})`, ...GROUND })
    for (const { text, x, y, anchor, bold } of spreadLabels(wanted, obstacles, room)) {
      const style = { fill: bold ? ACCENT : INK, 'font-weight': bold ? 700 : 500 }
      const label = svgElement(document, 'text', { x, y, dy: '0.32em', 'text-anchor': anchor, ...style })
      label.textContent = text
      group.appendChild(label)
    }
    return group
  }
}
