/**
 * Tables of an edition, one DuckDB file. In it the keys of `facts` are enumerations (`FACT_KEYS`) that read like text. The build makes them, everybody else only reads.
 * `facts` has one row per tracking id: the row with the latest cut-off (tie: larger SHA-256 of the file). It is a view of the
 * table `fact_rows`, whose columns are those in which rows of these loads differ.
 */
export const FACTS = {
  tracking_id: 'BIGINT',
  received: 'DATE', // local date in the region's zone
  received_at: 'TIMESTAMP', // local; midnight when the export had no time
  has_time: 'BOOLEAN',
  year: 'INTEGER', // of `received`
  month: 'INTEGER', // yyyymm of `received`
  region: 'VARCHAR', // '63.08', '63' for the provincial government, 'unmapped'
  region_by: 'VARCHAR', // agency | location | none: what the region was found by
  has_location: 'BOOLEAN', // the location columns name a kabupaten/kota
  agency: 'VARCHAR', // slug of the agency (instansi), 'none'
  unit: 'VARCHAR', // slug of Instansi Terdisposisi (OPD), 'none'
  category: 'VARCHAR', // slug of the top category, 'unmapped', 'none'
  leaf_category: 'VARCHAR', // slug, 'unmapped', 'none'
  classification: 'VARCHAR', // slug, 'none', 'unknown'
  channel: 'VARCHAR', // slug, 'none', 'unknown'
  keyed_in: 'BOOLEAN', // by officials
  status: 'VARCHAR', // slug, 'none', 'unknown'
  bucket: 'VARCHAR', // completed in_process not_followed_up unverified pending archived unknown
  closed_by: 'VARCHAR', // system | admin | reporter | NULL
  visibility: 'VARCHAR', // public anonymous confidential anonymous_confidential
  reason_key: 'VARCHAR',
  rating: 'INTEGER',
  cutoff: 'DATE', // of the load the row comes from
  load: 'VARCHAR',
  in_base: 'BOOLEAN', // default denominator: completed in_process not_followed_up unverified unknown
  is_open: 'BOOLEAN', // in_base and not completed
  limit_workdays: 'INTEGER', // follow-up limit of the class by the rule in force on `received`: 5, 5, 14, 60; empty class 60
  age_workdays: 'INTEGER', // working days from `received` to `cutoff`
  age_with_joint_leave: 'INTEGER', // the same with joint leave counted as worked, like all `_with_joint_leave`
  is_mature: 'BOOLEAN', // limit_workdays + 10 working days have ended by the cut-off
  is_overdue: 'BOOLEAN', // is_open and age_workdays > limit_workdays
  ombudsman_eligible: 'BOOLEAN', // not_followed_up or unverified for more than 14 working days
  in_burst: 'BOOLEAN', // part of an entry burst
  // From a dates file; NULL without one.
  has_dates: 'BOOLEAN',
  disposed: 'DATE',
  first_response: 'DATE', // first response, else follow-up
  followed_up: 'DATE',
  closed: 'DATE',
  verified: 'DATE',
  // Working days between two local dates, (start, end]; NULL when a date is missing or the duration is absurd.
  wd_verification: 'INTEGER', // received -> verified
  wd_disposition: 'INTEGER', // received -> disposed
  wd_first_response: 'INTEGER', // received -> first_response
  first_response_with_joint_leave: 'INTEGER',
  wd_follow_up: 'INTEGER', // received -> followed_up
  follow_up_with_joint_leave: 'INTEGER',
  wd_follow_up_disposed: 'INTEGER', // disposed -> followed_up
  wd_close: 'INTEGER', // received -> closed
  // From successive exports: working days from received to the event, at least and at most; NULL while it has not happened.
  wd_follow_up_least: 'INTEGER',
  wd_follow_up_most: 'INTEGER',
  wd_close_least: 'INTEGER',
  wd_close_most: 'INTEGER',
} as const

/** Enumerations of an edition, by the columns of `facts` that hold them: a key takes a byte or two, not a string. */
export const FACT_KEYS = {
  region: 'region_key',
  region_by: 'region_by_key',
  agency: 'agency_key',
  unit: 'agency_key',
  category: 'category_key',
  leaf_category: 'category_key',
  classification: 'class_key',
  channel: 'channel_key',
  status: 'status_key',
  bucket: 'bucket_key',
  closed_by: 'closed_by_key',
  visibility: 'visibility_key',
  reason_key: 'reason_key',
  load: 'load_key',
} as const

/** The other tables. */
export const TABLES = {
  /** 38 provinces and 514 kab/kota. `home`: belongs to RAPOR_PROVINCE. `tile_x`, `tile_y`: place in the tile map or NULL. */
  regions:
    'code VARCHAR, province_code VARCHAR, type VARCHAR, name VARCHAR, short_name VARCHAR, population INTEGER, utc_offset INTEGER, home BOOLEAN, tile_x INTEGER, tile_y INTEGER',
  /** Labels of every key of a dimension that occurs or can occur, in display order. */
  members:
    'dimension VARCHAR, key VARCHAR, label_id VARCHAR, label_en VARCHAR, parent VARCHAR, ordinal INTEGER',
  /** region '' is the national calendar; a region with local holidays has rows of its own. workdays: running count. */
  calendar:
    'region VARCHAR, day DATE, is_working BOOLEAN, workdays INTEGER, workdays_with_joint_leave INTEGER, holiday VARCHAR',
  targets:
    'id VARCHAR, indicator VARCHAR, level VARCHAR, region VARCHAR, year INTEGER, value DOUBLE, unit VARCHAR, direction VARCHAR, citation VARCHAR, source VARCHAR, verified BOOLEAN, citation_en VARCHAR',
  sla_rules:
    'id VARCHAR, classification VARCHAR, stage VARCHAR, limit_days INTEGER, unit VARCHAR, start_event VARCHAR, stop_event VARCHAR, valid_from DATE, valid_to DATE, regulation VARCHAR, article VARCHAR, verified BOOLEAN, variant VARCHAR, note VARCHAR, note_en VARCHAR',
  claims:
    'id VARCHAR, region VARCHAR, period_from DATE, period_to DATE, kpi VARCHAR, value DOUBLE, unit VARCHAR, published VARCHAR, source VARCHAR, url VARCHAR, note_id VARCHAR, note_en VARCHAR',
  loads:
    'load VARCHAR, sha256 VARCHAR, kind VARCHAR, file VARCHAR, imported_at VARCHAR, cutoff DATE, agency VARCHAR, region VARCHAR, period_from DATE, period_to DATE, rows INTEGER, accepted INTEGER, rejected INTEGER, duplicates INTEGER, blank INTEGER, sample BOOLEAN',
  /** Statuses seen in loads that a later one replaced; with those of `facts` they are the view `status_history`. */
  superseded: 'tracking_id BIGINT, cutoff DATE, load VARCHAR, status VARCHAR, bucket VARCHAR',
  /** Of reports in several loads: followed up / closed after `_after`, by `_by` (cut-offs); NULL `_after` = before the first sight. */
  status_intervals:
    'tracking_id BIGINT, followed_up_after DATE, followed_up_by DATE, closed_after DATE, closed_by_date DATE',
  /** Bad data is rows here, not exceptions. */
  findings: 'kind VARCHAR, load VARCHAR, region VARCHAR, tracking_id BIGINT, detail VARCHAR',
  /** Raw spellings that nothing resolves, ready for the alias table. kind: agency, category, status, channel, classification. */
  unmapped: 'kind VARCHAR, raw VARCHAR, n INTEGER',
  /** Days on which one region keyed in many reports by a stated rule. */
  bursts: 'region VARCHAR, channel VARCHAR, day DATE, n INTEGER, usual DOUBLE',
  /** Rows of every load by fate and reason. */
  rejects: 'load VARCHAR, column_name VARCHAR, reason VARCHAR, n INTEGER',
  quality:
    'load VARCHAR, region VARCHAR, agency VARCHAR, rows INTEGER, no_classification INTEGER, no_category INTEGER, unmapped_category INTEGER, no_location INTEGER, by_location INTEGER, unknown_status INTEGER, with_dates INTEGER',
} as const

/** Every (tracking id, cut-off) seen, with its status. */
export const STATUS_HISTORY = `CREATE VIEW status_history AS
SELECT tracking_id, cutoff, load, status, bucket FROM facts
UNION ALL SELECT * FROM superseded`

/** Changes whenever the same inputs give other tables: an edition of another builder is neither shown nor compared with. */
export const BUILDER = 'rapor-9'

/** `editions/<id>/manifest.json`, beside `warehouse.duckdb`. */
export interface EditionManifest {
  /** `<cut-off>-<12 hex of digest(loads, reference, builder)>`. */
  id: string
  /** Latest cut-off of its loads, `YYYY-MM-DD`. */
  cutoff: string
  created_at: string
  builder: string
  province: string
  loads: string[]
  reference: string
  /** SHA-256 over every table's contents. */
  digest: string
  counts: { reports: number; loads: number; findings: number }
  /** First and last local date of a report, or null when there is none. */
  span: { from: string; to: string } | null
  sample: boolean
}
