import { constants, gunzipSync } from 'node:zlib'
import { UserError } from '#lib/errors'
import { type Encoding, guessEncoding } from '#lib/ingest/readers/encoding'
import { readAt, type SourceFile } from '#lib/ingest/readers/file'

const HEAD = 2 ** 16
/** A packed head this small cannot unpack to much. */
const PACKED_HEAD = 2 ** 11

export type Kind =
  | { format: 'xlsx' | 'parquet' }
  | { format: 'csv'; gz: boolean; encoding: Encoding; mark: number }

const AS_XLSX = 'open it in a spreadsheet program and save it as .xlsx'
const DOWNLOAD = 'give the .xlsx or .csv export itself'

interface Signature {
  bytes: Buffer
  at?: number
  code: string
  what: string
  hint: string
}

const magic = (hex: string) => Buffer.from(hex, 'hex')
const unsupported = (bytes: Buffer, what: string, hint = DOWNLOAD): Signature => ({
  bytes,
  code: 'unsupported_format',
  what,
  hint,
})

const REFUSED: Signature[] = [
  unsupported(magic('255044462d'), 'a PDF'),
  unsupported(magic('89504e470d0a1a0a'), 'a PNG image'),
  unsupported(magic('ffd8ff'), 'a JPEG image'),
  unsupported(Buffer.from('GIF8'), 'a GIF image'),
  unsupported(Buffer.from('{\\rtf'), 'an RTF document'),
  unsupported(Buffer.from('SQLite format 3\0'), 'an SQLite database'),
  { ...unsupported(Buffer.from('DUCK'), 'a DuckDB database'), at: 8 },
  unsupported(Buffer.from('Rar!'), 'a RAR archive', 'unpack it first'),
  unsupported(magic('377abcaf271c'), 'a 7-Zip archive', 'unpack it first'),
  unsupported(magic('28b52ffd'), 'a Zstandard archive', 'unpack it first'),
  unsupported(magic('fd377a585a00'), 'an XZ archive', 'unpack it first'),
  unsupported(Buffer.from('BZh'), 'a BZip2 archive', 'unpack it first'),
  unsupported(magic('7f454c46'), 'a program'),
]

const ZIP = Buffer.from('PK')
const GZIP = magic('1f8b')
const OLE = magic('d0cf11e0a1b11ae1')
const PARQUET = Buffer.from('PAR1')

/** What the file is by its bytes, never by its name. A UserError for all that cannot be an export. */
export async function sniff(file: SourceFile): Promise<Kind> {
  const head = await readAt(file, 0, HEAD)
  if (starts(head, ZIP)) return { format: 'xlsx' }
  if (starts(head, PARQUET)) return parquet(file)
  if (starts(head, OLE)) throw await oleError(file, head)
  if (!starts(head, GZIP)) return text(head, false)
  const inner = unpackedHead(head.subarray(0, PACKED_HEAD))
  if ([ZIP, PARQUET, OLE, GZIP].some((signature) => starts(inner, signature))) throw packedTwice()
  return text(inner, true)
}

/** An array or an object; no row of an export starts so. */
const JSON_START = /^\ufeff?\s*(?:\[\s*[[{"]|\{\s*")/

function text(head: Buffer, gz: boolean): Kind {
  const refused = REFUSED.find(({ bytes, at = 0 }) => starts(head.subarray(at), bytes))
  if (refused) throw refusal(refused)
  if (JSON_START.test(head.toString('utf8', 0, 256))) throw refusal(unsupported(head, 'a JSON file'))
  if (BARE_XLS.some((signature) => starts(head, signature))) throw oldXls()
  return { format: 'csv', gz, ...guessEncoding(head.subarray(0, 4096)) }
}

function refusal({ code, what, hint }: Signature): UserError {
  return new UserError(code, `the file is ${what}, not an export`, hint)
}

/** Workbooks of before 1995 have no container. */
const BARE_XLS = ['0908', '09040600', '09020600', '09000400'].map(magic)

function oldXls(): UserError {
  return new UserError('old_xls', 'the file is an old .xls workbook', AS_XLSX)
}

function starts(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature)
}

function unpackedHead(packed: Buffer): Buffer {
  try {
    return gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    throw new UserError('damaged_archive', 'the .gz file is damaged: unpacking failed', 'download it again')
  }
}

function packedTwice(): UserError {
  const message = 'the .gz file holds no text but another kind of file'
  return new UserError('unsupported_format', message, 'unpack it first')
}

async function parquet(file: SourceFile): Promise<Kind> {
  const tail = await readAt(file, Math.max(0, file.bytes - 4), 4)
  if (file.bytes >= 12 && tail.equals(PARQUET)) return { format: 'parquet' }
  throw new UserError('damaged_archive', 'the Parquet file is cut off', 'download it again')
}

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const WORD = Buffer.from('WordDocument', 'utf16le')

/** Old .xls and .doc and encrypted .xlsx share one container; the names of its parts tell them apart. */
async function oleError(file: SourceFile, head: Buffer): Promise<UserError> {
  const sector =
    head.length >= 52 ? (head.readUInt32LE(48) + 1) * 2 ** Math.min(16, head.readUInt16LE(30)) : 0
  const directory = sector < file.bytes ? await readAt(file, sector, HEAD) : head
  const holds = (name: Buffer) => head.includes(name) || directory.includes(name)
  if (holds(ENCRYPTED))
    return new UserError('encrypted', 'the workbook is protected by a password', 'save it without one')
  return holds(WORD) ? refusal(unsupported(WORD, 'a Word document')) : oldXls()
}

const MARKUP = /^\s*(?:mime-version:|<(?:!doctype|html|head|body|table|meta|\?xml|!--|script|style|div))/i

/** HTML and XML tables under the name of .xls or .csv; asked once the text is UTF-8. */
export function refuseMarkup(head: Buffer): void {
  if (MARKUP.test(head.toString('utf8', 0, 1024)))
    throw new UserError(
      'html_not_xlsx',
      'the file is a web page (HTML or XML) whatever its name says',
      AS_XLSX,
    )
}
