/** The reference tables as typed rows: facts with their sources, edited by operators, validated at every build. */
export interface Reference {
  /** SHA-256 over the contents of all tables, in a fixed order: part of an edition's id. */
  digest: string
  regions: Region[]
  tiles: Tile[]
  holidays: Holiday[]
  categoryTree: CategoryNode[]
  categoryIds: CategoryId[]
  statuses: Status[]
  channels: Channel[]
  classifications: Classification[]
  agencyAliases: AgencyAlias[]
  reasons: Reason[]
  targets: Target[]
  slaRules: SlaRule[]
  claims: Claim[]
}

export interface Region {
  /** Text: `63`, `63.08`. */
  code: string
  province_code: string
  type: 'Provinsi' | 'Kabupaten' | 'Kota'
  name: string
  short_name: string
  /** 31 December 2024. */
  population: number
  /** Hours: 7, 8 or 9. */
  utc_offset: number
  source: string
}

/** Place in the drawn tile map: column and row from the north-west, from 0. */
export interface Tile {
  code: string
  x: number
  y: number
  source: string
}

export interface Holiday {
  date: string
  name: string
  type: 'national' | 'joint_leave' | 'local' | 'election'
  /** Region code of a local holiday; '' for everywhere. */
  region: string
  source: string
}

export interface CategoryNode {
  top: string
  /** '' for the top category itself. */
  category: string
  source: string
}

export interface CategoryId {
  id: string
  category: string
  /** One, or several while nobody has decided. */
  candidates: string[]
  /** The operator's decision among the candidates, or ''. */
  decided: string
  source: string
}

export type Bucket =
  | 'completed'
  | 'in_process'
  | 'not_followed_up'
  | 'unverified'
  | 'pending'
  | 'archived'
  | 'unknown'

export interface Status {
  /** Official spelling; compared without regard to case and spaces. */
  raw: string
  /** Slug of the official term. */
  key: string
  label_id: string
  label_en: string
  bucket: Bucket
  closed_by: 'system' | 'admin' | 'reporter' | ''
  source: string
}

export interface Channel {
  raw: string
  key: string
  label_id: string
  label_en: string
  keyed_in: boolean
  source: string
}

export interface Classification {
  raw: string
  key: string
  label_id: string
  label_en: string
  source: string
}

export interface AgencyAlias {
  alias: string
  region: string
  source: string
}

/** Known reasons of `Alasan Tunda/Arsip`: `contains` is looked for in the text, case ignored. */
export interface Reason {
  key: string
  contains: string
  label_id: string
  label_en: string
  source: string
}

export interface Target {
  id: string
  /** KPI id. */
  indicator: string
  level: 'national' | 'province' | 'region'
  /** Region code the target is for; '' for all of its level. With level `region` a province code means each of its kab/kota. */
  region: string
  year: number | null
  value: number
  /** fraction | count | workdays */
  unit: string
  direction: 'at_least' | 'at_most'
  citation: string
  /** '' where nobody has put it into English. */
  citation_en: string
  source: string
  verified: boolean
}

export interface SlaRule {
  id: string
  /** Classification key, `none` for empty, '' for any. */
  classification: string
  /** verification | reverification | first_response | follow_up | ombudsman | forwarding | auto_close */
  stage: string
  limit: number
  unit: 'workdays' | 'calendar_days' | 'minutes'
  start_event: string
  stop_event: string
  valid_from: string
  /** First day no longer in force, '' while in force. */
  valid_to: string
  regulation: string
  article: string
  verified: boolean
  /** `main` is the reading that computes; others are named and shown beside it. */
  variant: string
  note: string
  note_en: string
  source: string
}

export interface Claim {
  id: string
  /** Region code (`63` the provincial government alone), `63.*` a province with all its agencies, '' the nation. */
  region: string
  period_from: string
  /** Exclusive. */
  period_to: string
  /** KPI id. */
  kpi: string
  value: number
  /** fraction | count | count_below (only an upper bound) | count_about | count_per_day | days | days_at_most */
  unit: string
  /** As printed there. */
  published: string
  source: string
  url: string
  note_id: string
  note_en: string
}
