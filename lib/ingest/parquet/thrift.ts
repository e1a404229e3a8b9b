/** Thrift's compact protocol, as much of it as the metadata of Parquet needs. */
const TYPE = { i32: 5, i64: 6, text: 8, list: 9, struct: 12 } as const
const LONG_LIST = 15

export type Value =
  | { kind: 'i32' | 'i64'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'list'; of: keyof typeof TYPE; value: Value[] }
  | { kind: 'struct'; value: Struct }

/** Fields by their number, rising. */
export type Struct = readonly (readonly [id: number, value: Value])[]

export const i32 = (value: number): Value => ({ kind: 'i32', value })
export const i64 = (value: number): Value => ({ kind: 'i64', value })
export const text = (value: string): Value => ({ kind: 'text', value })
export const struct = (value: Struct): Value => ({ kind: 'struct', value })
export const list = (of: keyof typeof TYPE, value: Value[]): Value => ({ kind: 'list', of, value })

export function encodeStruct(fields: Struct): Buffer {
  const bytes: number[] = []
  writeStruct(bytes, fields)
  return Buffer.from(bytes)
}

function writeStruct(out: number[], fields: Struct): void {
  let last = 0
  for (const [id, value] of fields) {
    out.push(((id - last) << 4) | TYPE[value.kind])
    writeValue(out, value)
    last = id
  }
  out.push(0)
}

function writeValue(out: number[], value: Value): void {
  if (value.kind === 'struct') writeStruct(out, value.value)
  else if (value.kind === 'list') writeList(out, value)
  else if (value.kind === 'text') writeText(out, value.value)
  else writeVarint(out, value.value >= 0 ? 2 * value.value : -2 * value.value - 1)
}

function writeList(out: number[], { of, value }: Value & { kind: 'list' }): void {
  out.push((Math.min(value.length, LONG_LIST) << 4) | TYPE[of])
  if (value.length >= LONG_LIST) writeVarint(out, value.length)
  for (const item of value) writeValue(out, item)
}

function writeText(out: number[], value: string): void {
  const bytes = Buffer.from(value)
  writeVarint(out, bytes.length)
  for (const byte of bytes) out.push(byte)
}

/** Of a whole number from 0 to 2^53. */
export function writeVarint(out: number[], value: number): void {
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128)
  out.push(rest)
}
