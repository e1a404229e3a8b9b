import type { Writer } from '#lib/db/writer'
import { literal } from '#lib/warehouse/fill'
import { BUCKETS } from '#lib/warehouse/labels'

interface Encoding {
  /** Keys that rules name, whether they occur or not. */
  always: string[]
  /** Where the others stand: `table.column` of the dictionary or of the source. */
  from: string[]
}

/** Enumerations of the `work` database: a key takes one or two bytes in the big tables, and spilling stays small. */
const ENCODINGS: Record<string, Encoding> = {
  region_key: { always: ['unmapped'], from: ['zones.region'] },
  agency_key: { always: ['none'], from: ['load_map.agency', 'agency_map.agency'] },
  category_key: { always: ['none', 'unmapped'], from: ['category_map.category', 'category_map.leaf'] },
  class_key: { always: ['none', 'unknown'], from: ['class_map.classification', 'limits.classification'] },
  channel_key: { always: ['none', 'unknown'], from: ['channel_map.channel'] },
  status_key: { always: ['none', 'unknown'], from: ['status_map.status'] },
  bucket_key: { always: Object.keys(BUCKETS), from: [] },
  closed_by_key: { always: ['system', 'admin', 'reporter'], from: [] },
  region_by_key: { always: ['agency', 'location', 'none'], from: [] },
  visibility_key: { always: ['public'], from: ['report_source.visibility'] },
  reason_key: { always: ['other'], from: ['report_source.reason_key'] },
}

/** Dictionary columns that are read for every row. */
const ENCODED: Record<string, Record<string, string>> = {
  load_map: { region: 'region_key', agency: 'agency_key' },
  agency_map: { region: 'region_key', agency: 'agency_key' },
  place_map: { region: 'region_key' },
  category_map: { category: 'category_key', leaf: 'category_key' },
  class_map: { classification: 'class_key' },
  channel_map: { channel: 'channel_key' },
  status_map: { status: 'status_key', bucket: 'bucket_key', closed_by: 'closed_by_key' },
  zones: { region: 'region_key' },
  limits: { classification: 'class_key' },
}

/** Makes the enumerations and puts them in the dictionary tables. */
export async function encodeDictionary(writer: Writer): Promise<void> {
  for (const [type, encoding] of Object.entries(ENCODINGS))
    await writer.run(`CREATE TEMP TYPE ${type} AS ENUM (${valuesOf(encoding)})`)
  for (const [table, columns] of Object.entries(ENCODED))
    for (const [column, type] of Object.entries(columns))
      await writer.run(`ALTER TABLE work.${table} ALTER ${column} TYPE ${type}`)
}

function valuesOf({ always, from }: Encoding): string {
  const parts = from.map((place) => {
    const [table, column] = place.split('.') as [string, string]
    return `SELECT ${column} FROM ${table === 'report_source' ? table : `work.${table}`} WHERE ${column} IS NOT NULL`
  })
  const keys = [...always.map((key) => `SELECT ${literal(key)}`), ...parts].join(' UNION ')
  return `SELECT key FROM (${keys}) keys(key) ORDER BY key`
}
