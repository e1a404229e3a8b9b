import type { Markish, RenderFunction } from '@observablehq/plot'
import { WrittenElement } from '#charts/virtual-document'

/** Pixels of a value; NaN where it is unknown or stands nowhere. `band`: the width of a band, 0 where values are points. */
export interface Position {
  at(value: unknown): number
  band: number
}

/** What a mark needs to know of its drawing: the edges of the frame and Plot's scales. */
export interface Ground {
  left: number
  right: number
  top: number
  bottom: number
  x: Position
  y: Position
}

/**
 * A mark that Plot places and that writes itself; nothing is drawn of one that writes nothing. Plot's own marks take their rows through
 * channels, scales of colour and a document, several times the work of the page around them.
 */
export const mark =
  (write: (ground: Ground) => string): RenderFunction =>
  (_index, { x, y }, _values, page) => {
    const [right, bottom] = [page.width - page.marginRight, page.height - page.marginBottom]
    const frame = { left: page.marginLeft, right, top: page.marginTop, bottom }
    return written(write({ ...frame, x: position(x), y: position(y) }))
  }

/** Plot's scale as its marks get it. */
type Scale = ((value: unknown) => unknown) & { bandwidth?: () => number }

function position(scale: unknown): Position {
  const place = scale as Scale | undefined
  return { at: (value) => Number(place?.(value) ?? Number.NaN), band: place?.bandwidth?.() ?? 0 }
}

/** Marks that all write themselves as the one mark they are for Plot, which asks the same of each. */
export function together(marks: readonly Markish[]): Markish[] {
  const all = marks.flatMap(single)
  if (!all.every((own) => typeof own === 'function')) return all
  return [(...page) => written(all.map((own) => own(...page) ?? '').join(''))]
}

const single = (own: Markish): Markish[] =>
  Array.isArray(own) ? own.flatMap(single) : own === null ? [] : [own]

// Plot types its elements as the browser's; it only hands these on.
const written = (svg: string) => (svg === '' ? null : (new WrittenElement(svg) as unknown as SVGElement))
