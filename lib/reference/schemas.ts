import * as z from 'zod'
import type { Reference } from '#lib/reference/tables'

export type Tables = Omit<Reference, 'digest'>
export type TableName = keyof Tables

/** How one file becomes rows: cells (text) -> typed row, and the key that no two rows may share. */
export interface TableSpec<Row> {
  file: string
  schema: z.ZodObject & z.ZodType<Row>
  key(row: Row): string
}

const text = z.string().min(1, 'must not be empty')
const blank = z.string()
/** A column that a table may lack: the text in English. */
const extra = z.string().default('')
const code = z.string().regex(/^\d\d(\.\d\d)?$/, 'not a region code such as 63 or 63.08')
const codeOrBlank = z.string().regex(/^(\d\d(\.\d\d)?)?$/, 'not a region code such as 63 or 63.08')
const slug = z.string().regex(/^[a-z0-9]+([-_.][a-z0-9]+)*$/, 'not a key of small letters, digits and dashes')
const date = z.iso.date('not a date such as 2024-03-31')
const dateOrBlank = blank.refine(
  (day) => day === '' || date.safeParse(day).success,
  'not a date such as 2024-03-31',
)
const whole = z
  .string()
  .regex(/^\d{1,12}$/, 'not a whole number')
  .transform(Number)
const decimal = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,9})?$/, 'not a number with a decimal point')
  .transform(Number)
const flag = z.enum(['yes', 'no'], 'neither yes nor no').transform((word) => word === 'yes')
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, `none of ${words.join(', ')}`)
const labels = { label_id: text, label_en: text }

/** Two spellings are the same without case, spaces and punctuation: `Kab. Kota Baru` and `kab kota baru`. */
export const fold = (spelling: string) =>
  spelling
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const table = <Row>(spec: TableSpec<Row>) => spec

/** Every reference table, in the order in which it enters the digest. */
export const TABLES: { [Name in TableName]: TableSpec<Tables[Name][number]> } = {
  regions: table({
    file: 'regions.csv',
    key: (row) => row.code,
    schema: z.object({
      code,
      province_code: z.string().regex(/^\d\d$/, 'not a two-digit province code'),
      type: oneOf(['Provinsi', 'Kabupaten', 'Kota']),
      name: text,
      short_name: text,
      population: whole,
      utc_offset: oneOf(['7', '8', '9']).transform(Number),
      source: text,
    }),
  }),
  tiles: table({
    file: 'tiles.csv',
    key: (row) => row.code,
    schema: z.object({ code, x: whole, y: whole, source: text }),
  }),
  holidays: table({
    file: 'holidays.csv',
    key: (row) => `${row.date} ${row.region}`,
    schema: z.object({
      date,
      name: text,
      type: oneOf(['national', 'joint_leave', 'local', 'election']),
      region: codeOrBlank,
      source: text,
    }),
  }),
  categoryTree: table({
    file: 'category_tree.csv',
    key: (row) => `${row.top}\n${row.category}`,
    schema: z.object({ top: text, category: blank, source: text }),
  }),
  categoryIds: table({
    file: 'category_ids.csv',
    key: (row) => row.id,
    schema: z.object({
      id: z.string().regex(/^\d+$/, 'not a category id'),
      category: text,
      candidates: text.transform((cell) => cell.split('|')),
      decided: blank,
      source: text,
    }),
  }),
  statuses: table({
    file: 'statuses.csv',
    key: (row) => fold(row.raw),
    schema: z.object({
      raw: text,
      key: slug,
      ...labels,
      bucket: oneOf([
        'completed',
        'in_process',
        'not_followed_up',
        'unverified',
        'pending',
        'archived',
        'unknown',
      ]),
      closed_by: oneOf(['system', 'admin', 'reporter', '']),
      source: text,
    }),
  }),
  channels: table({
    file: 'channels.csv',
    key: (row) => fold(row.raw),
    schema: z.object({ raw: text, key: slug, ...labels, keyed_in: flag, source: text }),
  }),
  classifications: table({
    file: 'classifications.csv',
    key: (row) => fold(row.raw),
    schema: z.object({ raw: text, key: slug, ...labels, source: text }),
  }),
  agencyAliases: table({
    file: 'agency_aliases.csv',
    key: (row) => fold(row.alias),
    schema: z.object({ alias: text, region: code, source: text }),
  }),
  reasons: table({
    file: 'reasons.csv',
    key: (row) => row.contains.toLowerCase(),
    schema: z.object({ key: slug, contains: text, ...labels, source: text }),
  }),
  targets: table({
    file: 'targets.csv',
    key: (row) => row.id,
    schema: z.object({
      id: slug,
      indicator: slug,
      level: oneOf(['national', 'province', 'region']),
      region: codeOrBlank,
      year: z
        .string()
        .regex(/^(\d{4})?$/, 'not a year')
        .transform((year) => (year === '' ? null : Number(year))),
      value: decimal,
      unit: oneOf(['fraction', 'count', 'workdays']),
      direction: oneOf(['at_least', 'at_most']),
      citation: text,
      citation_en: extra,
      source: text,
      verified: flag,
    }),
  }),
  slaRules: table({
    file: 'sla_rules.csv',
    key: (row) => row.id,
    schema: z.object({
      id: slug,
      classification: blank,
      stage: slug,
      limit: whole,
      unit: oneOf(['workdays', 'calendar_days', 'minutes']),
      start_event: slug,
      stop_event: slug,
      valid_from: date,
      valid_to: dateOrBlank,
      regulation: blank,
      article: blank,
      verified: flag,
      variant: slug,
      note: blank,
      note_en: extra,
      source: text,
    }),
  }),
  claims: table({
    file: 'claims.csv',
    key: (row) => row.id,
    schema: z.object({
      id: slug,
      region: z.string().regex(/^(\d\d(\.(\d\d|\*))?)?$/, 'not a region code, 63.* or empty'),
      period_from: date,
      period_to: date,
      kpi: slug,
      value: decimal,
      unit: oneOf([
        'fraction',
        'count',
        'count_below',
        'count_about',
        'count_per_day',
        'days',
        'days_at_most',
      ]),
      published: text,
      source: text,
      url: z.string().regex(/^(https?:\/\/\S+)?$/, 'not an address'),
      note_id: blank,
      note_en: blank,
    }),
  }),
}
