import type { Row } from '#lib/db/rows'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Text } from '#lib/kpi/text'
import { labelled } from '#lib/reports/build-scope'
import { type Completeness, readCompleteness } from '#lib/reports/completeness'
import { rowsOf } from '#lib/reports/edition-rows'
import type { Labelled } from '#lib/reports/scope'

/** rows = accepted + rejected + duplicates + blank */
export interface Fates {
  rows: number
  accepted: number
  rejected: number
  duplicates: number
  blank: number
}

export interface Totals extends Fates {
  /** Distinct reports of the edition. */
  reports: number
}

export interface QualityLoad extends Fates {
  load: string
  file: string
  kind: 'reports' | 'dates'
  imported_at: string
  cutoff: string
  agency: string | null
  region: Labelled | null
  period: { from: string; to: string } | null
  /** null in a dates file. */
  completeness: Completeness | null
  /** Rows of a dates file whose report stands in an export; null for a load of reports. */
  matched: number | null
  findings: number
  /** Days from its cut-off to the latest of the edition. */
  behind: number
  sample: boolean
}

/** Of the reports of one agency, each counted once however many loads hold it. */
export interface QualityAgency extends Labelled {
  region: Labelled
  reports: number
  no_classification: number
  no_category: number
  unmapped_category: number
  no_location: number
  by_location: number
  unknown_status: number
  with_dates: number
  findings: number
  /** Latest of its reports. */
  cutoff: string
}

export interface Unmapped {
  kind: string
  label: Text
  raw: string
  count: number
}

export interface Reject {
  load: string
  file: string
  column: string
  reason: string
  count: number
}

interface LoadRow extends Row, Fates {
  load: string
  file: string
  kind: 'reports' | 'dates'
  imported_at: string
  cutoff: string
  agency: string | null
  region: string | null
  period_from: string | null
  period_to: string | null
  sample: boolean
  findings: number
  unknown_ids: number
  behind: number
}

const LOADS = `
SELECT l.* EXCLUDE (sha256), max(l.cutoff) OVER () - l.cutoff AS behind,
  coalesce(f.findings, 0) AS findings, coalesce(f.unknown_ids, 0) AS unknown_ids
FROM loads l LEFT JOIN (
  SELECT load, count(*) AS findings, count(*) FILTER (WHERE kind = 'dates_unknown_id') AS unknown_ids
  FROM findings GROUP BY load
) f USING (load)
ORDER BY l.cutoff DESC, l.kind DESC, l.file, l.load`

/** Loads of the edition, newest data first. */
export async function readLoads(edition: Edition): Promise<QualityLoad[]> {
  const [catalog, completenessOf, rows] = await Promise.all([
    readCatalog(edition),
    readCompleteness(edition),
    rowsOf<LoadRow>(edition, LOADS),
  ])
  return rows.map(({ region, period_from: from, period_to: to, unknown_ids, ...load }) => ({
    ...load,
    region: region ? labelled(catalog, 'region', region) : null,
    period: from && to ? { from, to } : null,
    completeness: load.kind === 'reports' ? completenessOf(load.load) : null,
    matched: load.kind === 'dates' ? load.accepted - unknown_ids : null,
  }))
}

/** Fates of the rows of all loads of reports together. */
export function totalsOf(loads: readonly QualityLoad[]): Fates {
  const reports = loads.filter(({ kind }) => kind === 'reports')
  const total = (fate: keyof Fates) => reports.reduce((sum, load) => sum + load[fate], 0)
  return {
    rows: total('rows'),
    accepted: total('accepted'),
    rejected: total('rejected'),
    duplicates: total('duplicates'),
    blank: total('blank'),
  }
}

interface AgencyRow extends Row, Omit<QualityAgency, 'key' | 'label' | 'region'> {
  agency: string
  region: string
}

const AGENCIES = `
SELECT agency, region, count(*) AS reports,
  count(*) FILTER (WHERE classification = 'none') AS no_classification,
  count(*) FILTER (WHERE category = 'none') AS no_category,
  count(*) FILTER (WHERE category = 'unmapped') AS unmapped_category,
  count(*) FILTER (WHERE NOT has_location) AS no_location,
  count(*) FILTER (WHERE region_by = 'location') AS by_location,
  count(*) FILTER (WHERE bucket = 'unknown') AS unknown_status,
  count(*) FILTER (WHERE has_dates) AS with_dates,
  coalesce(sum(found.n), 0) AS findings, max(cutoff) AS cutoff
FROM facts LEFT JOIN (SELECT tracking_id, count(*) AS n FROM findings GROUP BY tracking_id) found USING (tracking_id)
GROUP BY agency, region ORDER BY reports DESC, agency, region`

export async function readAgencies(edition: Edition): Promise<QualityAgency[]> {
  const [catalog, rows] = await Promise.all([readCatalog(edition), rowsOf<AgencyRow>(edition, AGENCIES)])
  return rows.map(({ agency, region, ...counts }) => ({
    ...labelled(catalog, 'agency', agency),
    region: labelled(catalog, 'region', region),
    ...counts,
  }))
}

const KINDS: Record<string, Text> = {
  agency: { id: 'Instansi', en: 'Agency' },
  category: { id: 'Kategori', en: 'Category' },
  status: { id: 'Status', en: 'Status' },
  channel: { id: 'Sumber laporan', en: 'Channel' },
  classification: { id: 'Klasifikasi', en: 'Classification' },
}

interface UnmappedRow extends Row {
  kind: string
  raw: string
  n: number
}

export async function readUnmapped(edition: Edition): Promise<Unmapped[]> {
  const rows = await rowsOf<UnmappedRow>(edition, 'SELECT * FROM unmapped ORDER BY kind, n DESC, raw')
  return rows.map(({ kind, raw, n }) => ({
    kind,
    label: KINDS[kind] ?? { id: kind, en: kind },
    raw,
    count: n,
  }))
}

interface RejectRow extends Row {
  load: string
  file: string
  column_name: string
  reason: string
  n: number
}

const REJECTS = `
SELECT r.load, l.file, r.column_name, r.reason, r.n FROM rejects r JOIN loads l USING (load)
ORDER BY l.file, r.n DESC, r.column_name, r.reason`

export async function readRejects(edition: Edition): Promise<Reject[]> {
  const rows = await rowsOf<RejectRow>(edition, REJECTS)
  return rows.map(({ column_name, n, ...reject }) => ({ ...reject, column: column_name, count: n }))
}
