import { writeVarint } from '#lib/ingest/parquet/thrift'

/** Bits that tell numbers up to `most` apart, at least one. */
export const bitWidth = (most: number): number => Math.max(1, 32 - Math.clz32(most))

/** Parquet's hybrid of run lengths and packed bits: one run where all values are the same, else all packed. */
export function encodeRuns(values: Uint32Array, width: number): Buffer {
  const [first = 0] = values
  let same = 0
  while (same < values.length && values[same] === first) same++
  return same === values.length ? encodeRun(first, same, width) : packed(values, width)
}

/** So many times the same value. */
export function encodeRun(value: number, length: number, width: number): Buffer {
  const out: number[] = []
  writeVarint(out, 2 * length)
  for (let bits = 0; bits < width; bits += 8) out.push((value >>> bits) & 255)
  return Buffer.from(out)
}

/** Low bits first, in groups of eight values; the last group is filled up with zeros. */
function packed(values: Uint32Array, width: number): Buffer {
  const groups = Math.ceil(values.length / 8)
  const header: number[] = []
  writeVarint(header, 2 * groups + 1)
  const out = Buffer.alloc(header.length + groups * width)
  out.set(header)
  let at = header.length
  let bits = 0
  let held = 0
  for (let i = 0; i < values.length; i++) {
    held |= (values[i] as number) << bits
    for (bits += width; bits >= 8; bits -= 8) {
      out[at++] = held & 255
      held >>>= 8
    }
  }
  if (bits > 0) out[at] = held
  return out
}
