import type { Writer } from '#lib/db/writer'
import { fillTable } from '#lib/warehouse/fill'
import { TABLES } from '#lib/warehouse/schema'
import { ofKind } from '#lib/warehouse/source'
import type { StoredLoad } from '#lib/warehouse/store'
import { COUNTS } from '#lib/warehouse/words'

/** Raw spellings and their number among the rows that won, by what they fail to be. */
const UNMAPPED_WORDS: Record<string, string> = {
  agency: `SELECT coalesce(l.agency_name, r.parent, r.unit) AS raw, r.n FROM agency_counts r
    JOIN work.load_map l ON l.rank = r.rank
    LEFT JOIN work.agency_map parent ON parent.raw = r.parent
    LEFT JOIN work.agency_map unit ON unit.raw = r.unit
    WHERE coalesce(l.region, parent.region, unit.region) IS NULL`,
  category: `SELECT concat_ws(' ', r.id, r.raw) AS raw, r.n FROM category_counts r
    JOIN work.category_map c ON c.id IS NOT DISTINCT FROM r.id AND c.raw IS NOT DISTINCT FROM r.raw
    WHERE c.category = 'unmapped'`,
  status: unknownWords('status_raw', 'status_map', 'status'),
  channel: unknownWords('channel_raw', 'channel_map', 'channel'),
  classification: unknownWords('classification_raw', 'class_map', 'classification'),
}

function unknownWords(column: string, map: string, key: string): string {
  return `SELECT ${column} AS raw, count(*) AS n FROM winners
    WHERE ${column} IN (SELECT raw FROM work.${map} WHERE ${key} = 'unknown') GROUP BY ALL`
}

/** Rows that a later load replaced count no more. */
const ALL_ROWS = `winners AS NOT MATERIALIZED (FROM report_source),
  agency_counts AS (FROM work.agency_counts), category_counts AS (FROM work.category_counts)`
const NOT_REPLACED = `winners AS NOT MATERIALIZED (
    SELECT r.* FROM report_source r ANTI JOIN work.replaced o ON o.tracking_id = r.tracking_id AND o.rank = r.rank
  ), agency_counts AS (${COUNTS.agency('winners')}), category_counts AS (${COUNTS.category('winners')})`

const unmapped = (several: boolean) => `
INSERT INTO unmapped
WITH ${several ? NOT_REPLACED : ALL_ROWS}
SELECT kind, raw, sum(n) AS n FROM (
${Object.entries(UNMAPPED_WORDS)
  .map(([kind, words]) => `SELECT '${kind}' AS kind, raw, n FROM (${words})`)
  .join('\nUNION ALL\n')}
) WHERE raw IS NOT NULL GROUP BY kind, raw ORDER BY kind, n DESC, raw`

/** Over all accepted rows of a load, also those that a later load replaced. Keys are compared as numbers, not as text. */
const quality = (rows: string) => `
INSERT INTO quality
WITH counted AS (
  SELECT load, region, agency, count(*) AS rows,
    count(*) FILTER (classification = 'none'::class_key) AS no_classification,
    count(*) FILTER (category = 'none'::category_key) AS no_category,
    count(*) FILTER (category = 'unmapped'::category_key) AS unmapped_category,
    count(*) FILTER (NOT has_location) AS no_location,
    count(*) FILTER (region_by = 'location'::region_by_key) AS by_location,
    count(*) FILTER (bucket = 'unknown'::bucket_key) AS unknown_status
  FROM ${rows} GROUP BY ALL
), dated AS (
  SELECT m.load, m.region, m.agency, count(*) AS n
  FROM ${rows} m SEMI JOIN work.dated d ON d.tracking_id = m.tracking_id GROUP BY ALL
)
SELECT c.*, coalesce(d.n, 0)
FROM counted c LEFT JOIN dated d ON d.load = c.load AND d.region = c.region AND d.agency = c.agency
ORDER BY c.load, c.region::VARCHAR, c.agency::VARCHAR`

const REJECTS = `
INSERT INTO rejects
SELECT l.load, r."column", r.reason, count(*) AS n
FROM reject_source r JOIN work.load_map l ON l.rank = r.rank
GROUP BY ALL ORDER BY ALL`

/** Makes the tables loads, rejects, quality and unmapped. */
export async function writeQuality(writer: Writer, loads: readonly StoredLoad[]): Promise<void> {
  await writeLoads(writer, loads)
  const hasSeveral = ofKind(loads, 'reports').length > 1
  for (const [table, sql] of [
    ['unmapped', unmapped(hasSeveral)],
    ['quality', quality(hasSeveral ? 'work.mapped' : 'facts')],
    ['rejects', REJECTS],
  ] as const) {
    await writer.run(`CREATE TABLE ${table} (${TABLES[table]})`)
    await writer.run(sql)
  }
}

async function writeLoads(writer: Writer, loads: readonly StoredLoad[]): Promise<void> {
  const resolved = await writer.all<{ region: string | null }>(
    'SELECT region FROM work.load_map ORDER BY rank',
  )
  const rows = loads.map(({ manifest }, rank) => ({
    ...manifest,
    ...manifest.counts,
    region: resolved[rank]?.region ?? null,
    period_from: manifest.period?.from ?? null,
    period_to: manifest.period?.to ?? null,
  }))
  await fillTable(writer, { table: 'loads', columns: TABLES.loads, rows })
}
