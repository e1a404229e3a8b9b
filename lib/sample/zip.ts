import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createDeflateRaw } from 'node:zlib'

/** A member of an archive: its text in pieces. */
export interface ZipPart {
  name: string
  pieces: Iterable<string>
}

interface Written {
  name: Buffer
  offset: number
  crc: number
  packed: number
  size: number
}

/** 1 January 1980: an archive's bytes depend on its contents alone. */
const DOS_DATE = 0x0021
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const DEFLATE = 8
const MAX = 0xffffffff

/** Writes an archive as a stream: memory does not grow with its size. Below 4 GB per part and in all. */
export async function writeZip(path: string, parts: readonly ZipPart[]): Promise<void> {
  const file = await open(path, 'w')
  try {
    const written: Written[] = []
    let offset = 0
    for (const part of parts) {
      const one = await writePart(file, part, offset)
      written.push(one)
      offset += 30 + one.name.length + one.packed + 16
    }
    const directory = Buffer.concat(written.map(directoryEntry))
    await file.write(directory)
    await file.write(endRecord(written.length, directory.length, offset))
  } finally {
    await file.close()
  }
}

async function writePart(file: FileHandle, { name, pieces }: ZipPart, offset: number): Promise<Written> {
  const part: Written = { name: Buffer.from(name), offset, crc: 0, packed: 0, size: 0 }
  await file.write(localHeader(part.name))
  await pipeline(Readable.from(measured(pieces, part)), createDeflateRaw({ level: 1 }), async (source) => {
    for await (const piece of source as AsyncIterable<Buffer>) {
      part.packed += piece.length
      await file.write(piece)
    }
  })
  if (part.size > MAX || part.offset + part.packed > MAX) throw new RangeError(`zip part too large: ${name}`)
  await file.write(numbers([4, 0x08074b50], [4, part.crc], [4, part.packed], [4, part.size]))
  return part
}

function* measured(pieces: Iterable<string>, part: Written): Generator<Buffer> {
  for (const piece of pieces) {
    const bytes = Buffer.from(piece)
    part.crc = crc32(bytes, part.crc)
    part.size += bytes.length
    yield bytes
  }
}

const localHeader = (name: Buffer) =>
  Buffer.concat([
    numbers([4, 0x04034b50], [2, 20], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DOS_DATE]),
    numbers([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    name,
  ])

const directoryEntry = ({ name, offset, crc, packed, size }: Written) =>
  Buffer.concat([
    numbers([4, 0x02014b50], [2, 20], [2, 20], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DOS_DATE]),
    numbers([4, crc], [4, packed], [4, size], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0]),
    numbers([4, 0], [4, offset]),
    name,
  ])

const endRecord = (count: number, size: number, offset: number) =>
  numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0])

/** Little-endian fields of two or four bytes. */
function numbers(...fields: [bytes: 2 | 4, value: number][]): Buffer {
  const out = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) at = out.writeUIntLE(value, at, bytes)
  return out
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** `zlib.crc32` is missing from the oldest Node we support. */
function crc32(bytes: Buffer, start: number): number {
  let c = ~start
  for (let i = 0; i < bytes.length; i++) c = (CRC[(c ^ (bytes[i] as number)) & 255] as number) ^ (c >>> 8)
  return ~c >>> 0
}
