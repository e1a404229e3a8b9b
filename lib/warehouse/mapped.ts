import type { Writer } from '#lib/db/writer'

/** A key that is written as it is. Unlike a cast this is looked up once for each word in a file's dictionary, not row by row. */
const asKey = (column: string, type: string) =>
  `map_extract_value(MAP(enum_range(NULL::${type}), enum_range(NULL::${type})::${type}[]), ${column})`

/** Where a load's rows belong by the words of their agencies; `region` is NULL where these do not tell. */
const HANDLERS = `
CREATE TABLE work.handler_map AS
SELECT l.rank, l.load, l.cutoff, l.utc_offset, words.parent AS parent_raw, words.unit AS unit_raw,
  coalesce(l.region, parent.region, unit.region) AS region,
  coalesce(l.agency, parent.agency, unit.agency, 'none'::agency_key) AS agency,
  coalesce(unit.agency, 'none'::agency_key) AS unit
FROM work.agency_counts words
JOIN work.load_map l ON l.rank = words.rank
LEFT JOIN work.agency_map parent ON parent.raw = words.parent
LEFT JOIN work.agency_map unit ON unit.raw = words.unit`

/**
 * One row per accepted row of every load, with meanings in place of raw spellings. Where every agency tells a region, there is no
 * place to look up.
 */
const MAPPED = `
SELECT
  handler.rank, handler.load, handler.cutoff, handler.utc_offset, r.tracking_id, r.received_date, r.received_seconds,
  coalesce(handler.region, place.region, 'unmapped'::region_key) AS region,
  CASE
    WHEN handler.region IS NOT NULL THEN 'agency'::region_by_key
    WHEN place.region IS NOT NULL THEN 'location'::region_by_key
    ELSE 'none'::region_by_key
  END AS region_by,
  handler.agency, handler.unit,
  category.category, category.leaf AS leaf_category,
  class.classification,
  channel.channel, channel.keyed_in,
  status.status, status.bucket, status.closed_by,
  ${asKey('r.visibility', 'visibility_key')} AS visibility, ${asKey('r.reason_key', 'reason_key')} AS reason_key,
  r.rating::TINYINT AS rating,
  r.regency_raw IS NOT NULL AS has_location
FROM report_source r
JOIN work.handler_map handler ON handler.rank = r.rank
  AND handler.parent_raw IS NOT DISTINCT FROM r.parent_agency_raw AND handler.unit_raw IS NOT DISTINCT FROM r.agency_raw
JOIN work.status_map status ON status.raw IS NOT DISTINCT FROM r.status_raw
JOIN work.channel_map channel ON channel.raw IS NOT DISTINCT FROM r.channel_raw
JOIN work.class_map class ON class.raw IS NOT DISTINCT FROM r.classification_raw
JOIN work.category_map category
  ON category.id IS NOT DISTINCT FROM r.category_id AND category.raw IS NOT DISTINCT FROM r.category_raw
LEFT JOIN (FROM work.place_map WHERE EXISTS (FROM work.handler_map WHERE region IS NULL)) place
  ON place.province IS NOT DISTINCT FROM r.province_raw AND place.regency = r.regency_raw`

/** Rows that a row of a higher rank replaces. */
const REPLACED = `
CREATE TABLE work.replaced AS
SELECT m.tracking_id, m.rank, m.status, m.bucket FROM work.mapped m
JOIN (
  SELECT tracking_id, max(rank) AS latest FROM work.mapped GROUP BY tracking_id HAVING count(*) > 1
) again ON again.tracking_id = m.tracking_id AND m.rank < again.latest`

/**
 * Of each id the row of the highest rank with its local time: written time - the file's clock + the region's zone; without a
 * time the date stays as written. In the order of facts: a key of eight bytes at most is sorted as a number, by ids it would
 * be a text.
 */
const reports = (mapped: string) => `
WITH local AS (
  SELECT m.* EXCLUDE (received_seconds, utc_offset),
    m.received_seconds IS NOT NULL AS has_time,
    make_timestamp(epoch_us(m.received_date) + 1000000::BIGINT * coalesce(
      m.received_seconds + ((z.zone - m.utc_offset) * 3600)::INTEGER, 0)) AS received_at
  FROM (${mapped}) m
  JOIN work.zones z ON z.region = m.region
)
SELECT *, received_at::DATE AS received FROM local
ORDER BY region, received`

const LATEST = `
SELECT * FROM work.mapped m
ANTI JOIN work.replaced o ON o.tracking_id = m.tracking_id AND o.rank = m.rank`

/**
 * Makes `work.reports`: of one load, in which every id stands once, without dates a view of its file, for only facts are made of it; else a
 * table, which durations and history ask too. Of several loads also `work.mapped` and `work.replaced` (its rows that are in `mapped` and not in `reports`).
 */
export async function writeReports(writer: Writer, hasSeveral: boolean, hasDates: boolean): Promise<void> {
  await writer.run(HANDLERS)
  if (hasSeveral) {
    await writer.run(`CREATE TABLE work.mapped AS ${MAPPED}`)
    await writer.run(REPLACED)
  }
  const kind = hasSeveral || hasDates ? 'TABLE' : 'VIEW'
  await writer.run(`CREATE ${kind} work.reports AS ${reports(hasSeveral ? LATEST : MAPPED)}`)
}
