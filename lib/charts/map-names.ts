import type { Geometry, Position } from 'geojson'
import { extent } from '#charts/boundaries'
import { widest } from '#charts/text-fit'

export interface NamedShape {
  shape: Geometry
  /** Lines of text, the fullest way of saying it first. */
  ways: string[][]
}

/** A text and the longitude and latitude of its middle. */
export interface PlacedName {
  text: string
  x: number
  y: number
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

export const LINE_HEIGHT = 1.2
/** The part of its box that an outline can be trusted to fill. */
const FILLED = 0.85

/** For each shape the fullest text that fits it and covers no other, large shapes first. `scale` is pixels per degree, `size` that of the text. */
export function placeNames(shapes: readonly NamedShape[], by: { scale: number; size: number }): PlacedName[] {
  const taken: Box[] = []
  return shapes
    .map((own) => ({ ...own, room: roomOf(own.shape, by.scale) }))
    .sort((a, b) => b.room.width * b.room.height - a.room.width * a.room.height)
    .flatMap(({ ways, shape, room }) => {
      const [x, y] = centreOf(shape)
      const boxOf = (lines: string[]): Box => ({
        x: x * by.scale,
        y: y * by.scale,
        ...sizeOf(lines, by.size),
      })
      const fits = (lines: string[]) =>
        isWithin(boxOf(lines), room) && !taken.some((box) => covers(box, boxOf(lines)))
      const lines = ways.find(fits)
      if (!lines) return []
      taken.push(boxOf(lines))
      return [{ text: lines.join('\n'), x, y }]
    })
}

function roomOf(shape: Geometry, scale: number): { width: number; height: number } {
  const { width, height } = extent([{ type: 'Feature', properties: null, geometry: shape }])
  return { width: width * scale * FILLED, height: height * scale * FILLED }
}

const sizeOf = (lines: string[], size: number) => ({
  width: widest(lines, (line) => line, size) * 1.04,
  height: lines.length * size * LINE_HEIGHT,
})

const isWithin = (box: Box, room: { width: number; height: number }): boolean =>
  box.width <= room.width && box.height <= room.height

const covers = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height

/** The middle of the largest ring, by area. */
function centreOf(shape: Geometry): [number, number] {
  const [largest] = ringsOf(shape)
    .map(momentOf)
    .sort((a, b) => Math.abs(b.area) - Math.abs(a.area))
  return largest && largest.area !== 0
    ? [largest.x / (3 * largest.area), largest.y / (3 * largest.area)]
    : [0, 0]
}

function ringsOf(shape: Geometry): Position[][] {
  if (shape.type === 'GeometryCollection') return shape.geometries.flatMap(ringsOf)
  if (shape.type === 'Polygon') return shape.coordinates.slice(0, 1)
  return shape.type === 'MultiPolygon' ? shape.coordinates.flatMap((polygon) => polygon.slice(0, 1)) : []
}

/** Twice the signed area of a ring, and its moments: the shoelace formula. */
function momentOf(ring: Position[]): { area: number; x: number; y: number } {
  const sum = { area: 0, x: 0, y: 0 }
  for (const [i, [x = 0, y = 0]] of ring.entries()) {
    const [u = 0, v = 0] = ring[(i + 1) % ring.length] ?? []
    const cross = x * v - u * y
    sum.area += cross
    sum.x += (x + u) * cross
    sum.y += (y + v) * cross
  }
  return sum
}
