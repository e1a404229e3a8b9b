import { type Channel, reader, shapes, titled } from '#charts/marks/channel'
import { layer, type Shared } from '#charts/marks/layer'
import type { Mark } from '#charts/marks/mark'
import { type Point, path } from '#charts/marks/path'
import { element, moved } from '#charts/svg-text'

type Symbol = 'diamond' | 'triangle' | 'triangle2'

interface DotStyle<Row> extends Shared<Row> {
  x: Channel<Row, unknown>
  y: Channel<Row, unknown>
  /** Of the circle; other symbols cover the same ground. */
  r: number
  symbol?: Symbol
}

/** Dots, in the middle of their bands. */
export const dot =
  <Row>(rows: readonly Row[], { x, y, r, symbol, title, ...paint }: DotStyle<Row>): Mark =>
  (ground) => {
    const [right, down, says] = [reader(x), reader(y), reader(title)]
    const d = symbol && corners(symbol, r)
    const shape = (row: Row, i: number) => {
      const [cx, cy] = [ground.x.at(right(row, i)), ground.y.at(down(row, i))]
      if (Number.isNaN(cx + cy)) return null
      const said = titled(says(row, i))
      return d
        ? element('path', { transform: moved(cx, cy), d }, said)
        : element('circle', { cx, cy, r }, said)
    }
    return layer(paint, shapes(rows, shape), { x: ground.x.band / 2, y: ground.y.band / 2 })
  }

/** A symbol around its middle that covers as much ground as a circle of radius `r`. */
function corners(symbol: Symbol, r: number): string {
  const ground = r * r * Math.PI
  return `${path(SHAPES[symbol](ground))}Z`
}

const ROOT_3 = Math.sqrt(3)

const SHAPES: Record<Symbol, (ground: number) => Point[]> = {
  diamond(ground) {
    const y = Math.sqrt((ground * ROOT_3) / 2)
    const x = y / ROOT_3
    return [
      [0, -y],
      [x, 0],
      [0, y],
      [-x, 0],
    ]
  },
  triangle(ground) {
    const y = Math.sqrt(ground / (3 * ROOT_3))
    return [
      [0, -2 * y],
      [ROOT_3 * y, y],
      [-ROOT_3 * y, y],
    ]
  },
  /** As high as the others beside it. */
  triangle2(ground) {
    const y = Math.sqrt(ground) * 0.6824
    return [
      [0, -y],
      [(y * ROOT_3) / 2, y / 2],
      [(-y * ROOT_3) / 2, y / 2],
    ]
  },
}
