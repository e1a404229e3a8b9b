import { writeZip } from '#lib/sample/zip'

/** A sheet to write: label and value pairs above the header, as the dashboard lays them out, then rows of text. */
export interface Workbook {
  sheet: string
  preamble: readonly (readonly [label: string, value: string])[]
  header: readonly string[]
  rows: Iterable<readonly string[]>
}

/** Rows that a worksheet can hold. */
export const MOST_ROWS = 1_048_576

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const PIECE = 1 << 17

/** Writes an export in variant A: every cell an inline string, preamble cells merged in pairs, header below. */
export async function writeXlsx(path: string, book: Workbook): Promise<void> {
  await writeZip(path, [
    { name: '[Content_Types].xml', pieces: [contentTypes] },
    { name: '_rels/.rels', pieces: [relations('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', pieces: [workbook(book.sheet)] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [relations('worksheet', 'worksheets/sheet1.xml')] },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheetPieces(book) },
  ])
}

const contentTypes = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`

const relations = (kind: string, target: string) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`

const workbook = (sheet: string) =>
  `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`

function* sheetPieces({ preamble, header, rows }: Workbook): Generator<string> {
  const names = Array.from({ length: Math.max(header.length, 3) }, (_, i) => columnName(i))
  let piece = `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>`
  let row = 0
  for (const [label, value] of preamble)
    piece += rowXml(names, ++row, [label, '', value]) + rowXml(names, ++row, [])
  piece += rowXml(names, ++row, header)
  for (const cells of rows) {
    piece += rowXml(names, ++row, cells)
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield `${piece}</sheetData>${merges(preamble.length)}</worksheet>`
}

function rowXml(names: readonly string[], row: number, cells: readonly string[]): string {
  let xml = `<row r="${row}">`
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    if (cell) xml += `<c r="${names[i]}${row}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`
  }
  return `${xml}</row>`
}

/** A1:B2, C1:C2, A3:B4, C3:C4, ... */
function merges(pairs: number): string {
  if (pairs === 0) return ''
  const cells = Array.from({ length: pairs }, (_, i) => i * 2 + 1).map(
    (row) => `<mergeCell ref="A${row}:B${row + 1}"/><mergeCell ref="C${row}:C${row + 1}"/>`,
  )
  return `<mergeCells count="${pairs * 2}">${cells.join('')}</mergeCells>`
}

const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (text: string) =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string) : text
