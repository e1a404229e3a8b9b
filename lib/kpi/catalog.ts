import type { Row } from '#lib/db/rows'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import type { Dimension } from '#lib/kpi/question'
import type { Text } from '#lib/kpi/text'

export interface CatalogRegion extends Row {
  code: string
  province_code: string
  type: string
  name: string
  short_name: string
  population: number | null
  home: boolean
  tile_x: number | null
  tile_y: number | null
}

export interface Member {
  key: string
  label: Text
  parent: string | null
  ordinal: number
}

export interface CatalogTarget extends Row {
  id: string
  indicator: string
  level: string
  region: string
  year: number | null
  value: number
  unit: string
  direction: 'at_least' | 'at_most'
  citation: string
  citation_en: string | null
  source: string
  verified: boolean
}

/** A limit in working days for reports received in [from, to). */
export interface Limit extends Row {
  stage: string
  limit_days: number
  valid_from: string | null
  valid_to: string | null
}

/** A time limit as the rulebook has it, in one of its readings. */
export interface Reading {
  id: string
  stage: string
  /** '' for any. */
  classification: string
  limit: number
  unit: string
}

/** The small tables of an edition that every question looks into. */
export interface Catalog {
  province: string
  regions: Map<string, CatalogRegion>
  /** Codes of the kab/kota of the home province, in code order. */
  home: string[]
  members: Map<Dimension, Map<string, Member>>
  targets: CatalogTarget[]
  limits: Limit[]
  /** Limits as other sources have them. */
  readings: Reading[]
  /** Columns of events that at least one report has a date for. */
  dated: Set<string>
  /** Does any load speak of this region? If not, nothing is known of it, which is not the same as zero. */
  isLoaded(region: string): boolean
}

const kept = createKeep<Catalog>(8)

/** The catalog of an edition, read once. */
export function readCatalog(edition: Edition): Promise<Catalog> {
  const key = editionKey(edition)
  return kept.get(key) ?? kept.set(key, load(edition))
}

/** An edition never changes: its id and digest stand for all that it says. */
export const editionKey = ({ manifest }: Edition) => `${manifest.id} ${manifest.digest} ${manifest.province}`

/** A load without a region may speak of every one. */
const LOADED = `
SELECT DISTINCT region FROM facts UNION SELECT DISTINCT region FROM loads WHERE kind = 'reports'`

const READINGS = `
SELECT id, stage, coalesce(classification, '') AS classification, limit_days AS "limit", unit
FROM sla_rules WHERE variant <> 'main' ORDER BY id`

const EVENTS = ['disposed', 'first_response', 'followed_up', 'closed', 'verified']

async function load({ manifest, reader }: Edition): Promise<Catalog> {
  const [regions, members, targets, limits, readings, events, loaded] = await Promise.all([
    reader.all<CatalogRegion>('SELECT * FROM regions ORDER BY code'),
    reader.all<MemberRow>('SELECT * FROM members ORDER BY dimension, ordinal, key'),
    reader.all<CatalogTarget>('SELECT * FROM targets ORDER BY id'),
    reader.all<Limit>(
      `SELECT stage, limit_days, valid_from, valid_to FROM sla_rules
       WHERE variant = 'main' AND unit = 'workdays' AND coalesce(classification, '') = '' ORDER BY stage, valid_from`,
    ),
    reader.all<Row & Reading>(READINGS),
    reader.all<Row>(`SELECT ${EVENTS.map((event) => `max(${event}) AS ${event}`).join(', ')} FROM facts`),
    reader.all<{ region: string | null }>(LOADED),
  ])
  return {
    province: manifest.province,
    regions: new Map(regions.map((region) => [region.code, region])),
    home: regions.filter(({ home, code }) => home && code.includes('.')).map(({ code }) => code),
    members: groupMembers(members),
    targets,
    limits,
    readings,
    dated: new Set(EVENTS.filter((event) => events[0]?.[event])),
    isLoaded: (code) => loaded.some(({ region }) => region === code || region === null),
  }
}

interface MemberRow extends Row {
  dimension: string
  key: string
  label_id: string
  label_en: string
  parent: string | null
  ordinal: number
}

function groupMembers(rows: MemberRow[]): Map<Dimension, Map<string, Member>> {
  const groups = new Map<Dimension, Map<string, Member>>()
  for (const { dimension, key, label_id, label_en, parent, ordinal } of rows) {
    const group = groups.get(dimension as Dimension) ?? new Map<string, Member>()
    group.set(key, { key, label: { id: label_id, en: label_en }, parent, ordinal })
    groups.set(dimension as Dimension, group)
  }
  return groups
}

/** The label of a key in both languages; the key itself where the edition has none (months, years). */
export const labelOf = (catalog: Catalog, dimension: Dimension, key: string): Text =>
  catalog.members.get(dimension)?.get(key)?.label ??
  DIMENSION_INFO[dimension].labels?.[key] ?? { id: key, en: key }
