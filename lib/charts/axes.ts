import type { Marks } from '#charts/marks/mark'
import { ruleX, ruleY } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { GROUND, INK, INK_FAINT, LINE, SMALL } from '#charts/tokens'

/** A halo in the colour of the ground keeps text readable over lines and bars. */
export const HALO = { stroke: GROUND, strokeWidth: 3, strokeLinejoin: 'round' } as const

/** Light vertical lines with their values above the frame or below it. */
export function gridX(
  ticks: number[],
  write: (value: number) => string,
  at: 'top' | 'bottom' = 'bottom',
): Marks {
  const label = { fill: INK_FAINT, fontSize: SMALL, text: write, x: (tick: number) => tick }
  return [
    ruleX(ticks, { stroke: LINE }),
    text(ticks, {
      ...label,
      frameAnchor: at,
      lineAnchor: at === 'bottom' ? 'top' : 'bottom',
      dy: at === 'bottom' ? 6 : -6,
    }),
  ]
}

/** Light horizontal lines with their values to the left of the frame; the lowest is the ground line. */
export function gridY(ticks: number[], write: (value: number) => string): Marks {
  const label = { fill: INK_FAINT, fontSize: SMALL, text: write, y: (tick: number) => tick }
  return [
    ruleY(ticks, { stroke: LINE }),
    text(ticks, { ...label, frameAnchor: 'left', textAnchor: 'end', dx: -8 }),
  ]
}

/** What the horizontal axis measures, below its values. */
export function axisName(name: string, dy = 24): Marks {
  return text([name], {
    text: (own: string) => own,
    frameAnchor: 'bottom-right',
    textAnchor: 'end',
    lineAnchor: 'top',
    dy,
    fill: INK_FAINT,
    fontSize: SMALL,
  })
}

/** Text before a row, from the left edge of the drawing. */
export const rowLabel = (margin: number) =>
  ({ frameAnchor: 'left', textAnchor: 'start', dx: -margin, fill: INK }) as const

/** Text after a row, to the right edge of the drawing. */
export const rowValue = (margin: number) =>
  ({ frameAnchor: 'right', textAnchor: 'end', dx: margin, fill: INK }) as const
