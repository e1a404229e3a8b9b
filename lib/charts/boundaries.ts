import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { z } from 'zod'

/** Outlines of regions, each with the code of its region. */
export type Boundaries = FeatureCollection<Geometry, { key: string }>

const properties = z.record(z.string(), z.unknown()).nullable().default({})
const geometry = z.custom<Geometry>((value) => SHAPES.has(String((value as { type?: unknown } | null)?.type)))
const geojson = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.union([z.string(), z.number()]).optional(),
      properties,
      geometry,
    }),
  ),
})
const topojson = z.looseObject({
  type: z.literal('Topology'),
  objects: z.record(z.string(), z.unknown()),
  arcs: z.array(z.unknown()),
})

const SHAPES = new Set(['Polygon', 'MultiPolygon', 'GeometryCollection'])

/**
 * Reads GeoJSON or TopoJSON (its first object) that an operator provided. `codeProperty` names the property holding the region's
 * code (`63.08` or `6308`). Null when it is neither or holds no outline with a code.
 */
export function readBoundaries(json: unknown, codeProperty: string): Boundaries | null {
  const collection = geojson.safeParse(unpacked(json))
  if (!collection.success) return null
  const features = collection.data.features.flatMap((own) => {
    const key = regionCode(own.properties?.[codeProperty] ?? own.id)
    return key === null
      ? []
      : [
          { type: 'Feature', properties: { key }, geometry: own.geometry } satisfies Feature<
            Geometry,
            { key: string }
          >,
        ]
  })
  return features.length === 0 ? null : { type: 'FeatureCollection', features }
}

function unpacked(json: unknown): unknown {
  const topology = topojson.safeParse(json)
  if (!topology.success) return json
  const first = Object.values(topology.data.objects)[0]
  // zod has seen a Topology; what its arcs hold only the converter can tell.
  return first === undefined ? null : feature(json as Topology, first as GeometryCollection)
}

/** `6308`, `63.08` and 6308 are all `63.08`. */
function regionCode(value: unknown): string | null {
  const digits = String(value ?? '').replaceAll('.', '')
  return /^\d{4}$/.test(digits) ? `${digits.slice(0, 2)}.${digits.slice(2)}` : null
}

/** Size in degrees of the box around outlines. */
export function extent(features: readonly Feature<Geometry>[]): { width: number; height: number } {
  const positions = features.flatMap((own) => positionsOf(own.geometry))
  const [longitudes, latitudes] = [positions.map(([x]) => x), positions.map(([, y]) => y)]
  return { width: spread(longitudes), height: spread(latitudes) }
}

function spread(values: number[]): number {
  return values.reduce((max, x) => Math.max(max, x), -180) - values.reduce((min, x) => Math.min(min, x), 180)
}

function positionsOf(shape: Geometry): [number, number][] {
  if (shape.type === 'GeometryCollection') return shape.geometries.flatMap(positionsOf)
  if (shape.type === 'Polygon') return shape.coordinates.flat().map(asPair)
  return shape.type === 'MultiPolygon' ? shape.coordinates.flat(2).map(asPair) : []
}

const asPair = ([x = 0, y = 0]: number[]): [number, number] => [x, y]
