import type { RenderFunction } from '@observablehq/plot'
import { svgElement } from '#charts/svg-element'

/** A paint that reads without colour: diagonal lines. Give `hatch(id, paint)` as a mark, `hatchPaint(id)` as a fill. */
export const hatchPaint = (id: string): string => `url(#${id}-hatch)`

export function hatch(id: string, paint: string): RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const box = { width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }
    const pattern = svgElement(document, 'pattern', { id: `${id}-hatch`, ...box })
    pattern.appendChild(svgElement(document, 'line', { y2: 5, stroke: paint, 'stroke-width': 4 }))
    const defs = svgElement(document, 'defs')
    defs.appendChild(pattern)
    return defs
  }
}
