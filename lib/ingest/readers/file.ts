import { createHash } from 'node:crypto'
import { constants, readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setImmediate as turnOfOthers } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { UserError } from '#lib/errors'
import { shownPath } from '#lib/ingest/privacy'

/** Else a named pipe would be waited for. */
const WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK
const SMALL = 4 * 2 ** 20

/** A file opened once: digest and content come from the same inode, whatever happens to its name. */
export interface SourceFile {
  path: string
  handle: FileHandle
  bytes: number
}

/** UserErrors: `file_not_found`, `file_unreadable`, `not_a_file`, `empty_file`, `file_too_large`. */
export async function openSource(path: string, limit: number): Promise<SourceFile> {
  const handle = await open(path, WITHOUT_WAITING).catch((error: NodeJS.ErrnoException) => {
    throw cannotOpen(path, error.code)
  })
  try {
    const stat = await handle.stat()
    if (!stat.isFile())
      throw new UserError('not_a_file', `not a file: ${shownPath(path)}`, 'name the export file itself')
    if (stat.size === 0) throw new UserError('empty_file', 'the file is empty', 'export it again')
    if (stat.size > limit) throw tooLarge(stat.size, limit)
    return { path, handle, bytes: stat.size }
  } catch (error) {
    await handle.close()
    throw error
  }
}

function cannotOpen(path: string, code: string | undefined): UserError {
  if (code === 'ENOENT')
    return new UserError('file_not_found', `no such file: ${shownPath(path)}`, 'check the name')
  return new UserError('file_unreadable', `cannot read the file: ${shownPath(path)}`, 'check its permissions')
}

function tooLarge(size: number, limit: number): UserError {
  return new UserError('file_too_large', `the file has ${size} bytes, more than ${limit}`, 'split the export')
}

/** The bytes of [position, position + length), fewer at the end of the file. */
export async function readAt(file: SourceFile, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** Where a chunk of as many bytes is to lie, if not in a place of its own. */
export type PlaceFor = () => Buffer | undefined

/**
 * Read by the thread that looks at them, which then has them near and waits for nobody. A chunk stays as it is only until the
 * next is asked for; others have their turn between two.
 */
export async function* chunksOf(
  file: SourceFile,
  size: number,
  placeFor: PlaceFor = () => undefined,
): AsyncGenerator<Buffer> {
  const length = Math.min(size, file.bytes + 1)
  const own = Buffer.allocUnsafe(length)
  for (let position = 0; ; ) {
    const place = placeFor() ?? own
    const bytesRead = readSync(file.handle.fd, place, 0, length, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield place.subarray(0, bytesRead)
    await turnOfOthers()
  }
}

/** The sum is wanted when rows are typed, not sooner: who reads goes first. Threads have a priority on Linux only. */
const DIGEST = `
const { createHash } = require('node:crypto')
const { readlinkSync, readSync } = require('node:fs')
const { setPriority } = require('node:os')
const { parentPort, workerData } = require('node:worker_threads')
try {
  setPriority(Number(readlinkSync('/proc/thread-self').split('/').pop()), 5)
} catch {}
const hash = createHash('sha256')
const buffer = Buffer.allocUnsafe(2 ** 20)
let position = 0
for (let n; (n = readSync(workerData, buffer, 0, buffer.length, position)) > 0; position += n) hash.update(buffer.subarray(0, n))
parentPort.postMessage({ sha256: hash.digest('hex'), bytes: position })
`

export interface Digest {
  /** In hex. UserError `file_changed` when the file grew or shrank since it was opened. */
  sha256: Promise<string>
  /** Resolves when nothing reads the file for it any more. */
  stop(): Promise<unknown>
}

/** SHA-256 of a file, on a second thread where it is large. */
export function startDigest(file: SourceFile): Digest {
  const { summed, stop } = file.bytes <= SMALL ? digestHere(file) : digestBeside(file)
  const sha256 = summed.then(({ sha256, bytes }) => {
    if (bytes === file.bytes) return sha256
    throw new UserError('file_changed', 'the file changed while it was read', 'import it again')
  })
  sha256.catch(() => {})
  return { sha256, stop }
}

interface Summing {
  summed: Promise<{ sha256: string; bytes: number }>
  stop: Digest['stop']
}

function digestHere(file: SourceFile): Summing {
  const summed = readAt(file, 0, file.bytes + 1).then((content) => ({
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
  }))
  return { summed, stop: () => Promise.allSettled([summed]) }
}

function digestBeside(file: SourceFile): Summing {
  const worker = new Worker(DIGEST, { eval: true, workerData: file.handle.fd })
  const summed = new Promise<{ sha256: string; bytes: number }>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the digest was stopped')))
  })
  return { summed, stop: () => worker.terminate() }
}
