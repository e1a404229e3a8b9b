import { posix } from 'node:path'
import { UserError } from '#lib/errors'
import { isName } from '#lib/ingest/readers/text-runs'
import { attributes, type XmlHandler, XmlScanner } from '#lib/ingest/readers/xml-scanner'
import type { Archive } from '#lib/ingest/readers/zip'

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const LARGEST_PART = 2 ** 22
const PREFERRED = 'laporan ringkas'

export interface SheetPart {
  name: string
  /** Name of its part in the archive. */
  part: string
}

export interface Workbook {
  /** The export's own first. */
  sheets: SheetPart[]
  date1904: boolean
}

/** UserErrors for archives that are no workbook. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.parts.has(WORKBOOK)) throw notAWorkbook(archive)
  const targets = new Map<string, string>()
  for (const relation of await tagsOf(archive, RELATIONS, 'Relationship'))
    targets.set(relation.get('Id') ?? '', partName(relation.get('Target') ?? ''))
  const sheets = (await tagsOf(archive, WORKBOOK, 'sheet')).flatMap((tag) => {
    const part = targets.get(tag.get('id') ?? '')
    return part ? [{ name: tag.get('name') ?? '', part }] : []
  })
  const [properties] = await tagsOf(archive, WORKBOOK, 'workbookPr')
  const date1904 = /^(1|true|on)$/.test(properties?.get('date1904') ?? '')
  return { sheets: sheets.sort((a, b) => rank(a) - rank(b)), date1904 }
}

const rank = ({ name }: SheetPart) => (name.trim().toLowerCase() === PREFERRED ? 0 : 1)

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join('xl', target)
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

const KNOWN: [part: RegExp, what: string, hint: string][] = [
  [/^xl\/workbook\.bin$/, 'a binary workbook (.xlsb)', 'save it as .xlsx'],
  [/^word\//, 'a Word document', 'give the .xlsx or .csv export itself'],
  [/^ppt\//, 'a presentation', 'give the .xlsx or .csv export itself'],
  [/^content\.xml$/, 'an OpenDocument file (.ods)', 'save it as .xlsx'],
]

function notAWorkbook(archive: Archive): UserError {
  const names = [...archive.parts.keys()]
  const known = KNOWN.find(([part]) => names.some((name) => part.test(name)))
  const [, what, hint] = known ?? [null, 'a ZIP archive without a workbook', 'unpack it first']
  return new UserError('unsupported_format', `the file is ${what}, not an export`, hint)
}
