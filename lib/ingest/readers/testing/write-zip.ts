import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  name: string
  content: Buffer | string
  /** Stored when true, else deflated. */
  stored?: boolean
  /** Lies about the size after inflating. */
  claimed?: number
}

/** A ZIP file in memory: local headers, central directory, end record. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { name, data, fields } = pack(part)
    directory.push(record(0x02014b50, [20, ...fields, 0, 0, 0, 0], [0, offset]), name)
    const local = Buffer.concat([record(0x04034b50, [...fields, 0], []), name, data])
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...locals, central, end(parts.length, central.length, offset)])
}

function pack(part: ZipPart) {
  const content = Buffer.from(part.content)
  const data = part.stored ? content : deflateRawSync(content)
  const name = Buffer.from(part.name)
  const sum = crc32(content)
  const sizes = [data.length, part.claimed ?? content.length]
  const wide = [sum, ...sizes].flatMap((value) => [value & 0xffff, value >>> 16])
  return { name, data, fields: [20, 0, part.stored ? 0 : 8, 0, 0, ...wide, name.length] }
}

function record(signature: number, shorts: number[], longs: number[]): Buffer {
  const bytes = Buffer.alloc(4 + shorts.length * 2 + longs.length * 4)
  bytes.writeUInt32LE(signature, 0)
  shorts.forEach((value, i) => {
    bytes.writeUInt16LE(value, 4 + i * 2)
  })
  longs.forEach((value, i) => {
    bytes.writeUInt32LE(value, 4 + shorts.length * 2 + i * 4)
  })
  return bytes
}

function end(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([record(0x06054b50, [0, 0, count, count], [size, offset]), Buffer.alloc(2)])
}
