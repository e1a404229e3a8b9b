import { UserError } from '#lib/errors'
import type { SourceFile } from '#lib/ingest/readers/file'
import { HeaderSearch, notAnExport } from '#lib/ingest/readers/header-search'
import { tooManyRows } from '#lib/ingest/readers/limits'
import type { ReadRequest, TableResult } from '#lib/ingest/readers/request'
import { textOf } from '#lib/ingest/readers/row-buffer'
import { findShared } from '#lib/ingest/readers/shared-place'
import { readSharedStrings, type SharedStrings } from '#lib/ingest/readers/shared-strings'
import { SheetHandler, type SheetRow } from '#lib/ingest/readers/sheet-scanner'
import { Staging } from '#lib/ingest/readers/staging'
import { isExportSheet, readWorkbook, type SheetPart } from '#lib/ingest/readers/workbook'
import { XmlScanner } from '#lib/ingest/readers/xml-scanner'
import { type Archive, openArchive } from '#lib/ingest/readers/zip'

/** Sheets in which the header is looked for. */
const MOST_SHEETS = 40

/** Reads the sheet `Laporan Ringkas` of a workbook, else the first one that has the header, with rows if any has. */
export async function readXlsx(file: SourceFile, request: ReadRequest): Promise<TableResult> {
  const archive = await openArchive(file, request.caps.unzipped_bytes)
  const { sheets, shared: strings, date1904 } = await readWorkbook(archive)
  const { columns, cell_bytes: cellBytes } = request.caps
  const placeOf = (index: number) => findShared(archive, { sheets, index, columns, cellBytes })
  const shared =
    strings === null ? null : await readSharedStrings(archive.stream(strings), { cellBytes, placeOf })
  const seen: string[][] = []
  const tables = sheets.slice(0, MOST_SHEETS).map((sheet) => () => new SheetTable(sheet, shared, request))
  for (const [i, open] of tables.entries()) {
    const table = open()
    await table.read(archive)
    if (table.search.found) return { ...(await chosen(table, tables.slice(i + 1), archive)), date1904 }
    seen.push(...table.search.seen())
  }
  throw notAnExport(seen, request)
}

type Opener = () => SheetTable

/** The first table with a header, unless it is empty and another has rows. */
async function chosen(first: SheetTable, others: readonly Opener[], archive: Archive) {
  const tables = await withRows(others, archive)
  const instead = first.isTemplate ? tables.find((open) => !open().sheet.hidden) : undefined
  const table = instead?.() ?? first
  if (instead) await table.read(archive)
  const result = table.result()
  return { ...result, warnings: [...result.warnings, ...warnOf(tables.length - (instead ? 1 : 0))] }
}

async function withRows(tables: readonly Opener[], archive: Archive): Promise<Opener[]> {
  const filled: Opener[] = []
  for (const open of tables) if (await open().hasRows(archive)) filled.push(open)
  return filled
}

/** One table is one load: whoever keeps a sheet for each month must hear of the others. */
const warnOf = (tables: number) =>
  tables > 0 ? [`sheets with an export of their own, not read: ${tables}`] : []

/** One sheet: its header searched, then its rows on their way into the staging. */
class SheetTable {
  readonly search: HeaderSearch
  private readonly handler: SheetHandler
  private staging: Staging | null = null
  private searching = true
  private rows = 0
  private blank = 0
  private aside = 0

  constructor(
    readonly sheet: SheetPart,
    shared: SharedStrings | null,
    private readonly request: ReadRequest,
  ) {
    const { columns, cell_bytes } = request.caps
    this.search = new HeaderSearch(request.header)
    this.handler = new SheetHandler({
      shared,
      columns,
      cellBytes: cell_bytes,
      onRow: (row) => this.take(row),
    })
  }

  /** A header and nothing below it: the export's own sheet then says that there are no reports, any other says nothing. */
  get isTemplate(): boolean {
    return this.rows === this.blank && !isExportSheet(this.sheet)
  }

  /** Whether a header and a row stand at its beginning; what is wrong with a sheet that nobody asked for is no fault. */
  async hasRows(archive: Archive): Promise<boolean> {
    try {
      await this.read(archive, () => this.rows > this.blank)
      return this.rows > this.blank
    } catch (error) {
      if (error instanceof UserError) return false
      throw error
    }
  }

  /** Leaves the sheet early when the header is not among its first rows, or when enough was `seen`. */
  async read(archive: Archive, seen = () => false): Promise<void> {
    const scanner = new XmlScanner(this.handler, this.sheet.part)
    const total = archive.parts.get(this.sheet.part.toLowerCase())?.uncompressedSize ?? 0
    let done = 0
    for await (const chunk of archive.stream(this.sheet.part)) {
      scanner.push(chunk)
      if (seen() || (!this.searching && !this.search.found)) return
      done += chunk.length
      this.request.progress?.(Math.min(1, done / Math.max(1, total)))
    }
    scanner.finish()
  }

  result(): Omit<TableResult, 'date1904'> {
    const { staging } = this
    const { found } = this.search
    if (!found || !staging) throw notAnExport(this.search.seen(), this.request)
    const { row, headers, preamble } = found
    const { rows, blank } = this
    const warnings = this.warnings()
    return {
      format: 'xlsx',
      dialect: {},
      sheet: this.sheet.name,
      header_row: row,
      headers,
      preamble,
      rows,
      blank,
      staging,
      warnings,
    }
  }

  private warnings(): string[] {
    const { formulas, unsaved, merged } = this.handler
    return [
      ...(formulas > 0 ? [`formula cells read by their last stored value: ${formulas}`] : []),
      ...(unsaved > 0 ? [`formula cells without a stored value, read as empty: ${unsaved}`] : []),
      ...(merged > 0 ? [`cells merged over several rows, read in the first of them alone: ${merged}`] : []),
      ...(this.aside > 0 ? [`rows with notes to the right of the table, left out: ${this.aside}`] : []),
    ]
  }

  private take(row: SheetRow): void {
    if (this.searching) this.offer(row)
    else if (this.staging) this.stage(row, this.staging)
  }

  private offer(row: SheetRow): void {
    const cells = Array.from({ length: row.fields }, (_, slot) => textOf(row.cells, slot))
    this.searching = this.search.offer(row.rowNo, cells)
    const { found } = this.search
    if (!found) return
    this.handler.keep(found.keep, found.headers.length)
    this.staging = new Staging(found.keep.length, this.request)
  }

  private stage(row: SheetRow, staging: Staging): void {
    if (++this.rows > this.request.caps.rows) throw tooManyRows(this.request.caps.rows)
    if (row.beyond === 'placed') this.aside++
    if (row.content) staging.add(row.rowNo, row.beyond === 'run_on' ? 'too_many_fields' : '', row.cells)
    else this.blank++
  }
}
