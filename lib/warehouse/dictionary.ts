import type { Writer } from '#lib/db/writer'
import type { Reference } from '#lib/reference/tables'
import { calendarOf } from '#lib/warehouse/calendar'
import { encodeDictionary } from '#lib/warehouse/encoding'
import { fillTable } from '#lib/warehouse/fill'
import { createPlaceResolver, createRegionResolver, type RegionResolver } from '#lib/warehouse/regions'
import { limitRows } from '#lib/warehouse/sla'
import { slug } from '#lib/warehouse/slug'
import type { StoredLoad } from '#lib/warehouse/store'
import { createVocabulary, type Vocabulary } from '#lib/warehouse/vocabulary'

/** What the import puts in place of an agency's name that might be a person's. */
const MASKED = '(disamarkan)'

export interface Meaning {
  reference: Reference
  province: string
  /** By cut-off and SHA-256; the place in this list is the rank of a load's rows. */
  loads: readonly StoredLoad[]
}

/**
 * Interprets every distinct raw value once and keeps the result in tables of the `work` database:
 * load_map, agency_map, place_map, status_map, channel_map, class_map, category_map, zones, limits.
 */
export async function writeDictionary(writer: Writer, meaning: Meaning): Promise<void> {
  await writeLoadMap(writer, meaning)
  await writeAgencyMap(writer, meaning)
  await writePlaceMap(writer, meaning)
  await writeVocabulary(writer, meaning.reference)
  await writeZones(writer, meaning)
  const columns = 'classification VARCHAR, valid_from DATE, valid_to DATE, limit_workdays INTEGER'
  await fillTable(writer, { table: 'work.limits', columns, rows: limitRows(meaning.reference) })
  await encodeDictionary(writer)
}

/** Key of the `agency` and `unit` dimensions. */
export const agencyKey = (name: string) => (name === MASKED ? 'disamarkan' : slug(name) || 'none')

const LOAD_COLUMNS =
  'rank INTEGER, load VARCHAR, sha256 VARCHAR, kind VARCHAR, cutoff DATE, agency_name VARCHAR, agency VARCHAR, region VARCHAR, utc_offset DOUBLE, period_from DATE, period_to DATE'

async function writeLoadMap(writer: Writer, { reference, province, loads }: Meaning): Promise<void> {
  const resolve = createRegionResolver(reference, province)
  const rows = loads.map(({ manifest }, rank) => ({
    ...manifest,
    rank,
    agency_name: manifest.agency,
    agency: manifest.agency && agencyKey(manifest.agency),
    region: manifest.agency && resolve(manifest.agency),
    period_from: manifest.period?.from ?? null,
    period_to: manifest.period?.to ?? null,
  }))
  await fillTable(writer, { table: 'work.load_map', columns: LOAD_COLUMNS, rows })
}

async function writeAgencyMap(writer: Writer, { reference, province }: Meaning): Promise<void> {
  const resolve: RegionResolver = createRegionResolver(reference, province)
  const names = await writer.all<{ raw: string }>(
    `SELECT raw FROM (SELECT parent_agency_raw AS raw FROM report_source UNION SELECT agency_raw FROM report_source)
    WHERE raw IS NOT NULL ORDER BY raw`,
  )
  const rows = names.map(({ raw }) => ({ raw, agency: agencyKey(raw), region: resolve(raw) }))
  await fillTable(writer, {
    table: 'work.agency_map',
    columns: 'raw VARCHAR, agency VARCHAR, region VARCHAR',
    rows,
  })
}

async function writePlaceMap(writer: Writer, { reference, province }: Meaning): Promise<void> {
  const resolve = createPlaceResolver(reference, province)
  const places = await writer.all<{ province: string; regency: string }>(
    `SELECT DISTINCT coalesce(province_raw, '') AS province, regency_raw AS regency FROM report_source
    WHERE regency_raw IS NOT NULL ORDER BY ALL`,
  )
  const rows = places.map((place) => ({ ...place, region: resolve(place.province, place.regency) }))
  await fillTable(writer, {
    table: 'work.place_map',
    columns: 'province VARCHAR, regency VARCHAR, region VARCHAR',
    rows,
  })
}

async function writeVocabulary(writer: Writer, reference: Reference): Promise<void> {
  const vocabulary = createVocabulary(reference)
  await writeTerms(writer, {
    column: 'status_raw',
    table: 'work.status_map',
    columns: 'raw VARCHAR, status VARCHAR, bucket VARCHAR, closed_by VARCHAR',
    meaning: vocabulary.status,
  })
  await writeTerms(writer, {
    column: 'channel_raw',
    table: 'work.channel_map',
    columns: 'raw VARCHAR, channel VARCHAR, keyed_in BOOLEAN',
    meaning: vocabulary.channel,
  })
  await writeTerms(writer, {
    column: 'classification_raw',
    table: 'work.class_map',
    columns: 'raw VARCHAR, classification VARCHAR',
    meaning: (raw) => ({ classification: vocabulary.classification(raw) }),
  })
  await writeCategoryMap(writer, vocabulary)
}

interface Terms {
  column: string
  table: string
  columns: string
  meaning: (raw: string) => object
}

async function writeTerms(writer: Writer, { column, table, columns, meaning }: Terms): Promise<void> {
  const terms = await writer.all<{ raw: string }>(
    `SELECT DISTINCT coalesce(${column}, '') AS raw FROM report_source ORDER BY raw`,
  )
  await fillTable(writer, { table, columns, rows: terms.map(({ raw }) => ({ raw, ...meaning(raw) })) })
}

async function writeCategoryMap(writer: Writer, vocabulary: Vocabulary): Promise<void> {
  const categories = await writer.all<{ id: string; raw: string }>(
    `SELECT DISTINCT coalesce(category_id, '') AS id, coalesce(category_raw, '') AS raw FROM report_source ORDER BY ALL`,
  )
  await fillTable(writer, {
    table: 'work.category_map',
    columns: 'id VARCHAR, raw VARCHAR, category VARCHAR, leaf VARCHAR',
    rows: categories.map(({ id, raw }) => ({ id, raw, ...vocabulary.category(id, raw) })),
  })
}

/** Zone and calendar of every region; `unmapped` lives in the home province. */
async function writeZones(writer: Writer, { reference, province }: Meaning): Promise<void> {
  const calendar = calendarOf(reference)
  const zones = reference.regions.map((region) => ({
    region: region.code,
    zone: region.utc_offset,
    calendar: calendar(region),
  }))
  const home = zones.find(({ region }) => region === province) ?? { zone: 0, calendar: '' }
  await fillTable(writer, {
    table: 'work.zones',
    columns: 'region VARCHAR, zone INTEGER, calendar VARCHAR',
    rows: [...zones, { ...home, region: 'unmapped' }],
  })
}
