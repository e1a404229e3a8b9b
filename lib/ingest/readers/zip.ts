import { crc32 } from 'node:zlib'
import { type Entry, fromFd, type ZipFile } from 'yauzl'
import { UserError } from '#lib/errors'
import type { SourceFile } from '#lib/ingest/readers/file'
import { capped, damaged, inflated, tooLargeUnpacked } from '#lib/ingest/readers/inflate'
import { shownPart } from '#lib/ingest/readers/part-name'

const MOST_ENTRIES = 10_000
const STORED = 0
const DEFLATED = 8

/** The parts of a ZIP file by lower-case name. */
export interface Archive {
  parts: Map<string, Entry>
  /** Streams a part, inflated; its size and checksum must be as the directory says. */
  stream(name: string): AsyncGenerator<Buffer>
}

/** UserErrors: `damaged_archive`, `encrypted`, `too_large_unpacked`, `unsupported_format`. */
export async function openArchive(file: SourceFile, unzippedLimit: number): Promise<Archive> {
  const zip = await openZip(file)
  const parts = await entriesOf(zip)
  return {
    parts,
    stream: (name) => {
      const entry = parts.get(name.toLowerCase())
      if (!entry)
        throw new UserError(
          'xlsx_malformed',
          `a part of the workbook is missing: ${shownPart(name)}`,
          'export it again',
        )
      return streamEntry(zip, entry, unzippedLimit)
    },
  }
}

function openZip(file: SourceFile): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromFd(file.handle.fd, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(notAZip())
      else resolve(zip)
    })
  })
}

function notAZip(): UserError {
  return new UserError('damaged_archive', 'the workbook is damaged or cut off', 'download it again')
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw notAZip()
  const parts = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase().replace(/^\/+/, '')
      // Readers differ in which one counts.
      if (parts.has(name)) throw notAZip()
      parts.set(name, entry)
    }
  } catch {
    throw notAZip()
  }
  return parts
}

async function* streamEntry(zip: ZipFile, entry: Entry, limit: number): AsyncGenerator<Buffer> {
  if (entry.isEncrypted())
    throw new UserError('encrypted', 'the workbook is encrypted', 'save it without a password')
  const method = entry.compressionMethod
  if (method !== STORED && method !== DEFLATED)
    throw new UserError(
      'unsupported_format',
      `the workbook is packed by an unknown method: ${method}`,
      'save it again',
    )
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false }).catch(() => {
    throw notAZip()
  })
  if (entry.uncompressedSize > limit) throw tooLargeUnpacked(entry.uncompressedSize)
  const size = { packed: entry.compressedSize, limit }
  yield* checked(method === STORED ? capped(raw, size) : inflated(raw, 'deflate', size), entry)
}

/** Size and checksum are the directory's, or the part is damaged; a flipped bit never becomes a figure. */
async function* checked(chunks: AsyncGenerator<Buffer>, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0
  let bytes = 0
  for await (const chunk of chunks) {
    sum = crc32(chunk, sum)
    bytes += chunk.length
    if (bytes > entry.uncompressedSize) throw damaged()
    yield chunk
  }
  if (sum !== entry.crc32 || bytes !== entry.uncompressedSize) throw damaged()
}
