import type { Writer } from '#lib/db/writer'
import { fillTable } from '#lib/warehouse/fill'
import { TABLES } from '#lib/warehouse/schema'
import type { StoredLoad } from '#lib/warehouse/store'

const UNMAPPED = `
INSERT INTO unmapped
SELECT kind, raw, count(*) AS n FROM (
  UNPIVOT (
    SELECT unmapped_agency AS agency, unmapped_category AS category, unmapped_status AS status,
      unmapped_channel AS channel, unmapped_classification AS classification
    FROM work.reports
    WHERE coalesce(unmapped_agency, unmapped_category, unmapped_status, unmapped_channel, unmapped_classification)
      IS NOT NULL
  ) ON agency, category, status, channel, classification INTO NAME kind VALUE raw
)
GROUP BY kind, raw ORDER BY kind, n DESC, raw`

/** Over all accepted rows of a load, also those that a later load replaced. */
const QUALITY = `
INSERT INTO quality
SELECT l.load, m.region, m.agency, count(*) AS rows,
  count(*) FILTER (m.classification = 'none'),
  count(*) FILTER (m.category = 'none'),
  count(*) FILTER (m.category = 'unmapped'),
  count(*) FILTER (NOT m.has_location),
  count(*) FILTER (m.region_by = 'location'),
  count(*) FILTER (m.bucket = 'unknown'),
  count(d.tracking_id)
FROM work.mapped m
JOIN work.load_map l ON l.rank = m.rank
LEFT JOIN work.dated d ON d.tracking_id = m.tracking_id
GROUP BY l.load, m.region, m.agency ORDER BY l.load, m.region, m.agency`

const REJECTS = `
INSERT INTO rejects
SELECT l.load, r."column", r.reason, count(*) AS n
FROM reject_source r JOIN work.load_map l ON l.rank = r.rank
GROUP BY ALL ORDER BY ALL`

/** Makes the tables loads, rejects, quality and unmapped. */
export async function writeQuality(writer: Writer, loads: readonly StoredLoad[]): Promise<void> {
  await writeLoads(writer, loads)
  for (const [table, sql] of [
    ['unmapped', UNMAPPED],
    ['quality', QUALITY],
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
