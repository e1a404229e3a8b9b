import type { ImportLimits } from '#lib/config'
import type { Staging } from '#lib/ingest/readers/staging'
import type { Bounded } from '#lib/ingest/readers/word-caps'

export interface Caps {
  /** Size of the file on disk. */
  bytes: number
  /** Inflated bytes of a gzip file or of any one part of a workbook. */
  unzipped_bytes: number
  rows: number
  columns: number
  /** One cell, kept or not. Above this a quote was never closed, or somebody is hostile. */
  cell_bytes: number
  /** What the rows kept in memory may take. */
  memory_bytes: number
}

const MB = 2 ** 20

export const capsOf = ({ fileMb, unzippedMb, rows, columns, cellMb, memoryMb }: ImportLimits): Caps => ({
  bytes: fileMb * MB,
  unzipped_bytes: unzippedMb * MB,
  rows,
  columns,
  cell_bytes: cellMb * MB,
  memory_bytes: memoryMb * MB,
})

export interface ReadRequest {
  path: string
  caps: Caps
  /**
   * Asked for each of the first 50 rows: the indexes of the columns to keep (their order is the order of the staged
   * columns) when this row is the header, else null. Cells come trimmed, BOM removed, nbsp as space. `row` is its number, 0
   * where there are no rows.
   */
  header(cells: string[], row: number): number[] | null
  /** Whether a cell is the known name of a column: for the message when no header is found. */
  isName?(cell: string): boolean
  /** Whether a cell holds nothing but words that may be shown, for the same message. */
  isSafe?(cell: string): boolean
  /** Names of the columns a header must have, for the message when none is found. */
  needed?: string[]
  /** Indexes into the kept columns that must be present; a short row missing one gets the fault `too_few_fields`. */
  required?: number[]
  /** Indexes into the kept columns that hold numbers: plain digits in them are kept as what they say. */
  numbers?: readonly number[]
  /** By kept column: what bounds the number of its different texts, if anything does. */
  bounded?: readonly (Bounded | null)[]
  /** Folder for what cannot be read in place. */
  scratch: string
  progress?(fraction: number): void
}

export interface ReadResult {
  format: 'xlsx' | 'csv' | 'parquet'
  /** CSV: `{delimiter: ';', encoding: 'utf-16le', gz: true}`. */
  dialect: Record<string, string | boolean>
  sheet: string | null
  /** Date numbers of the workbook count from 1904, as old Macs did. */
  date1904: boolean
  /** 1-based record of the file, blank ones counted; the `r` attribute in a workbook; 0 for Parquet. */
  header_row: number
  headers: string[]
  /** The non-empty cells of each row above the header. */
  preamble: string[][]
  /** Records after the header, blank ones included. */
  rows: number
  /** Blank records: counted, not staged. */
  blank: number
  /** Rows that are not blank: controls in a value become a space; values are trimmed and clipped to 200 characters. */
  staging: Staging
  /** Of the file itself, in hex: while it is being computed the rows can be typed. UserError `file_changed`. */
  sha256: Promise<string>
  bytes: number
  warnings: string[]
}

/** What the reader of one format finds out. */
export type TableResult = Omit<ReadResult, 'sha256' | 'bytes'>
