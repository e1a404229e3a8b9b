import type { Writer } from '#lib/db/writer'
import { literal } from '#lib/warehouse/fill'
import { BUCKETS } from '#lib/warehouse/labels'
import type { FACT_KEYS } from '#lib/warehouse/schema'

type KeyType = (typeof FACT_KEYS)[keyof typeof FACT_KEYS]

/** Keys that rules name, whether they occur or not. */
const ALWAYS: Record<KeyType, readonly string[]> = {
  region_key: ['unmapped'],
  region_by_key: ['agency', 'location', 'none'],
  agency_key: ['none'],
  category_key: ['none', 'unmapped'],
  class_key: ['none', 'unknown'],
  channel_key: ['none', 'unknown'],
  status_key: ['none', 'unknown'],
  bucket_key: Object.keys(BUCKETS),
  closed_by_key: ['system', 'admin', 'reporter'],
  visibility_key: ['public'],
  reason_key: ['other'],
  load_key: [],
}

/** The keys that occur, by enumeration; NULL is none. */
export type Keys = Partial<Record<KeyType, Iterable<string | null>>>

/** Makes the enumerations. Their values stand in the order of their text, so that sorting by a key is sorting by its text. */
export async function createKeys(writer: Writer, keys: Keys): Promise<void> {
  const types = Object.entries(ALWAYS).map(([type, always]) => {
    const found = keys[type as KeyType] ?? []
    const values = new Set([...always, ...found].filter((key) => key !== null))
    return `CREATE TYPE ${type} AS ENUM (${[...values].sort().map(literal).join(', ')})`
  })
  await writer.run(types.join(';\n'))
}
