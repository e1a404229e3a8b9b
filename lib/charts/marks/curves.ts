import { type Channel, reader, titled } from '#charts/marks/channel'
import { layer, type Shared } from '#charts/marks/layer'
import type { Ground, Mark } from '#charts/marks/mark'
import { type Curve, outline, type Point, path } from '#charts/marks/path'
import { element } from '#charts/svg-text'

interface CurveStyle<Row> extends Shared<Row> {
  x: Channel<Row, unknown>
  /** Rows of one key are one curve; null for one curve of all. */
  z?: Channel<Row, unknown> | null
  curve?: Curve
}

/** Lines through rows in their order, broken where a value is not known. A title stands for the stretch that it begins. */
export const line =
  <Row>(
    rows: readonly Row[],
    { x, y, z, curve, title, ...paint }: CurveStyle<Row> & { y: Channel<Row, unknown> },
  ): Mark =>
  (ground) => {
    const style = {
      fill: 'none',
      strokeWidth: 1.5,
      strokeLinejoin: 'round',
      strokeLinecap: 'round',
      ...paint,
    } as const
    const find = places(ground, { x, y1: y, y2: y })
    const written = stretches(rows, find, { z, title }).map(({ title, runs }) => {
      const d = runs.map((run) => path(run.map(upper), curve)).join('')
      return element('path', { d }, titled(title))
    })
    return layer(style, written.join(''), middle(ground))
  }

type Edges<Row> = Record<'y1' | 'y2', Channel<Row, unknown>>

/** The ground between two values of each row, broken where one is not known. */
export const areaY =
  <Row>(rows: readonly Row[], { x, y1, y2, z, curve, title, ...paint }: CurveStyle<Row> & Edges<Row>): Mark =>
  (ground) => {
    const find = places(ground, { x, y1, y2 })
    const written = stretches(rows, find, { z, title }).map(({ title, runs }) => {
      const d = runs.map((run) => outline(run.map(upper), run.map(lower), curve)).join('')
      return element('path', { d }, titled(title))
    })
    return layer(paint, written.join(''), middle(ground))
  }

interface Place {
  x: number
  y1: number
  y2: number
}

const upper = ({ x, y2 }: Place): Point => [x, y2]
const lower = ({ x, y1 }: Place): Point => [x, y1]
const middle = ({ x, y }: Ground) => ({ x: x.band / 2, y: y.band / 2 })

type Find<Row> = (row: Row, i: number) => Place

function places<Row>({ x, y }: Ground, own: Record<keyof Place, Channel<Row, unknown>>): Find<Row> {
  const [right, from, to] = [reader(own.x), reader(own.y1), reader(own.y2)]
  return (row, i) => ({ x: x.at(right(row, i)), y1: y.at(from(row, i)), y2: y.at(to(row, i)) })
}

/** One path: a title and its runs without a gap. */
interface Stretch {
  title: unknown
  runs: Place[][]
}

function stretches<Row>(
  rows: readonly Row[],
  find: Find<Row>,
  { z, title }: Pick<CurveStyle<Row>, 'z' | 'title'>,
): Stretch[] {
  const [keyOf, says] = [reader(z ?? undefined), reader(title)]
  const groups = new Map<unknown, { place: Place; title: unknown }[]>()
  for (const [i, row] of rows.entries()) {
    const key = keyOf(row, i)
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push({ place: find(row, i), title: says(row, i) })
  }
  return [...groups.values()].flatMap(stretchesOf)
}

/** Where the title changes a new stretch begins, at the point where the one before ends. */
function stretchesOf(steps: readonly { place: Place; title: unknown }[]): Stretch[] {
  const done: Stretch[] = []
  let open: Stretch | undefined
  let broken = false
  for (const { place, title } of steps) {
    if (Number.isNaN(place.x + place.y1 + place.y2)) {
      broken = true
      continue
    }
    if (open && broken) open.runs.push([])
    broken = false
    open?.runs.at(-1)?.push(place)
    if (open && open.title === title) continue
    open = { title, runs: [[place]] }
    done.push(open)
  }
  return done
}
