import { writeVarint } from '#lib/ingest/parquet/thrift'

/** Bits that tell numbers up to `most` apart, at least one. */
export const bitWidth = (most: number): number => Math.max(1, 32 - Math.clz32(most))

/** Parquet's hybrid of run lengths and packed bits, as one run: so many times the same value. */
export function encodeRun(value: number, length: number, width: number): Buffer {
  const out: number[] = []
  writeVarint(out, 2 * length)
  for (let bits = 0; bits < width; bits += 8) out.push((value >>> bits) & 255)
  return Buffer.from(out)
}

/** The same with all values packed, in parts: low bits first, in groups of eight; the last group is filled up with zeros. */
export function encodePacked(values: Int32Array, width: number): Buffer[] {
  const groups = Math.ceil(values.length / 8)
  const header: number[] = []
  writeVarint(header, 2 * groups + 1)
  const words = new Uint32Array(Math.ceil((groups * width) / 4))
  let at = 0
  let bits = 0
  let held = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    held |= value << bits
    bits += width
    if (bits < 32) continue
    words[at++] = held
    bits -= 32
    held = bits > 0 ? value >>> (width - bits) : 0
  }
  if (bits > 0) words[at] = held
  return [Buffer.from(header), Buffer.from(words.buffer, 0, groups * width)]
}
