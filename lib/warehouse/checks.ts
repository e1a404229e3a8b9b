import type { Writer } from '#lib/db/writer'
import { FACT_KEYS } from '#lib/warehouse/schema'

/** Of these the enumeration holds what the reference tables know: each of its keys has a label, whether it occurs or not. */
const LISTED = ['region', 'classification', 'channel', 'status', 'bucket', 'visibility'] as const
/** These share an enumeration with others. */
const OCCURRING = ['category', 'leaf_category', 'agency', 'unit'] as const

const withoutLabel = (dimension: string, keys: string) =>
  `SELECT count(*) AS n FROM (${keys}) k ANTI JOIN members m ON m.dimension = '${dimension}' AND m.key = k.key`

const unlabelled = [
  ...LISTED.map((dimension) =>
    withoutLabel(dimension, `SELECT unnest(enum_range(NULL::${FACT_KEYS[dimension]}))::VARCHAR AS key`),
  ),
  ...OCCURRING.map((dimension) => withoutLabel(dimension, `SELECT DISTINCT ${dimension} AS key FROM facts`)),
]

/** Laws every edition obeys: each query gives one row `wrong`, the number of things that break the law. */
const LAWS: Record<string, string> = {
  'what was replaced is replaced by something': `SELECT count(*) AS wrong FROM superseded s
    ANTI JOIN facts f ON f.tracking_id = s.tracking_id`,
  'every accepted row is in the history': `SELECT (SELECT count(*) FROM status_history)
    - (SELECT coalesce(sum(accepted), 0) FROM loads WHERE kind = 'reports') AS wrong`,
  'rows of a load are accounted for':
    'SELECT count(*) AS wrong FROM loads WHERE rows <> accepted + rejected + duplicates + blank',
  'quality counts every accepted row':
    "SELECT (SELECT coalesce(sum(rows), 0) FROM quality) - (SELECT coalesce(sum(accepted), 0) FROM loads WHERE kind = 'reports') AS wrong",
  'keys have labels': `SELECT sum(n) AS wrong FROM (${unlabelled.join(' UNION ALL ')})`,
  'no field is missing': `SELECT count(*) AS wrong FROM facts WHERE received IS NULL OR region IS NULL OR agency IS NULL
    OR unit IS NULL OR category IS NULL OR leaf_category IS NULL OR classification IS NULL OR channel IS NULL
    OR status IS NULL OR bucket IS NULL OR visibility IS NULL OR cutoff IS NULL`,
}

/** Ids this far apart take a bit each: a fifth of the time of a set of them, and 32 MB at most. */
const MOST_BITS = 2 ** 28

/** The law that a tracking id is in facts once. */
async function onceLaw(writer: Writer): Promise<string> {
  const [ids] = await writer.all<{ first: number | null; last: number | null }>(
    'SELECT min(tracking_id) AS first, max(tracking_id) AS last FROM facts',
  )
  const { first = null, last = null } = ids ?? {}
  const isNarrow = first !== null && last !== null && last - first < MOST_BITS
  const different = isNarrow
    ? `bit_count(bitstring_agg(tracking_id, ${first}, ${last}))`
    : 'count(DISTINCT tracking_id)'
  return `SELECT count(*) - ${different} AS wrong FROM facts`
}

/** Holds a freshly built edition against the laws. Throws when one is broken: then it is not published. */
export async function checkEdition(writer: Writer): Promise<void> {
  const every = { 'a tracking id is in facts once': await onceLaw(writer), ...LAWS }
  const laws = Object.entries(every).map(([law, sql]) => `SELECT '${law}' AS law, wrong FROM (${sql})`)
  const broken = await writer.all<{ law: string; wrong: number }>(
    `SELECT law, wrong FROM (${laws.join(' UNION ALL ')}) WHERE wrong IS DISTINCT FROM 0`,
  )
  const list = broken.map(({ law, wrong }) => `${law} (${wrong})`)
  if (list.length > 0) throw new Error(`the built edition breaks its laws: ${list.join('; ')}`)
}
