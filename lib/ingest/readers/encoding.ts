import { isUtf8 } from 'node:buffer'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The bytes are no UTF-8 after all; the file is to be read again as Windows-1252. */
export class NotUtf8 extends Error {}

/** By byte order mark, else by where the NULs of the first bytes stand. */
export function guessEncoding(head: Buffer): { encoding: Encoding; mark: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 }
  const even = nulShare(head, 0)
  const odd = nulShare(head, 1)
  if (odd > 0.7 && even < 0.1) return { encoding: 'utf-16le', mark: 0 }
  if (even > 0.7 && odd < 0.1) return { encoding: 'utf-16be', mark: 0 }
  return { encoding: 'utf-8', mark: 0 }
}

function nulShare(head: Buffer, first: number): number {
  let nul = 0
  for (let i = first; i < head.length; i += 2) if (head[i] === 0) nul++
  return nul / Math.max(1, Math.floor(head.length / 2))
}

/** Whatever the encoding, UTF-8 chunks that end between characters. Throws NotUtf8. */
export async function* toUtf8(chunks: AsyncIterable<Buffer>, encoding: Encoding, mark: number) {
  const convert = CONVERTERS[encoding]()
  let skip = mark
  for await (const chunk of chunks) {
    const bytes = chunk.subarray(skip)
    skip -= chunk.length - bytes.length
    yield convert(bytes, false)
  }
  yield convert(Buffer.alloc(0), true)
}

type Convert = (bytes: Buffer, last: boolean) => Buffer

const CONVERTERS: Record<Encoding, () => Convert> = {
  'utf-8': checked,
  'utf-16le': () => decoded('utf-16le'),
  'utf-16be': () => decoded('utf-16be'),
  'windows-1252': () => (bytes) => fromWindows1252(bytes),
}

const UNREADABLE = Buffer.from('\ufffd')

/** A character cut off at the end of the file does not make another encoding of all that stands before it. */
function checked(): Convert {
  let tail = Buffer.alloc(0)
  return (bytes, last) => {
    const all = tail.length > 0 ? Buffer.concat([tail, bytes]) : bytes
    const whole = wholeCharacters(all)
    const out = all.subarray(0, whole)
    if (!isUtf8(out)) throw new NotUtf8()
    tail = Buffer.from(all.subarray(whole))
    return last && tail.length > 0 ? Buffer.concat([out, UNREADABLE]) : out
  }
}

/** Where the last character that may be incomplete starts. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return characterLength(byte) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function characterLength(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}

function decoded(encoding: string): Convert {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return (bytes, last) => Buffer.from(decoder.decode(bytes, { stream: !last }))
}

/** 0x80 to 0x9f of Windows-1252; Node 20's own decoder takes them for Latin-1. */
const HIGH_CONTROLS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

function fromWindows1252(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  const fixed = text.replace(/[\u0080-\u009f]/g, (c) => HIGH_CONTROLS[c.charCodeAt(0) - 0x80] as string)
  return Buffer.from(fixed)
}
