/**
 * A load: one imported file, personal data already gone, immutable.
 * On disk: `loads/<sha256>/manifest.json`, `rows.parquet`, `rejects.parquet`.
 */
export type LoadKind = 'reports' | 'dates'

/** As progress tells it; typing is the rest of the way from a file to a load. */
export const READING_SHARE = 0.8

/** Stands in a load for a spelling that could be somebody's words. */
export const MASKED = '(disamarkan)'

export interface LoadManifest {
  /** First 12 hex digits of the SHA-256 of the file's bytes. */
  load: string
  sha256: string
  kind: LoadKind
  /** Base name of the file; words that could be somebody's name are left out. */
  file: string
  bytes: number
  imported_at: string
  imported_by: string
  /** Data as at this local date, `YYYY-MM-DD`. */
  cutoff: string
  /** `Nama Instansi` of the preamble or `--agency`; null when neither. */
  agency: string | null
  /** `Periode Masuk`, both inclusive, or null. */
  period: { from: string; to: string } | null
  /** The file's clock is UTC+this. */
  utc_offset: number
  /** 1-based row of the header in the file. */
  header_row: number
  /** Every header of the file in order, as it may be stored; canonical is null for unknown ones. */
  columns: { header: string; canonical: string | null; stored: boolean }[]
  counts: { rows: number; accepted: number; rejected: number; duplicates: number; blank: number }
  unknown_columns: string[]
  warnings: string[]
  /** Counted, never silently mended: out_of_period, duplicate_status_differs, ... */
  notes: Record<string, number>
  /** The synthetic sample says so itself. */
  sample: boolean
  format: 1
}

/**
 * Columns of `rows.parquet` of kind `reports`, one row per accepted report, sorted by tracking_id.
 * Vocabulary columns keep the trimmed raw spelling (already made safe); meaning is given at build.
 */
export const REPORT_COLUMNS = {
  row_no: 'INTEGER', // 1-based row in the file
  tracking_id: 'BIGINT',
  received_date: 'DATE', // as written, in the file's clock
  received_seconds: 'INTEGER', // seconds after midnight as written; NULL without a time
  classification_raw: 'VARCHAR',
  category_id: 'VARCHAR',
  category_raw: 'VARCHAR',
  visibility: 'VARCHAR', // public | anonymous | confidential | anonymous_confidential
  channel_raw: 'VARCHAR', // with its suffix
  parent_agency_raw: 'VARCHAR', // Instansi Induk
  agency_raw: 'VARCHAR', // Instansi Terdisposisi
  status_raw: 'VARCHAR',
  reason_key: 'VARCHAR', // known reason for pending/archive, 'other', or NULL
  province_raw: 'VARCHAR',
  regency_raw: 'VARCHAR',
  rating: 'INTEGER', // 1..5 or NULL
} as const

/** Columns of `rows.parquet` of kind `dates`: local dates as written; NULL where absent or unreadable. */
export const DATES_COLUMNS = {
  row_no: 'INTEGER',
  tracking_id: 'BIGINT',
  received_date: 'DATE',
  disposed_date: 'DATE', // Tanggal Disposisi
  first_response_date: 'DATE', // Tanggal Respon Awal, Tanggal Tanggapan Awal
  followed_up_date: 'DATE', // Tanggal Tindak Lanjut
  closed_date: 'DATE', // Tanggal Ditutup, TanggalLaporanDitutup
  due_date: 'DATE', // Batas Tindak Lanjut
  verified_date: 'DATE', // Tanggal Verifikasi
  status_raw: 'VARCHAR',
} as const

/** Columns of `rejects.parquet`. `value` is a safe form: letters become a, digits 9, at most 20 characters. */
export const REJECT_COLUMNS = {
  row_no: 'INTEGER',
  column: 'VARCHAR',
  reason: 'VARCHAR',
  value: 'VARCHAR',
} as const
