import { type Channel, reader, shapes, titled } from '#charts/marks/channel'
import { layer, type Shared } from '#charts/marks/layer'
import type { Mark } from '#charts/marks/mark'
import { path } from '#charts/marks/path'
import { element } from '#charts/svg-text'

const own = (row: unknown) => row

interface UprightStyle<Row> extends Shared<Row> {
  x?: Channel<Row, unknown>
  y1?: Channel<Row, unknown>
  y2?: Channel<Row, unknown>
  insetTop?: number
}

/** Upright lines at each row (which may be the value itself), from `y1` to `y2` or as high as the frame. */
export const ruleX =
  <Row>(rows: readonly Row[], { x = own, y1, y2, insetTop = 0, title, ...paint }: UprightStyle<Row>): Mark =>
  (ground) => {
    const [right, from, to, says] = [reader(x), reader(y1), reader(y2), reader(title)]
    const rule = (row: Row, i: number) => {
      const at = ground.x.at(right(row, i))
      const top = y1 === undefined ? ground.top : ground.y.at(from(row, i))
      const bottom = y2 === undefined ? ground.bottom : ground.y.at(to(row, i))
      if (Number.isNaN(at + top + bottom)) return null
      return element('line', { x1: at, x2: at, y1: top + insetTop, y2: bottom }, titled(says(row, i)))
    }
    return layer(paint, shapes(rows, rule), { x: ground.x.band / 2 })
  }

interface LevelStyle<Row> extends Shared<Row> {
  y?: Channel<Row, unknown>
  x1?: Channel<Row, unknown>
  x2?: Channel<Row, unknown>
}

/** Level lines at each row (which may be the value itself), from `x1` to `x2` or as wide as the frame. */
export const ruleY =
  <Row>(rows: readonly Row[], { y = own, x1, x2, ...paint }: LevelStyle<Row>): Mark =>
  (ground) => {
    const [down, from, to] = [reader(y), reader(x1), reader(x2)]
    const rule = (row: Row, i: number) => {
      const at = ground.y.at(down(row, i))
      const left = x1 === undefined ? ground.left : ground.x.at(from(row, i))
      const right = x2 === undefined ? ground.right : ground.x.at(to(row, i))
      if (Number.isNaN(at + left + right)) return null
      return element('line', { x1: left, x2: right, y1: at, y2: at })
    }
    return layer(paint, shapes(rows, rule), { y: ground.y.band / 2 })
  }

interface TickStyle<Row> extends Shared<Row> {
  x: Channel<Row, unknown>
  y: Channel<Row, unknown>
  insetTop?: number
  insetBottom?: number
}

/** Upright ticks, each within its band. */
export const tickX =
  <Row>(rows: readonly Row[], { x, y, insetTop = 0, insetBottom = 0, ...paint }: TickStyle<Row>): Mark =>
  (ground) => {
    const [right, band] = [reader(x), reader(y)]
    const tick = (row: Row, i: number) => {
      const [at, top] = [ground.x.at(right(row, i)), ground.y.at(band(row, i))]
      if (Number.isNaN(at + top)) return null
      const ends = { y1: top + insetTop, y2: top + ground.y.band - insetBottom }
      return element('line', { x1: at, x2: at, ...ends })
    }
    return layer(paint, shapes(rows, tick))
  }

type Ends<Row> = Record<'x1' | 'x2' | 'y1' | 'y2', Channel<Row, unknown>>

/** Straight lines from one place to another; in bands, from middle to middle. */
export const link =
  <Row>(rows: readonly Row[], { x1, x2, y1, y2, ...paint }: Shared<Row> & Ends<Row>): Mark =>
  ({ x, y }) => {
    const [left, right, top, bottom] = [reader(x1), reader(x2), reader(y1), reader(y2)]
    const line = (row: Row, i: number) => {
      const from = [x.at(left(row, i)), y.at(top(row, i))] as const
      const to = [x.at(right(row, i)), y.at(bottom(row, i))] as const
      if (Number.isNaN(from[0] + from[1] + to[0] + to[1])) return null
      return element('path', { d: path([from, to]) })
    }
    const style = { fill: 'none', strokeMiterlimit: 1, ...paint }
    return layer(style, shapes(rows, line), { x: x.band / 2, y: y.band / 2 })
  }
