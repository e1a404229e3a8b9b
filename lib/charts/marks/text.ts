import { type Channel, reader, shapes, titled } from '#charts/marks/channel'
import { layer, type Shared } from '#charts/marks/layer'
import type { Ground, Mark } from '#charts/marks/mark'
import { cut, element, escaped, moved } from '#charts/svg-text'

type FrameAnchor =
  | 'top'
  | 'bottom'
  | 'left'
  | 'right'
  | 'top-left'
  | 'top-right'
  | 'bottom-left'
  | 'bottom-right'

interface TextStyle<Row> extends Shared<Row> {
  /** Without one, the place in the frame that `frameAnchor` names, by default its middle. */
  x?: Channel<Row, unknown>
  y?: Channel<Row, unknown>
  /** Lines are parted by line breaks; empty text is left out. */
  text: Channel<Row, string | undefined>
  frameAnchor?: FrameAnchor
  textAnchor?: 'start' | 'middle' | 'end'
  /** Which edge of the text stands at its place. */
  lineAnchor?: 'top' | 'middle' | 'bottom'
  /** From line to line, in parts of the text's size. */
  lineHeight?: number
  fontSize?: number
  fontWeight?: number
  /** Degrees. */
  rotate?: number
}

/** Texts at the places of rows, in the middle of their bands. A stroke is a halo behind the letters. */
export const text =
  <Row>(rows: readonly Row[], { x, y, text, title, rotate, ...style }: TextStyle<Row>): Mark =>
  (ground) => {
    const [right, down, content, says] = [reader(x), reader(y), reader(text), reader(title)]
    const middle = anchorOf(ground, style.frameAnchor ?? '')
    const turned = rotate === undefined ? '' : ` rotate(${rotate})`
    const shape = (row: Row, i: number) => {
      const left = x === undefined ? middle.x : ground.x.at(right(row, i))
      const top = y === undefined ? middle.y : ground.y.at(down(row, i))
      const words = content(row, i)
      if (words == null || words === '' || Number.isNaN(left + top)) return null
      const { first, inside } = linesOf(String(words), style)
      return element(
        'text',
        { y: first, transform: moved(left, top) + turned },
        inside + titled(says(row, i)),
      )
    }
    const bands = { x: x === undefined ? 0 : ground.x.band / 2, y: y === undefined ? 0 : ground.y.band / 2 }
    return layer(haloed(style), shapes(rows, shape), { ...bands, attributes: typed(style) })
  }

const haloed = <Row>(style: Omit<TextStyle<Row>, 'text'>) =>
  style.stroke ? { ...style, paintOrder: 'stroke' as const } : style

function anchorOf({ left, right, top, bottom }: Ground, anchor: string): { x: number; y: number } {
  return {
    x: anchor.endsWith('left') ? left : anchor.endsWith('right') ? right : (left + right) / 2,
    y: anchor.startsWith('top') ? top : anchor.startsWith('bottom') ? bottom : (top + bottom) / 2,
  }
}

function typed<Row>({ textAnchor, frameAnchor, fontSize, fontWeight }: Omit<TextStyle<Row>, 'text'>) {
  const side = /(left|right)$/.exec(frameAnchor ?? '')?.[0]
  const anchor = textAnchor ?? (side === 'left' ? 'start' : side === 'right' ? 'end' : 'middle')
  return {
    'text-anchor': anchor === 'middle' ? undefined : anchor,
    'font-size': fontSize,
    'font-weight': fontWeight,
  }
}

/** Height of capitals, and half of it, in parts of a text's size. */
const CAPITALS = 0.71
const HALF = 0.32

/** The lines of a text, and how far below its place a single one stands. */
function linesOf<Row>(
  words: string,
  { lineAnchor, frameAnchor, lineHeight = 1 }: Omit<TextStyle<Row>, 'text'>,
): { first: string | undefined; inside: string } {
  const lines = words.split('\n')
  const edge = lineAnchor ?? /^(top|bottom)/.exec(frameAnchor ?? '')?.[0] ?? 'middle'
  const first =
    edge === 'top' ? CAPITALS : edge === 'bottom' ? 1 - lines.length : HALF + (1 - lines.length) / 2
  const em = (part: number) => `${cut(part * lineHeight)}em`
  if (lines.length === 1) return { first: first === 0 ? undefined : em(first), inside: escaped(words) }
  const inside = lines.map((line, i) =>
    element('tspan', i === 0 ? { x: 0, y: em(first) } : { x: 0, dy: em(1) }, escaped(line)),
  )
  return { first: undefined, inside: inside.join('') }
}
