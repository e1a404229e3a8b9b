import { type CsvSource, readCsv } from '#lib/ingest/readers/csv'
import { digestOf, openSource, type SourceFile } from '#lib/ingest/readers/file'
import type { ReadRequest, ReadResult, TableResult } from '#lib/ingest/readers/request'
import { type Kind, sniff } from '#lib/ingest/readers/sniff'
import { readXlsx } from '#lib/ingest/readers/xlsx'

export { type Caps, capsOf, type ReadRequest, type ReadResult } from '#lib/ingest/readers/request'

/** Reads what is kept of an export. Whatever is wrong with the file as a whole is a UserError. */
export async function readFile(request: ReadRequest): Promise<ReadResult> {
  const file = await openSource(request.path, request.caps.bytes)
  const digest = startedOnce(() => digestOf(file))
  try {
    const table = await readTable(await sniff(file), { file, whenIdle: digest.start }, request)
    table.staging.checkWords()
    return { ...table, sha256: closing(file, digest.start()), bytes: file.bytes }
  } catch (error) {
    // What is being digested is not closed meanwhile: its number could be given to another file.
    await digest.ended()
    await file.handle.close()
    throw error
  }
}

function startedOnce<T>(work: () => Promise<T>) {
  const started: Promise<T>[] = []
  return {
    start() {
      const promise = started[0] ?? work()
      started[0] = promise
      promise.catch(() => {})
      return promise
    },
    ended: () => Promise.allSettled(started),
  }
}

/** The same promise, which may be left alone; the file is closed first. */
function closing(file: SourceFile, digest: Promise<string>): Promise<string> {
  const closed = digest.finally(() => file.handle.close())
  closed.catch(() => {})
  return closed
}

type Opened = Pick<CsvSource, 'file' | 'whenIdle'>

async function readTable(kind: Kind, { file, whenIdle }: Opened, request: ReadRequest): Promise<TableResult> {
  if (kind.format === 'csv') return readCsv({ file, whenIdle, ...kind }, request)
  if (kind.format === 'xlsx') return readXlsx(file, request)
  // Only this format needs the database: the others do not wait for it to be loaded.
  const { readParquet } = await import('#lib/ingest/readers/parquet')
  return readParquet(request)
}
