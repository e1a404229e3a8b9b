import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Boundaries, readBoundaries } from '#charts/boundaries'

/** Outlines that an operator may put into the reference folder. */
const FILES = ['map.geojson', 'map.topojson']
/** Names that common sources give to the code of a kabupaten/kota. */
const CODE_PROPERTIES = ['code', 'kode', 'kode_kab', 'KODE_KAB', 'KDPKAB', 'kdpkab', 'ADM2_PCODE']

const kept = new Map<string, { stamp: number; boundaries: Boundaries | null }>()

/** The operator's map, or null: without one, or with one that cannot be read, the pages draw tiles. Read again when the file changes. */
export function readMap(reference: string): Boundaries | null {
  for (const name of FILES) {
    const path = join(/* turbopackIgnore: true */ reference, name)
    const stat = statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false })
    if (stat) return readOnce(path, stat.mtimeMs)
  }
  return null
}

function readOnce(path: string, stamp: number): Boundaries | null {
  const known = kept.get(path)
  if (known?.stamp === stamp) return known.boundaries
  const boundaries = parse(readFileSync(/* turbopackIgnore: true */ path, 'utf8'))
  kept.set(path, { stamp, boundaries })
  return boundaries
}

function parse(text: string): Boundaries | null {
  try {
    const json: unknown = JSON.parse(text)
    for (const property of CODE_PROPERTIES) {
      const boundaries = readBoundaries(json, property)
      if (boundaries) return boundaries
    }
  } catch {
    // A damaged map costs the outlines, not the page.
  }
  return null
}
