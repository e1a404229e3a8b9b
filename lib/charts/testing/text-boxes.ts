import { textWidth } from '#charts/text-fit'

export interface TextBox {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

interface Place {
  x: number
  /** Of the baseline. */
  y: number
  /** Of the line of text last written inside. */
  lineY?: number
  size: number
  anchor: string
  rotated: boolean
}

/** The ground that each line of text of a finished drawing covers, by its letters' height, for tests that nothing is cut or covered. Upright text is left out. */
export function textBoxes(svg: string): TextBox[] {
  const places: Place[] = [{ x: 0, y: 0, size: 12, anchor: 'middle', rotated: false }]
  const boxes: TextBox[] = []
  for (const [, close, name, attributes = '', empty, text = ''] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)((?:\s[a-zA-Z:-]+="[^"]*")*)\s*(\/?)>([^<]*)/g,
  )) {
    if (close) places.pop()
    else if (!empty) places.push(inside(places.at(-1), attributes))
    const place = places.at(-1)
    if (!close && place && !place.rotated && (name === 'text' || name === 'tspan') && text)
      boxes.push(boxOf(text, place))
  }
  return boxes
}

function inside(outer: Place | undefined, attributes: string): Place {
  const read = (name: string) => attributes.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]
  const transform = read('transform') ?? ''
  const [, right = 0, down = 0] = transform.match(/translate\((-?[\d.]+),?(-?[\d.]*)/) ?? []
  const size = Number(read('font-size') ?? outer?.size ?? 12)
  const [y, dy] = [read('y'), read('dy')]
  const from = y === undefined && dy ? (outer?.lineY ?? outer?.y ?? 0) : (outer?.y ?? 0)
  const place = {
    x: (outer?.x ?? 0) + Number(right) + Number(read('x') ?? 0),
    y: from + Number(down) + pixels(y, size) + pixels(dy, size),
    size,
    anchor: read('text-anchor') ?? outer?.anchor ?? 'middle',
    rotated: outer?.rotated === true || transform.includes('rotate'),
  }
  if (outer) outer.lineY = place.y
  return place
}

/** A length in pixels or, with `em`, in text sizes. */
function pixels(length: string | undefined, size: number): number {
  const value = Number.parseFloat(length ?? '0')
  return length?.endsWith('em') ? value * size : value
}

function boxOf(written: string, { x, y, size, anchor }: Place): TextBox {
  const text = written.replace(/&[a-z#0-9]+;/g, 'x')
  const width = textWidth(text, size)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { text: written, left, right: left + width, top: y - size * 0.68, bottom: y + size * 0.04 }
}
