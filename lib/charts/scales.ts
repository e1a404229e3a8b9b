/** How values stand along one direction of a drawing. */
export type Axis = Pixels | Numbers | Keys

/** Values are pixels already. */
interface Pixels {
  type: 'identity'
}

/** Without a range, the whole frame. `sqrt`: by their square roots. */
interface Numbers {
  type?: 'linear' | 'sqrt'
  domain: readonly [number, number]
  range?: readonly [number, number]
}

/** Keys in bands or at points, `padding` parts of a step apart and from the frame. */
interface Keys {
  type: 'band' | 'point'
  domain: readonly string[]
  padding: number
}

/** Pixels of a value; NaN where it is unknown or stands nowhere. `band`: the width of a band, 0 where values are points. */
export interface Position {
  at(value: unknown): number
  band: number
}

/** Scales as Observable Plot makes them. `from`, `to`: the edges of the frame between which values stand. */
export function position(axis: Axis, from: number, to: number): Position {
  if (axis.type === 'identity') return { at: known, band: 0 }
  if ('padding' in axis) return keyed(axis, from, to)
  return numbered(axis, axis.range ?? [from, to])
}

const known = (value: unknown): number => (value === null || value === undefined ? Number.NaN : Number(value))

function numbered({ type, domain }: Numbers, [from, to]: readonly [number, number]): Position {
  const placed = type === 'sqrt' ? (value: number) => Math.sign(value) * Math.sqrt(Math.abs(value)) : same
  const [first, last] = [placed(domain[0]), placed(domain[1])]
  const part = (value: number) => (last === first ? 0.5 : (value - first) / (last - first))
  const at = (value: unknown) => {
    const way = part(placed(known(value)))
    return from * (1 - way) + to * way
  }
  return { at, band: 0 }
}

const same = (value: number) => value

/** At most so many pixels of the frame stay free for the sake of whole ones. */
const FREE = 30

/** Steps are whole pixels unless that leaves too much of the frame free. */
function keyed({ type, domain, padding }: Keys, from: number, to: number): Position {
  const between = type === 'band' ? padding : 1
  const steps = domain.length - between
  const exact = (to - from) / Math.max(1, steps + 2 * padding)
  const isWhole = (exact - Math.floor(exact)) * steps <= FREE
  const step = isWhole ? Math.floor(exact) : exact
  const free = (to - from - step * steps) / 2
  const [start, width] = [from + free, step * (1 - between)]
  const [first, band] = isWhole ? [Math.round(start), Math.round(width)] : [start, width]
  const places = new Map(domain.map((key, i) => [key, first + step * i]))
  return { at: (key) => places.get(key as string) ?? Number.NaN, band }
}
