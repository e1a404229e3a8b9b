import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CsvStart } from '#lib/ingest/readers/csv-dialect'
import { CsvScanner } from '#lib/ingest/readers/csv-scanner'
import { layoutOf, type TablePart, type TableRequest, type TableStart } from '#lib/ingest/readers/csv-table'
import type { Encoding } from '#lib/ingest/readers/encoding'
import { readAt, type SourceFile } from '#lib/ingest/readers/file'

/** A smaller file gains nothing: a second thread must start and warm up. */
const LEAST = 2 ** 26
const WINDOW = 2 ** 19
/** Bytes that the first thread reads while the second one starts. */
const LEAD = 24 * 2 ** 20
/** Records of full width that show where records start, and line ends that are tried for it. */
const SHOWN_BY = 4
const TRIES = 100

/** What the second thread is told: all of it is copied. */
export interface SecondHalf {
  fd: number
  /** Byte of the file at which a record starts, most likely. */
  from: number
  start: TableStart
  request: TableRequest
}

/** The records of the second half, or null when there was anything wrong with them. */
export interface Rest {
  rest: Promise<TablePart | null>
  /** Ends the reading, finished or not. */
  stop(): Promise<void>
}

export interface Meeting extends Rest {
  /** Bytes between the header and the second half. */
  before: number
  whenIdle?(): void
}

export interface Halves {
  /** Bytes of a file that is read so. */
  least: number
  read(half: SecondHalf): Rest
}

interface Source {
  file: SourceFile
  gz: boolean
  encoding: Encoding
  mark: number
  halves?: Halves
  whenIdle?(): void
}

/**
 * Starts reading the second half of a large plain file on another thread. Where it starts is a guess: it holds when the
 * first half turns out to end with a record there. Else, and whenever the second half has a fault, the first reader goes
 * on to the end, so that every file reads as it would in one piece. null: not worth it, or not to be had.
 */
export async function meet(source: Source, start: CsvStart, request: TableRequest): Promise<Meeting | null> {
  const { file, gz, encoding, whenIdle } = source
  const halves = source.halves ?? onThread()
  if (!halves || gz || encoding !== 'utf-8' || file.bytes < halves.least) return null
  const at = await likelyStart(file, start, request)
  const before = at - source.mark - start.length
  if (before <= 0) return null
  const { caps, ...columns } = columnsOf(request)
  // Both halves together stay within the cap, about.
  const half = { ...caps, memory_bytes: caps.memory_bytes / 2 }
  const second = { start: { ...start, row: 0, afterCr: false }, request: { caps: half, ...columns } }
  const rest = halves.read({ fd: file.handle.fd, from: at, ...second })
  return { before, ...rest, ...(whenIdle && { whenIdle }) }
}

/** What can be copied of a request. */
const columnsOf = ({ caps, required, numbers, vocabularies }: TableRequest): TableRequest => ({
  caps,
  ...(required && { required }),
  ...(numbers && { numbers }),
  ...(vocabularies && { vocabularies }),
})

/** A little behind the middle, behind records of full width. One that only seemed to start there is left behind with them. 0: not found. */
async function likelyStart(file: SourceFile, start: TableStart, request: TableRequest): Promise<number> {
  const middle = Math.floor((file.bytes + Math.min(LEAD, file.bytes / 16)) / 2)
  const window = await readAt(file, middle, WINDOW)
  let at = 0
  for (let tries = 0; tries < TRIES; tries++) {
    at = window.indexOf('\n', at) + 1
    if (at === 0) return 0
    const length = lengthOfRecords(window.subarray(at), start, request)
    if (length > 0) return middle + at + length
  }
  return 0
}

function lengthOfRecords(bytes: Buffer, start: TableStart, request: TableRequest): number {
  const uncapped = { columns: Number.POSITIVE_INFINITY, cellBytes: Number.POSITIVE_INFINITY }
  const layout = { ...layoutOf(start, request), afterCr: false, ...uncapped }
  let shown = 0
  const scanner = new CsvScanner(layout, ({ fields, fault }) => {
    if (fields !== layout.width || fault !== '') return false
    return ++shown < SHOWN_BY
  })
  const length = scanner.push(bytes)
  return shown === SHOWN_BY ? length : 0
}

/** In a bundle the program of the second thread lies beside this one; without it files are read in one piece. */
function onThread(): Halves | null {
  const program = fileURLToPath(new URL('./half.mjs', import.meta.url))
  return existsSync(program) ? halvesBy(program) : null
}

export const halvesBy = (program: string): Halves => ({
  least: LEAST,
  read: (half) => readOnThread(program, half),
})

function readOnThread(program: string, half: SecondHalf): Rest {
  const worker = new Worker(program, { workerData: half })
  const rest = new Promise<TablePart | null>((resolve) => {
    worker.once('message', resolve)
    worker.once('error', () => resolve(null))
    worker.once('exit', () => resolve(null))
  })
  return { rest, stop: () => worker.terminate().then(() => {}) }
}
