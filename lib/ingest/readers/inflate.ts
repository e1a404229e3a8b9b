import { pipeline } from 'node:stream'
import { createGunzip, createInflateRaw } from 'node:zlib'
import { UserError } from '#lib/errors'

const CHUNK = 2 ** 18
/** Real exports shrink to a tenth; a bomb to a thousandth. Judged once it is large enough to hurt. */
const LARGEST_RATIO = 250
const JUDGED_FROM = 64 * 2 ** 20

export interface Packed {
  /** Bytes before inflating. */
  packed: number
  /** Bytes after it, at most. */
  limit: number
}

/** Inflates `source` and stops at a bomb: UserErrors `too_large_unpacked`, `damaged_archive`. */
export async function* inflated(source: AsyncIterable<Buffer>, format: 'gzip' | 'deflate', size: Packed) {
  const inflate =
    format === 'gzip' ? createGunzip({ chunkSize: CHUNK }) : createInflateRaw({ chunkSize: CHUNK })
  pipeline(source, inflate, () => {})
  yield* capped(inflate as AsyncIterable<Buffer>, size)
}

export async function* capped(
  source: AsyncIterable<Buffer>,
  { packed, limit }: Packed,
): AsyncGenerator<Buffer> {
  let total = 0
  try {
    for await (const chunk of source) {
      total += chunk.length
      const ratio = total > JUDGED_FROM && total > LARGEST_RATIO * packed
      if (total > limit || ratio) throw tooLargeUnpacked(total)
      yield chunk
    }
  } catch (error) {
    throw isZlibError(error) ? damaged() : error
  }
}

export function tooLargeUnpacked(total: number): UserError {
  const mib = Math.floor(total / 2 ** 20)
  const message = `the file unpacks to more than ${mib} MiB, over the limit or out of all proportion`
  return new UserError('too_large_unpacked', message, 'export a shorter period')
}

function isZlibError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE'
}

export function damaged(): UserError {
  return new UserError(
    'damaged_archive',
    'the file is damaged or cut off: unpacking failed',
    'download it again',
  )
}
