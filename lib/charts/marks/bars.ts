import { type Channel, reader, shapes, titled } from '#charts/marks/channel'
import { layer, type Shared } from '#charts/marks/layer'
import type { Ground, Mark } from '#charts/marks/mark'
import type { Position } from '#charts/scales'
import { cut, element } from '#charts/svg-text'

/** Pixels that a box is smaller than its place. */
interface Insets {
  inset?: number
  insetTop?: number
  insetRight?: number
  insetBottom?: number
  insetLeft?: number
}

interface BoxStyle<Row> extends Omit<Shared<Row>, 'fill' | 'fillOpacity'>, Insets {
  fill: string | ((row: Row) => string)
  fillOpacity?: number | ((row: Row) => number)
  /** Rounds the corners where a bar ends. */
  rx2?: number
}

type Span = [from: number, to: number]

/** Bars to the right, one in each band of the vertical scale. */
export const barX = <Row>(
  rows: readonly Row[],
  { x1, x2, y, ...style }: BoxStyle<Row> & Record<'x1' | 'x2' | 'y', Channel<Row, unknown>>,
): Mark => boxes(rows, style, ({ x, y: down }) => [between(x, x1, x2), within(down, y)])

/** Bars upwards, one in each band of the horizontal scale. */
export const barY = <Row>(
  rows: readonly Row[],
  { x, y1, y2, ...style }: BoxStyle<Row> & Record<'x' | 'y1' | 'y2', Channel<Row, unknown>>,
): Mark => boxes(rows, style, ({ x: right, y }) => [within(right, x), between(y, y1, y2)])

/** Boxes between two places in each direction. */
export const rect = <Row>(
  rows: readonly Row[],
  { x1, x2, y1, y2, ...style }: BoxStyle<Row> & Record<'x1' | 'x2' | 'y1' | 'y2', Channel<Row, unknown>>,
): Mark => boxes(rows, style, ({ x, y }) => [between(x, x1, x2), between(y, y1, y2)])

/** Boxes where bands cross. */
export const cell = <Row>(
  rows: readonly Row[],
  { x, y, ...style }: BoxStyle<Row> & Record<'x' | 'y', Channel<Row, unknown>>,
): Mark => boxes(rows, style, ({ x: right, y: down }) => [within(right, x), within(down, y)])

type SpanOf<Row> = (row: Row, i: number) => Span

function between<Row>(scale: Position, from: Channel<Row, unknown>, to: Channel<Row, unknown>): SpanOf<Row> {
  const [start, end] = [reader(from), reader(to)]
  return (row, i) => {
    const [a, b] = [scale.at(start(row, i)), scale.at(end(row, i))]
    return a < b ? [a, b] : [b, a]
  }
}

function within<Row>(scale: Position, key: Channel<Row, unknown>): SpanOf<Row> {
  const keyOf = reader(key)
  return (row, i) => {
    const start = scale.at(keyOf(row, i))
    return [start, start + scale.band]
  }
}

function boxes<Row>(
  rows: readonly Row[],
  { fill, fillOpacity, title, rx2 = 0, ...style }: BoxStyle<Row>,
  spans: (ground: Ground) => [across: SpanOf<Row>, down: SpanOf<Row>],
): Mark {
  const says = reader(title)
  const shrink = shrinkOf(style)
  const paint = {
    ...style,
    fill: typeof fill === 'string' ? fill : undefined,
    fillOpacity: typeof fillOpacity === 'number' ? fillOpacity : undefined,
  }
  const ownPaint = (row: Row) => ({
    fill: typeof fill === 'function' ? fill(row) : undefined,
    'fill-opacity': typeof fillOpacity === 'function' ? String(fillOpacity(row)) : undefined,
  })
  return (ground) => {
    const [across, down] = spans(ground)
    const boxOf = (row: Row, i: number) => {
      const box = shrink(across(row, i), down(row, i))
      if (Number.isNaN(box.x + box.y + box.width + box.height)) return null
      const [name, shape] = rx2 > 0 ? ['path', { d: rounded(box, rx2) }] : ['rect', { ...box }]
      return element(name, { ...shape, ...ownPaint(row) }, titled(says(row, i)))
    }
    return layer(paint, shapes(rows, boxOf))
  }
}

interface Box {
  x: number
  width: number
  y: number
  height: number
}

function shrinkOf({ inset = 0, ...own }: Insets): (across: Span, down: Span) => Box {
  const { insetTop = inset, insetRight = inset, insetBottom = inset, insetLeft = inset } = own
  return ([left, right], [top, bottom]) => ({
    x: left + insetLeft,
    width: Math.max(0, right - left - insetLeft - insetRight),
    y: top + insetTop,
    height: Math.max(0, bottom - top - insetTop - insetBottom),
  })
}

/** A box whose right corners are round, as far as it is long enough. */
function rounded({ x, y, width, height }: Box, radius: number): string {
  const r = Math.min(1, width / radius, height / (2 * radius)) * radius
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(cut)
  const [inner, upper, lower] = [x + width - r, y + r, y + height - r].map(cut)
  const corner = `A${cut(r)},${cut(r)} 0 0 1`
  return (
    `M${left},${top}A0,0 0 0 1 ${left},${top}H${inner}${corner} ${right},${upper}` +
    `V${lower}${corner} ${inner},${bottom}H${left}A0,0 0 0 1 ${left},${bottom}Z`
  )
}
