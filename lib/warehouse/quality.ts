import type { Writer } from '#lib/db/writer'
import { fillTable } from '#lib/warehouse/fill'
import { TABLES } from '#lib/warehouse/schema'
import type { StoredLoad } from '#lib/warehouse/store'

/** Raw spellings by what they fail to be; a report counts with the row that won. */
const UNMAPPED_SOURCES: Record<string, string> = {
  agency: `SELECT r.rank, r.tracking_id, coalesce(l.agency_name, r.parent_agency_raw, r.agency_raw) AS raw
    FROM report_source r JOIN work.load_map l ON l.rank = r.rank
    LEFT JOIN work.agency_map parent ON parent.raw = r.parent_agency_raw
    LEFT JOIN work.agency_map unit ON unit.raw = r.agency_raw
    WHERE coalesce(l.region, parent.region, unit.region) IS NULL`,
  category: `SELECT r.rank, r.tracking_id, concat_ws(' ', r.category_id, r.category_raw) AS raw
    FROM report_source r JOIN work.category_map c
      ON c.id = coalesce(r.category_id, '') AND c.raw = coalesce(r.category_raw, '')
    WHERE c.category = 'unmapped'`,
  ...Object.fromEntries(
    [
      ['status', 'status'],
      ['channel', 'channel'],
      ['classification', 'class'],
    ].map(([kind, map]) => [
      kind,
      `SELECT r.rank, r.tracking_id, v.raw
      FROM report_source r JOIN work.${map}_map v ON v.raw = r.${kind}_raw WHERE v.${kind} = 'unknown'`,
    ]),
  ),
}

const UNMAPPED = `
INSERT INTO unmapped
${Object.entries(UNMAPPED_SOURCES)
  .map(
    ([kind, rows]) => `SELECT '${kind}' AS kind, u.raw, count(*) AS n FROM (${rows}) u
  SEMI JOIN work.reports r ON r.tracking_id = u.tracking_id AND r.rank = u.rank
  WHERE u.raw IS NOT NULL GROUP BY ALL`,
  )
  .join('\nUNION ALL\n')}
ORDER BY kind, n DESC, raw`

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
GROUP BY l.load, m.region, m.agency ORDER BY l.load, m.region::VARCHAR, m.agency::VARCHAR`

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
