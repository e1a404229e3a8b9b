import { element } from '#charts/svg-text'

/** A paint that reads without colour: diagonal lines. Give `hatch(id, paint)` as a mark, `hatchPaint(id)` as a fill. */
export const hatchPaint = (id: string): string => `url(#${id}-hatch)`

export function hatch(id: string, paint: string): () => string {
  const box = { width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }
  const stripe = element('line', { y2: 5, stroke: paint, 'stroke-width': 4 })
  return () => element('defs', {}, element('pattern', { id: `${id}-hatch`, ...box }, stripe))
}
