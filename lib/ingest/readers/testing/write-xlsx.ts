import { writeZip, type ZipPart } from '#lib/ingest/readers/testing/write-zip'

export interface XlsxOptions {
  sheet?: string
  /** Sheets before the table's own, each with a few cells. */
  before?: string[]
  strings?: 'inline' | 'shared' | 'str'
  /** Leave out the `r` of rows and cells; empty cells are then written. */
  bare?: boolean
  /** Namespace prefix of every element, with its colon. */
  prefix?: string
  /** Texts as two rich-text runs with a phonetic hint. */
  rich?: boolean
  stored?: boolean
  /** Between folder and name of a sheet's part. */
  separator?: string
  /** Name of the workbook's part in its folder. */
  book?: string
  date1904?: boolean
}

/** A workbook of text cells in memory. Row i of `rows` is row i + 1 of the sheet; empty cells are left out. */
export function writeXlsx(rows: readonly (readonly string[])[], options: XlsxOptions = {}): Buffer {
  const writer = new SheetWriter(options)
  const sheet = writer.sheet(rows)
  return workbook([{ name: options.sheet ?? 'Laporan Ringkas', xml: sheet }], writer.strings(), options)
}

interface Sheet {
  name: string
  hidden?: boolean
  xml: string
}

/** The parts of a workbook around ready-made worksheets. */
export function workbook(sheets: Sheet[], shared: string | null, options: XlsxOptions = {}): Buffer {
  const others = (options.before ?? []).map((name) => ({
    name,
    xml: new SheetWriter(options).sheet([['lain', '1']]),
  }))
  const all = [...others, ...sheets]
  const { book = 'workbook' } = options
  const parts = [
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: relations([['rId1', 'officeDocument', `xl/${book}.xml`]]) },
    {
      name: `xl/${book}.xml`,
      content: workbookXml(all, options),
    },
    { name: `xl/_rels/${book}.xml.rels`, content: workbookRelations(all.length, options) },
    ...all.map(({ xml }, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: xml })),
    ...(shared === null ? [] : [{ name: 'xl/sharedStrings.xml', content: shared }]),
  ]
  return writeZip(parts.map((part): ZipPart => ({ ...part, stored: options.stored ?? false })))
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ` +
  'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'

function relations(targets: [id: string, type: string, target: string][]): string {
  const items = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}

function workbookXml(all: Sheet[], { date1904 = false }: XlsxOptions): string {
  const sheets = all.map(({ name, hidden }, i) => {
    const state = hidden ? ' state="veryHidden"' : ''
    return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`
  })
  const properties = date1904 ? '<workbookPr date1904="1"/>' : ''
  const body = `${properties}<sheets>${sheets.join('')}</sheets>`
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${body}</workbook>`
}

function workbookRelations(sheets: number, { separator = '/' }: XlsxOptions): string {
  return relations(
    Array.from({ length: sheets }, (_, i) => [
      `rId${i + 1}`,
      'worksheet',
      `worksheets${separator}sheet${i + 1}.xml`,
    ]),
  )
}

class SheetWriter {
  private readonly indexes = new Map<string, number>()
  private readonly prefix: string

  constructor(private readonly options: XlsxOptions) {
    this.prefix = options.prefix ?? ''
  }

  sheet(rows: readonly (readonly string[])[]): string {
    const body = rows.map((cells, i) => this.row(cells, i + 1)).join('')
    return `${XML}${this.element('worksheet', this.element('sheetData', body), this.namespace())}`
  }

  strings(): string | null {
    if (this.options.strings !== 'shared') return null
    const items = [...this.indexes.keys()].map((text) => this.element('si', this.runs(text))).join('')
    return `${XML}${this.element('sst', items, this.namespace())}`
  }

  private namespace(): string {
    return this.prefix ? ` xmlns:${this.prefix.slice(0, -1)}="${MAIN}"` : ` xmlns="${MAIN}"`
  }

  private element(name: string, content: string, attributes = ''): string {
    return `<${this.prefix}${name}${attributes}>${content}</${this.prefix}${name}>`
  }

  private row(cells: readonly string[], rowNo: number): string {
    const content = cells.map((text, column) => this.cell(text, column, rowNo)).join('')
    return this.element('row', content, this.options.bare ? '' : ` r="${rowNo}"`)
  }

  private cell(text: string, column: number, rowNo: number): string {
    const place = this.options.bare ? '' : ` r="${columnName(column)}${rowNo}"`
    if (text === '') return this.options.bare ? `<${this.prefix}c/>` : ''
    if (this.options.strings === 'shared')
      return this.element('c', this.element('v', String(this.index(text))), `${place} t="s"`)
    if (this.options.strings === 'str')
      return this.element('c', this.element('v', escapeXml(text)), `${place} t="str"`)
    return this.element('c', this.element('is', this.runs(text)), `${place} t="inlineStr"`)
  }

  private index(text: string): number {
    const known = this.indexes.get(text)
    if (known !== undefined) return known
    this.indexes.set(text, this.indexes.size)
    return this.indexes.size - 1
  }

  private runs(text: string): string {
    if (!this.options.rich) return this.text(text)
    const half = text.includes('_x') ? 0 : Math.floor(text.length / 2)
    const safe = /^[\udc00-\udfff]/.test(text.slice(half)) ? half + 1 : half
    const hint = this.element('rPh', this.text('hint'), ' sb="0" eb="1"')
    const parts = [text.slice(0, safe), text.slice(safe)].map((part) => this.element('r', this.text(part)))
    return parts.join('') + hint
  }

  private text(text: string): string {
    return this.element('t', escapeXml(text), ' xml:space="preserve"')
  }
}

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** XML text; what XML forbids becomes Excel's `_xHHHH_`. */
export function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(
      /\p{Cc}|[\ufffe\uffff]/gu,
      (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    )
}
