import type { Row } from '#lib/db/rows'
import type { Writer } from '#lib/db/writer'

/** Every distinct raw value of the exports, in the order of its text; `''` is an empty cell. */
export interface Words {
  /** Of both columns of agencies, none empty. */
  agencies: string[]
  places: Place[]
  statuses: string[]
  channels: string[]
  classes: string[]
  categories: Category[]
  /** `public` and so on, none empty. */
  visibilities: string[]
  /** Of pending and archived reports, none empty. */
  reasons: string[]
}

interface Place extends Row {
  province: string
  regency: string
}

interface Category extends Row {
  id: string
  raw: string
}

/** One narrow scan of `report_source` per kind: grouping by dictionary-encoded text costs next to nothing. */
export async function readWords(writer: Writer): Promise<Words> {
  const words = await Promise.all(
    SINGLE.map(async (column) => [column, await distinct(writer, column)] as const),
  )
  const of = Object.fromEntries(words) as Record<(typeof SINGLE)[number], string[]>
  return {
    agencies: [...new Set([...of.parent_agency_raw, ...of.agency_raw])].filter(Boolean).sort(),
    places: await writer.all<Place>(PLACES),
    statuses: of.status_raw,
    channels: of.channel_raw,
    classes: of.classification_raw,
    categories: await writer.all<Category>(CATEGORIES),
    visibilities: of.visibility.filter(Boolean),
    reasons: of.reason_key.filter(Boolean),
  }
}

const SINGLE = [
  'parent_agency_raw',
  'agency_raw',
  'status_raw',
  'channel_raw',
  'classification_raw',
  'visibility',
  'reason_key',
] as const

async function distinct(writer: Writer, column: string): Promise<string[]> {
  const rows = await writer.all<{ raw: string | null }>(
    `SELECT ${column} AS raw FROM report_source GROUP BY ${column}`,
  )
  return rows.map(({ raw }) => raw ?? '').sort()
}

const PLACES = `SELECT coalesce(province_raw, '') AS province, regency_raw AS regency FROM report_source
WHERE regency_raw IS NOT NULL GROUP BY province_raw, regency_raw ORDER BY ALL`

const CATEGORIES = `SELECT coalesce(category_id, '') AS id, coalesce(category_raw, '') AS raw FROM report_source
GROUP BY category_id, category_raw ORDER BY ALL`
