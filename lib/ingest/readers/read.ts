import { readCsv } from '#lib/ingest/readers/csv'
import { openSource, type SourceFile, startDigest } from '#lib/ingest/readers/file'
import type { ReadRequest, ReadResult, TableResult } from '#lib/ingest/readers/request'
import { type Kind, sniff } from '#lib/ingest/readers/sniff'
import { readXlsx } from '#lib/ingest/readers/xlsx'

export { type Caps, capsOf, type ReadRequest, type ReadResult } from '#lib/ingest/readers/request'

/** Reads what is kept of an export. Whatever is wrong with the file as a whole is a UserError. */
export async function readFile(request: ReadRequest): Promise<ReadResult> {
  const file = await openSource(request.path, request.caps.bytes)
  const digest = startDigest(file)
  try {
    const table = await readTable(await sniff(file), file, request)
    table.staging.checkWords()
    return { ...table, sha256: closing(file, digest.sha256), bytes: file.bytes }
  } catch (error) {
    // What is being digested is not closed meanwhile: its number could be given to another file.
    await digest.stop()
    await file.handle.close()
    throw error
  }
}

/** The same promise, which may be left alone; the file is closed first. */
function closing(file: SourceFile, digest: Promise<string>): Promise<string> {
  const closed = digest.finally(() => file.handle.close())
  closed.catch(() => {})
  return closed
}

async function readTable(kind: Kind, file: SourceFile, request: ReadRequest): Promise<TableResult> {
  if (kind.format === 'csv') return readCsv({ file, ...kind }, request)
  if (kind.format === 'xlsx') return readXlsx(file, request)
  // Only this format needs the database: the others do not wait for it to be loaded.
  const { readParquet } = await import('#lib/ingest/readers/parquet')
  return readParquet(request)
}
