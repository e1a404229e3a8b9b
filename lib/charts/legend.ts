import { type Attributes, cut, element, escaped } from '#charts/svg-text'
import { fitText, textWidth } from '#charts/text-fit'
import { INK_SOFT, SMALL } from '#charts/tokens'

export type Swatch =
  | 'bar'
  | 'outline'
  | 'line'
  | 'dash'
  | 'tick'
  | 'dot'
  | 'hollow'
  | 'diamond'
  | 'triangle'
  | 'interval'

export interface LegendItem {
  label: string
  swatch: Swatch
  paint: string
  /** Dashes of a line swatch. */
  dashes?: string
}

/** Room of a swatch and the gap after it. */
const SWATCH = 21
const SHAPE = 16
const GAP = 14
const LINE_HEIGHT = 17

/** How many lines the items take within `width` pixels. */
function legendLines(items: readonly LegendItem[], width: number): number {
  return (places(items, width).at(-1)?.line ?? -1) + 1
}

/** Height to leave for a legend above the frame. */
export const legendHeight = (items: readonly LegendItem[], width: number): number =>
  legendLines(items, width) * LINE_HEIGHT + (items.length > 0 ? 8 : 0)

/** A legend along the top edge, only for what cannot be labelled where it stands. */
export function legend(items: readonly LegendItem[], width: number): () => string {
  const written = places(items, width).map(({ item, x, line }) => {
    const y = line * LINE_HEIGHT + 9
    const [name, attributes] = shape(item, x, y)
    return (
      element(name, attributes) + element('text', { x: x + SWATCH, y, dy: '0.32em' }, escaped(item.label))
    )
  })
  const style = { 'text-anchor': 'start', 'font-size': SMALL, fill: INK_SOFT }
  return () => element('g', style, written.join(''))
}

function places(
  items: readonly LegendItem[],
  width: number,
): { item: LegendItem; x: number; line: number }[] {
  let [x, line] = [0, 0]
  return items.map((whole) => {
    const item = { ...whole, label: fitText(whole.label, width - SWATCH, SMALL) }
    const need = SWATCH + textWidth(item.label, SMALL)
    if (x > 0 && x + need > width) [x, line] = [0, line + 1]
    const place = { item, x, line }
    x += need + GAP
    return place
  })
}

type Shape = [name: string, attributes: Attributes]

function shape({ swatch, paint, dashes = '' }: LegendItem, x: number, y: number): Shape {
  const box = { x: x + 1.5, y: y - 5, width: SHAPE - 3, height: 10 }
  const rule = { x1: x, x2: x + SHAPE, y1: y, y2: y, stroke: paint }
  const dot = { cx: x + SHAPE / 2, cy: y, r: 4.5 }
  const made: Record<Swatch, () => Shape> = {
    bar: () => ['rect', { ...box, fill: paint }],
    outline: () => ['rect', { ...box, fill: 'none', stroke: paint, 'stroke-dasharray': '3 2' }],
    line: () => ['line', { ...rule, 'stroke-width': 2, 'stroke-dasharray': dashes }],
    dash: () => ['line', { ...rule, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' }],
    tick: () => ['line', { ...rule, x1: x + 8, x2: x + 8, y1: y - 6, y2: y + 6, 'stroke-width': 2 }],
    dot: () => ['circle', { ...dot, fill: paint }],
    hollow: () => ['circle', { ...dot, fill: 'none', stroke: paint, 'stroke-width': 1.5 }],
    diamond: () => ['path', { d: `M${cut(x + 8)},${y - 6}l4,6l-4,6l-4,-6z`, fill: paint }],
    triangle: () => ['path', { d: `M${cut(x + 3)},${y + 4}l5,-9l5,9z`, fill: paint }],
    interval: () => [
      'line',
      { ...rule, x1: x + 3, x2: x + 13, 'stroke-width': 6, 'stroke-linecap': 'round' },
    ],
  }
  return made[swatch]()
}
