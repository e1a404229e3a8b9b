import type { Channel } from '#charts/marks/channel'
import { type Attributes, element, moved } from '#charts/svg-text'

/** How a mark is painted: what is constant stands on its layer, once for all rows. */
export interface Paint {
  fill?: string
  fillOpacity?: number
  stroke?: string
  strokeWidth?: number
  strokeLinejoin?: 'round'
  strokeLinecap?: 'round'
  strokeMiterlimit?: number
  strokeDasharray?: string
  paintOrder?: 'stroke'
  pointerEvents?: 'none'
}

/** What every mark may have. */
export interface Shared<Row> extends Paint {
  title?: Channel<Row, string | undefined>
  /** Pixels to the right and down. */
  dx?: number
  dy?: number
}

interface More {
  /** Pixels to the middle of a band. */
  x?: number
  y?: number
  attributes?: Attributes
}

/** A group of shapes with what they share; nothing without shapes. */
export function layer(style: Paint & { dx?: number; dy?: number }, shapes: string, more: More = {}): string {
  if (shapes === '') return ''
  const [x, y] = [(style.dx ?? 0) + (more.x ?? 0), (style.dy ?? 0) + (more.y ?? 0)]
  const transform = x === 0 && y === 0 ? undefined : moved(x, y)
  return element('g', { ...painted(style), ...more.attributes, transform }, shapes)
}

const painted = (paint: Paint): Attributes => ({
  fill: paint.fill,
  'fill-opacity': paint.fillOpacity,
  stroke: paint.stroke,
  'stroke-width': paint.strokeWidth === 1 ? undefined : paint.strokeWidth,
  'stroke-linejoin': paint.strokeLinejoin,
  'stroke-linecap': paint.strokeLinecap,
  'stroke-miterlimit': paint.strokeMiterlimit,
  'stroke-dasharray': paint.strokeDasharray,
  'paint-order': paint.paintOrder,
  'pointer-events': paint.pointerEvents,
})
