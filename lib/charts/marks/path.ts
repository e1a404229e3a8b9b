import { cut } from '#charts/svg-text'

export type Point = readonly [x: number, y: number]
export type Curve = 'linear' | 'step' | 'step-after'

/** Where on its way from one point to the next a curve climbs. */
const CLIMB: Record<Exclude<Curve, 'linear'>, number> = { step: 0.5, 'step-after': 1 }

const write = ([x, y]: Point): string => `${cut(x)},${cut(y)}`

/** A line through points. */
export const path = (points: readonly Point[], curve: Curve = 'linear'): string =>
  `M${turns(points, curve).map(write).join('L')}${points.length === 1 ? 'Z' : ''}`

/** The ground between two lines of as many points, there and back. */
export function outline(there: readonly Point[], back: readonly Point[], curve: Curve = 'linear'): string {
  const backwards = [...turns(back, curve)].reverse()
  return `M${[...turns(there, curve), ...backwards].map(write).join('L')}Z`
}

/** The points where a curve turns: a stepping one goes level, then straight up or down. */
function turns(points: readonly Point[], curve: Curve): readonly Point[] {
  if (curve === 'linear') return points
  const climb = CLIMB[curve]
  const steps = points.flatMap(([x, y], i): Point[] => {
    const [fromX, fromY] = points[i - 1] ?? [x, y]
    const at = fromX * (1 - climb) + x * climb
    return i === 0
      ? [[x, y]]
      : [
          [at, fromY],
          [at, y],
        ]
  })
  const last = points.at(-1)
  return climb < 1 && points.length > 1 && last ? [...steps, last] : steps
}
