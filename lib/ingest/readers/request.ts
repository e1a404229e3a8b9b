import type { ImportLimits } from '#lib/config'

export interface Caps {
  /** Size of the file on disk. */
  bytes: number
  /** Inflated bytes of a gzip file or of any one part of a workbook. */
  unzipped_bytes: number
  rows: number
  columns: number
  /** One cell, kept or not. Above this a quote was never closed, or somebody is hostile. */
  cell_bytes: number
}

const MB = 2 ** 20

export const capsOf = ({ fileMb, unzippedMb, rows, columns, cellMb }: ImportLimits): Caps => ({
  bytes: fileMb * MB,
  unzipped_bytes: unzippedMb * MB,
  rows,
  columns,
  cell_bytes: cellMb * MB,
})

export interface ReadRequest {
  path: string
  caps: Caps
  /**
   * Asked for each of the first 50 rows: the indexes of the columns to keep (their order is the order of the staging
   * columns) when this row is the header, else null. Cells come trimmed, BOM removed, nbsp as space.
   */
  header(cells: string[]): number[] | null
  /** Whether a cell is the known name of a column: for the message when no header is found. */
  isName?(cell: string): boolean
  /** Names of the columns a header must have, for the message when none is found. */
  needed?: string[]
  /** Indexes into the kept columns that must be present; a short row missing one gets the fault `too_few_fields`. */
  required?: number[]
  /**
   * File to write: row_no \t fault \t kept columns. UTF-8, no quoting; controls in a value become a space; values are
   * trimmed and clipped to 200 characters. fault is '' or one of `Fault`.
   */
  out: string
  progress?(fraction: number): void
}

export type Fault = 'too_few_fields' | 'too_many_fields' | 'bad_quote' | 'cell_too_long'

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
  /** Blank records: counted, not in the staging file. */
  blank: number
  /** Of the file itself. */
  sha256: string
  bytes: number
  warnings: string[]
}

/** What the reader of one format finds out. */
export type TableResult = Omit<ReadResult, 'sha256' | 'bytes'>
