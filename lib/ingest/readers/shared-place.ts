import { UserError } from '#lib/errors'
import type { Place } from '#lib/ingest/readers/limits'
import { SheetHandler } from '#lib/ingest/readers/sheet-scanner'
import type { Workbook } from '#lib/ingest/readers/workbook'
import { XmlScanner } from '#lib/ingest/readers/xml-scanner'
import type { Archive } from '#lib/ingest/readers/zip'

interface Sought {
  sheets: Workbook['sheets']
  /** Number of the common text. */
  index: number
  columns: number
  cellBytes: number
}

/** The first cell that shows a common text; null when none does or its sheet cannot be read so far. */
export async function findShared(archive: Archive, { sheets, ...sought }: Sought): Promise<Place | null> {
  for (const { part } of sheets) {
    const place = await placeIn(archive, part, sought).catch(ignoreFaults)
    if (place) return place
  }
  return null
}

async function placeIn(archive: Archive, part: string, { index, ...caps }: Omit<Sought, 'sheets'>) {
  const places: Place[] = []
  const put = (used: number) => {
    if (used === index) places.push(handler.place())
    return true
  }
  const handler = new SheetHandler({ ...caps, shared: { put }, onRow: () => {} })
  const scanner = new XmlScanner(handler, part)
  for await (const chunk of archive.stream(part)) {
    scanner.push(chunk)
    if (places.length > 0) break
  }
  return places[0] ?? null
}

/** What is looked for is where another fault lies. */
function ignoreFaults(error: unknown): null {
  if (error instanceof UserError) return null
  throw error
}
