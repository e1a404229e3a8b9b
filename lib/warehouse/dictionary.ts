import type { Writer } from '#lib/db/writer'
import { MASKED } from '#lib/ingest/load'
import type { Reference } from '#lib/reference/tables'
import { calendarOf } from '#lib/warehouse/calendar'
import { createKeys } from '#lib/warehouse/encoding'
import { fillTable } from '#lib/warehouse/fill'
import { createPlaceResolver, createRegionResolver } from '#lib/warehouse/regions'
import { limitRows } from '#lib/warehouse/sla'
import { slug } from '#lib/warehouse/slug'
import type { StoredLoad } from '#lib/warehouse/store'
import { createVocabulary } from '#lib/warehouse/vocabulary'
import { readWords, type Words } from '#lib/warehouse/words'

export interface Meaning {
  reference: Reference
  province: string
  /** By cut-off and SHA-256; the place in this list is the rank of a load's rows. */
  loads: readonly StoredLoad[]
}

/**
 * Interprets every distinct raw value once: makes the enumerations of keys and, in the `work` database,
 * load_map, agency_map, place_map, status_map, channel_map, class_map, category_map, zones, limits.
 */
export async function writeDictionary(writer: Writer, meaning: Meaning): Promise<void> {
  const words = await readWords(writer)
  const dictionary = interpret(words, meaning)
  await createKeys(writer, keysOf(dictionary, words))
  for (const [table, rows] of Object.entries<Iterable<object>>(dictionary))
    await fillTable(writer, { table: `work.${table}`, columns: COLUMNS[table as keyof Dictionary], rows })
}

type Dictionary = ReturnType<typeof interpret>

const COLUMNS: Record<keyof Dictionary, string> = {
  load_map:
    'rank INTEGER, load load_key, sha256 VARCHAR, kind VARCHAR, cutoff DATE, agency_name VARCHAR, agency agency_key, region region_key, utc_offset DOUBLE, period_from DATE, period_to DATE',
  agency_map: 'raw VARCHAR, agency agency_key, region region_key',
  place_map: 'province VARCHAR, regency VARCHAR, region region_key',
  status_map: 'raw VARCHAR, status status_key, bucket bucket_key, closed_by closed_by_key',
  channel_map: 'raw VARCHAR, channel channel_key, keyed_in BOOLEAN',
  class_map: 'raw VARCHAR, classification class_key',
  category_map: 'id VARCHAR, raw VARCHAR, category category_key, leaf category_key',
  zones: 'region region_key, zone INTEGER, calendar VARCHAR',
  limits: 'classification class_key, valid_from DATE, valid_to DATE, limit_workdays INTEGER',
}

function interpret(words: Words, { reference, province, loads }: Meaning) {
  const regionOf = createRegionResolver(reference, province)
  const placeOf = createPlaceResolver(reference, province)
  const vocabulary = createVocabulary(reference)
  return {
    load_map: loads.map(({ manifest }, rank) => loadRow(manifest, rank, regionOf)),
    agency_map: words.agencies.map((raw) => ({ raw, agency: agencyKey(raw), region: regionOf(raw) })),
    place_map: words.places.map((place) => ({
      ...place,
      region: placeOf(place.province ?? '', place.regency),
    })),
    status_map: words.statuses.map((raw) => ({ raw, ...vocabulary.status(raw ?? '') })),
    channel_map: words.channels.map((raw) => ({ raw, ...vocabulary.channel(raw ?? '') })),
    class_map: words.classes.map((raw) => ({ raw, classification: vocabulary.classification(raw ?? '') })),
    category_map: words.categories.map(({ id, raw }) => ({
      id,
      raw,
      ...vocabulary.category(id ?? '', raw ?? ''),
    })),
    zones: zoneRows(reference, province),
    limits: limitRows(reference),
  }
}

/** Key of the `agency` and `unit` dimensions. */
const agencyKey = (name: string) => (name === MASKED ? 'disamarkan' : slug(name) || 'none')

function loadRow(manifest: StoredLoad['manifest'], rank: number, regionOf: (name: string) => string | null) {
  const { agency, period } = manifest
  return {
    ...manifest,
    rank,
    agency_name: agency,
    agency: agency && agencyKey(agency),
    region: agency && regionOf(agency),
    period_from: period?.from ?? null,
    period_to: period?.to ?? null,
  }
}

/** Zone and calendar of every region; `unmapped` lives in the home province. */
function zoneRows(reference: Reference, province: string) {
  const calendar = calendarOf(reference)
  const zones = reference.regions.map((region) => ({
    region: region.code,
    zone: region.utc_offset,
    calendar: calendar(region),
  }))
  const home = zones.find(({ region }) => region === province) ?? { zone: 0, calendar: '' }
  return [...zones, { ...home, region: 'unmapped' }]
}

const keysOf = (dictionary: Dictionary, words: Words) => ({
  region_key: dictionary.zones.map(({ region }) => region),
  agency_key: [...dictionary.load_map, ...dictionary.agency_map].map(({ agency }) => agency),
  category_key: dictionary.category_map.flatMap(({ category, leaf }) => [category, leaf]),
  class_key: [...dictionary.class_map, ...dictionary.limits].map(({ classification }) => classification),
  channel_key: dictionary.channel_map.map(({ channel }) => channel),
  status_key: dictionary.status_map.map(({ status }) => status),
  visibility_key: words.visibilities,
  reason_key: words.reasons,
  load_key: dictionary.load_map.map(({ load }) => load),
})
