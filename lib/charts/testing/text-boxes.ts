import { textWidth } from '#charts/text-fit'

export interface TextBox {
  text: string
  left: number
  right: number
}

interface Place {
  x: number
  size: number
  anchor: string
  rotated: boolean
}

/** Where the lines of text of a finished drawing begin and end, from its left edge, for tests that nothing is cut. Upright text is left out. */
export function textBoxes(svg: string): TextBox[] {
  const places: Place[] = [{ x: 0, size: 12, anchor: 'middle', rotated: false }]
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
  const moved = Number(transform.match(/translate\((-?[\d.]+)/)?.[1] ?? 0)
  return {
    x: (outer?.x ?? 0) + moved + Number(read('x') ?? 0),
    size: Number(read('font-size') ?? outer?.size ?? 12),
    anchor: read('text-anchor') ?? outer?.anchor ?? 'middle',
    rotated: outer?.rotated === true || transform.includes('rotate'),
  }
}

function boxOf(written: string, { x, size, anchor }: Place): TextBox {
  const text = written.replace(/&[a-z#0-9]+;/g, 'x')
  const width = textWidth(text, size)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { text: written, left, right: left + width }
}
