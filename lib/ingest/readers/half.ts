import { parentPort, workerData } from 'node:worker_threads'
import { readSecondHalf } from '#lib/ingest/readers/csv-second-half'
import type { TablePart } from '#lib/ingest/readers/csv-table'

/** The second thread of a large CSV file: the part it read, or null when anything is wrong with it. */
const part = await readSecondHalf(workerData).catch(() => null)
parentPort?.postMessage(part, part ? buffersOf(part) : [])

/** Handed over instead of copied. */
function buffersOf({ staged: { blocks, spelled } }: TablePart): ArrayBuffer[] {
  const tables = spelled.flatMap(({ slabs, places, sizes, cells }) => [...slabs, places, sizes, cells])
  return [...blocks, ...tables].map(({ buffer }) => buffer as ArrayBuffer)
}
