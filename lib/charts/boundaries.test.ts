import { expect, test } from 'vitest'
import { extent, readBoundaries } from '#charts/boundaries'
import { squares } from '#charts/testing/fixtures'

/** One triangle as TopoJSON with quantised, shared arcs. */
const topology = {
  type: 'Topology',
  transform: { scale: [1, 1], translate: [114, -3] },
  objects: {
    kabupaten: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', arcs: [[0]], properties: { kode: 6308 } }],
    },
  },
  arcs: [
    [
      [0, 0],
      [2, 0],
      [0, 1],
      [-2, -1],
    ],
  ],
}

test('GeoJSON: one outline per region', () => {
  const found = readBoundaries(squares, 'kode')
  expect(found?.features.map((own) => own.properties.key)).toEqual(['63.11', '63.03', '63.72', '63.71'])
  expect(found && extent(found.features)).toEqual({ width: 2, height: 2 })
})

test('TopoJSON is unpacked; a number is a code too', () => {
  const found = readBoundaries(topology, 'kode')
  expect(found?.features[0]?.properties.key).toBe('63.08')
  expect(found && extent(found.features)).toEqual({ width: 2, height: 1 })
})

test.each([
  [null],
  ['text'],
  [{}],
  [{ type: 'FeatureCollection', features: [] }],
  [
    {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point' } }],
    },
  ],
  [{ type: 'Topology', objects: {}, arcs: [] }],
])('%j holds no outline', (json) => {
  expect(readBoundaries(json, 'kode')).toBeNull()
})

test('an outline without a code of a region is left out', () => {
  expect(readBoundaries(squares, 'nama')).toBeNull()
})
