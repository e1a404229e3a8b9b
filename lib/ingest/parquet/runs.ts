import { writeVarint } from '#lib/ingest/parquet/thrift'

/** Packed values come in groups of so many. */
export const PACK = 8

export const groupsOf = (values: number): number => Math.ceil(values / PACK)

/** Parquet's hybrid of run lengths and packed bits, as one run: so many times the same value. */
export function encodeRun(value: number, length: number, width: number): Buffer {
  const out: number[] = []
  writeVarint(out, 2 * length)
  for (let bits = 0; bits < width; bits += 8) out.push((value >>> bits) & 255)
  return Buffer.from(out)
}

/** The same with all values packed, low bits first: the last group is filled up with anything. */
export function encodePacked(groups: number, { buffer, byteOffset, byteLength }: ArrayBufferView): Buffer[] {
  const header: number[] = []
  writeVarint(header, 2 * groups + 1)
  return [Buffer.from(header), Buffer.from(buffer, byteOffset, byteLength)]
}
