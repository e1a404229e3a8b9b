import type { Row } from '#lib/db/rows'
import { readCatalog } from '#lib/kpi/catalog'
import { BASE_BUCKETS, BUCKETS, type BucketKey } from '#lib/kpi/dimensions'
import type { Edition } from '#lib/kpi/edition'
import { labelled } from '#lib/reports/build-scope'
import { rowsOf } from '#lib/reports/edition-rows'
import type { Labelled } from '#lib/reports/scope'

export interface MethodStatus extends Labelled {
  bucket: Labelled
  /** In the default denominator. */
  in_denominator: boolean
  /** Reports with this status in the edition. */
  count: number
}

interface StatusRow extends Row {
  status: string
  bucket: string
  n: number
}

const SEEN = 'SELECT status, bucket, count(*) AS n FROM facts GROUP BY ALL ORDER BY n DESC, status'

/** Every status the edition knows, with the bucket it counts in; those no report has stand at 0. */
export async function readStatuses(edition: Edition): Promise<MethodStatus[]> {
  const [catalog, seen] = await Promise.all([readCatalog(edition), rowsOf<StatusRow>(edition, SEEN)])
  const rows = new Map(seen.map((row) => [row.status, row]))
  const known = catalog.members.get('status') ?? new Map()
  return [...new Set([...known.keys(), ...rows.keys()])].flatMap((key) => {
    const bucket = rows.get(key)?.bucket ?? known.get(key)?.parent
    if (!isBucket(bucket)) return []
    return {
      ...labelled(catalog, 'status', key),
      bucket: labelled(catalog, 'bucket', bucket),
      in_denominator: BASE_BUCKETS.includes(bucket),
      count: rows.get(key)?.n ?? 0,
    }
  })
}

const isBucket = (text: unknown): text is BucketKey => BUCKETS.some((bucket) => bucket === text)
