import { posix } from 'node:path'
import { UserError } from '#lib/errors'
import { isName } from '#lib/ingest/readers/text-runs'
import { attributes, type XmlHandler, XmlScanner } from '#lib/ingest/readers/xml-scanner'
import type { Archive } from '#lib/ingest/readers/zip'

const WORKBOOK = 'xl/workbook.xml'
const PACKAGE_RELATIONS = '_rels/.rels'
const LARGEST_PART = 2 ** 22
const SHARED = 'xl/sharedStrings.xml'
const PREFERRED = 'laporan ringkas'

export interface SheetPart {
  name: string
  /** Name of its part in the archive. */
  part: string
  hidden: boolean
}

export interface Workbook {
  /** The export's own first, hidden ones last. */
  sheets: SheetPart[]
  /** The part with the shared strings, if there is one. */
  shared: string | null
  date1904: boolean
}

/** UserErrors for archives that are no workbook. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const book = await workbookPart(archive)
  const { dir, base } = posix.parse(book)
  const relations = await relationsOf(archive, posix.join(dir, '_rels', `${base}.rels`))
  const sheets = (await tagsOf(archive, book, 'sheet')).flatMap((tag) => {
    const part = relations.find(({ id }) => id === tag.get('id'))?.part
    return part ? [{ name: tag.get('name') ?? '', part, hidden: /hidden/i.test(tag.get('state') ?? '') }] : []
  })
  const [properties] = await tagsOf(archive, book, 'workbookPr')
  const date1904 = /^(1|true|on)$/.test(properties?.get('date1904') ?? '')
  const shared = relations.find(({ type }) => type === 'sharedStrings')?.part ?? SHARED
  return {
    sheets: sheets.sort((a, b) => rank(a) - rank(b)),
    shared: archive.parts.has(shared.toLowerCase()) ? shared : null,
    date1904,
  }
}

/** Where the package says it is; some programs number its name. */
async function workbookPart(archive: Archive): Promise<string> {
  const relations = archive.parts.has(PACKAGE_RELATIONS) ? await relationsOf(archive, PACKAGE_RELATIONS) : []
  const said = relations.find(({ type }) => type === 'officeDocument')?.part ?? WORKBOOK
  const found = [said, WORKBOOK].find((part) => /\.xml$/i.test(part) && archive.parts.has(part.toLowerCase()))
  if (!found || !ELSEWHERE.every(([part]) => !part.test(found))) throw notAWorkbook(archive)
  return found
}

interface Relation {
  id: string
  /** The last word of its type. */
  type: string
  part: string
}

async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const base = posix.dirname(posix.dirname(part))
  return (await tagsOf(archive, part, 'Relationship')).map((tag) => ({
    id: tag.get('Id') ?? '',
    type: posix.basename(tag.get('Type') ?? ''),
    part: partName(base, tag.get('Target') ?? ''),
  }))
}

/** What nobody sees, such as the source of a pivot table, is read only where nothing else is an export. */
const rank = (sheet: SheetPart) => (sheet.hidden ? 2 : 0) + (isExportSheet(sheet) ? 0 : 1)

export const isExportSheet = ({ name }: SheetPart): boolean => name.trim().toLowerCase() === PREFERRED

/** Some programs of Windows write its separators. */
function partName(base: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  return path.startsWith('/') ? path.slice(1) : posix.join(base, path)
}

/** Attributes of every element of that name in a small part. */
async function tagsOf(archive: Archive, part: string, name: string): Promise<Map<string, string>[]> {
  const tags: Map<string, string>[] = []
  const ignore = () => {}
  const handler: XmlHandler = {
    open: (bytes, from, to, end) => {
      if (isName(bytes, from, to, name)) tags.push(attributes(bytes, to, end))
    },
    close: ignore,
    text: ignore,
    literal: ignore,
  }
  await scanPart(archive.stream(part), new XmlScanner(handler, part))
  return tags
}

async function scanPart(chunks: AsyncIterable<Buffer>, scanner: XmlScanner): Promise<void> {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > LARGEST_PART)
      throw new UserError('xlsx_hostile', 'the list of sheets is absurdly long', 'export it again')
    scanner.push(chunk)
  }
  scanner.finish()
}

const ELSEWHERE: [part: RegExp, what: string, hint: string][] = [
  [/^xl\/workbook\.bin$/, 'a binary workbook (.xlsb)', 'save it as .xlsx'],
  [/^word\//, 'a Word document', 'give the .xlsx or .csv export itself'],
  [/^ppt\//, 'a presentation', 'give the .xlsx or .csv export itself'],
  [/^content\.xml$/, 'an OpenDocument file (.ods)', 'save it as .xlsx'],
]

function notAWorkbook(archive: Archive): UserError {
  const names = [...archive.parts.keys()]
  const known = ELSEWHERE.find(([part]) => names.some((name) => part.test(name)))
  const [, what, hint] = known ?? [null, 'a ZIP archive without a workbook', 'unpack it first']
  return new UserError('unsupported_format', `the file is ${what}, not an export`, hint)
}
