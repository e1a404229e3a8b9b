import { UserError } from '#lib/errors'
import { shownPart } from '#lib/ingest/readers/part-name'
import { refuseEncoding } from '#lib/ingest/readers/xml-encoding'

const LT = 60
const GT = 62
const SLASH = 47
const BANG = 33
const QUESTION = 63
const COLON = 58
const DOUBLE = 34
const SINGLE = 39
const SPACE = 32
/** Text is walked byte by byte this far before the native search takes over. */
const WALK = 32
const LONGEST_TAG = 2 ** 16
const COMMENT = Buffer.from('<!--')
const CDATA = Buffer.from('<![CDATA[')

/** Bytes of the document; ranges are valid during the call only. */
export interface XmlHandler {
  /** `name` without prefix is [from, to); its attributes are [to, end). */
  open(bytes: Buffer, from: number, to: number, end: number): void
  close(bytes: Buffer, from: number, to: number): void
  /** Raw text, entities and all; a run of text may come in pieces. */
  text(bytes: Buffer, from: number, to: number): void
  /** Text of a CDATA section, to be taken literally. */
  literal(bytes: Buffer, from: number, to: number): void
}

/** Scans UTF-8 XML in chunks of any size. No DTD, no entities of one's own. UserErrors `xlsx_malformed`, `unsupported_encoding`. */
export class XmlScanner {
  private begun = false
  private carry: Buffer | null = null
  private depth = 0
  private roots = 0
  /** Set inside a comment, CDATA section or instruction: what ends it. */
  private until: Buffer | null = null
  private inLiteral = false

  constructor(
    private readonly handler: XmlHandler,
    private readonly part: string,
  ) {}

  push(next: Buffer): void {
    if (!this.begun) refuseEncoding(next)
    this.begun = true
    const chunk = this.carry ? Buffer.concat([this.carry, next]) : next
    this.carry = null
    let at = 0
    while (at < chunk.length) {
      const reached = this.step(chunk, at)
      if (reached < 0) {
        this.keep(chunk, at)
        return
      }
      at = reached
    }
  }

  finish(): void {
    if (this.carry || this.until || this.depth !== 0 || this.roots === 0)
      throw malformed(this.part, 'it ends too early')
  }

  /** The position reached, or -1 when what starts here goes on in the next chunk. */
  private step(chunk: Buffer, at: number): number {
    if (this.until) return this.skip(chunk, at, this.until)
    return chunk[at] === LT ? this.markup(chunk, at) : this.text(chunk, at)
  }

  private text(chunk: Buffer, at: number): number {
    const near = Math.min(chunk.length, at + WALK)
    let i = at
    while (i < near && chunk[i] !== LT) i++
    if (i === near && i < chunk.length) {
      i = chunk.indexOf(LT, i)
      if (i < 0) i = chunk.length
    }
    this.handler.text(chunk, at, i)
    return i
  }

  private markup(chunk: Buffer, at: number): number {
    const second = chunk[at + 1]
    if (second === undefined) return -1
    if (second === BANG) return this.declaration(chunk, at)
    if (second === QUESTION) return this.enter(at + 2, '?>', false)
    const end = tagEnd(chunk, at + 1)
    if (end < 0) return -1
    if (second === SLASH) this.closeTag(chunk, at + 2, end)
    else this.openTag(chunk, at + 1, end)
    return end + 1
  }

  private declaration(chunk: Buffer, at: number): number {
    if (startsAt(chunk, at, COMMENT)) return this.enter(at + COMMENT.length, '-->', false)
    if (startsAt(chunk, at, CDATA)) return this.enter(at + CDATA.length, ']]>', true)
    if (chunk.length - at < CDATA.length) return -1
    throw new UserError(
      'xlsx_hostile',
      `the workbook holds a document type declaration: ${shownPart(this.part)}`,
      'export it again',
    )
  }

  private enter(at: number, until: string, literal: boolean): number {
    this.until = Buffer.from(until)
    this.inLiteral = literal
    return at
  }

  private skip(chunk: Buffer, at: number, until: Buffer): number {
    const found = chunk.indexOf(until, at)
    const end = found < 0 ? Math.max(at, chunk.length - until.length + 1) : found
    if (this.inLiteral && end > at) this.handler.literal(chunk, at, end)
    if (found >= 0) {
      this.until = null
      return found + until.length
    }
    return end > at ? end : -1
  }

  private openTag(chunk: Buffer, from: number, end: number): void {
    const empty = chunk[end - 1] === SLASH
    const stop = empty ? end - 1 : end
    const nameEnd = endOfName(chunk, from, stop)
    const local = afterPrefix(chunk, from, nameEnd)
    if (nameEnd === from) throw malformed(this.part, 'a tag has no name')
    if (this.depth === 0 && ++this.roots > 1) throw malformed(this.part, 'it has two roots')
    this.handler.open(chunk, local, nameEnd, stop)
    if (empty) this.handler.close(chunk, local, nameEnd)
    else this.depth++
  }

  private closeTag(chunk: Buffer, from: number, end: number): void {
    if (--this.depth < 0) throw malformed(this.part, 'a tag closes that was never opened')
    const nameEnd = endOfName(chunk, from, end)
    this.handler.close(chunk, afterPrefix(chunk, from, nameEnd), nameEnd)
  }

  private keep(chunk: Buffer, at: number): void {
    if (chunk.length - at > LONGEST_TAG) throw malformed(this.part, 'a tag is too long')
    this.carry = Buffer.from(chunk.subarray(at))
  }
}

export function malformed(part: string, why: string): UserError {
  return new UserError(
    'xlsx_malformed',
    `the workbook is damaged, ${why}: ${shownPart(part)}`,
    'download it again',
  )
}

/** Index of the `>` that ends the tag, quotes respected; -1 when it is not here yet. */
function tagEnd(chunk: Buffer, from: number): number {
  let quote = 0
  for (let i = from; i < chunk.length; i++) {
    const byte = chunk[i] as number
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === GT) return i
    else if (byte === DOUBLE || byte === SINGLE) quote = byte
  }
  return -1
}

function startsAt(chunk: Buffer, at: number, what: Buffer): boolean {
  return chunk.length - at >= what.length && what.compare(chunk, at, at + what.length) === 0
}

function endOfName(chunk: Buffer, from: number, end: number): number {
  let i = from
  while (i < end && (chunk[i] as number) > SPACE) i++
  return i
}

function afterPrefix(chunk: Buffer, from: number, to: number): number {
  for (let i = from; i < to; i++) if (chunk[i] === COLON) return i + 1
  return from
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Attributes of a tag by local name. */
export function attributes(bytes: Buffer, from: number, to: number): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of bytes.toString('utf8', from, to).matchAll(ATTRIBUTE))
    found.set(name.slice(name.indexOf(':') + 1), decodeXml(double ?? single ?? ''))
  return found
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Entities to characters. An unknown one is a UserError: without a DTD there is none. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]*);?/g, (_, name: string) => entity(name))
}

function entity(name: string): string {
  const known = ENTITIES[name]
  if (known) return known
  const code = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name)
  const point = code ? Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10) : -1
  if (point < 0 || point > 0x10ffff) throw malformed('text', 'it uses an unknown entity')
  return String.fromCodePoint(point)
}
