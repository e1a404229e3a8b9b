import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readMap } from './read-map'

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [115, -2],
      [116, -2],
      [116, -3],
      [115, -2],
    ],
  ],
}
const map = (properties: Record<string, unknown>) =>
  JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry: square }] })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapor-map-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('no file, no map', () => {
  expect(readMap(folder)).toBeNull()
})

test('the code is found under its usual names', () => {
  writeFileSync(join(folder, 'map.geojson'), map({ KODE_KAB: '6308' }))
  expect(readMap(folder)?.features[0]?.properties.key).toBe('63.08')
})

test('a damaged map is no map', () => {
  writeFileSync(join(folder, 'map.geojson'), '{"type": "FeatureCollection", ')
  expect(readMap(folder)).toBeNull()
})
