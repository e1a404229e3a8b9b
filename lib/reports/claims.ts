import type { Row } from '#lib/db/rows'
import { ask } from '#lib/kpi/ask'
import { type Catalog, readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { KPIS } from '#lib/kpi/registry'
import type { Text } from '#lib/kpi/text'
import { labelled } from '#lib/reports/build-scope'
import { rowsOf } from '#lib/reports/edition-rows'
import { kpiLabelled } from '#lib/reports/rules'
import type { Labelled } from '#lib/reports/scope'

/** A figure somebody published, beside ours for the same scope. */
export interface MethodClaim {
  id: string
  region: Labelled
  /** Half-open. */
  period: { from: string; to: string }
  kpi: Labelled
  /** As computed from this edition; null when it cannot be. */
  ours: number | null
  value: number
  unit: string
  published: string
  source: string
  url: string
  note: Text
}

interface ClaimRow extends Row {
  id: string
  region: string
  period_from: string
  period_to: string
  kpi: string
  value: number
  unit: string
  published: string
  source: string
  url: string
  note_id: string
  note_en: string
}

export async function readClaims(edition: Edition): Promise<MethodClaim[]> {
  const [catalog, rows] = await Promise.all([
    readCatalog(edition),
    rowsOf<ClaimRow>(edition, 'SELECT * FROM claims ORDER BY period_from, id'),
  ])
  return Promise.all(rows.map((row) => toClaim(edition, catalog, row)))
}

async function toClaim(edition: Edition, catalog: Catalog, row: ClaimRow): Promise<MethodClaim> {
  const { id, value, unit, published, source, url } = row
  return {
    id,
    region: regionOf(catalog, row.region),
    period: { from: row.period_from, to: row.period_to },
    kpi: kpiLabelled(row.kpi),
    ours: await ours(edition, catalog, row),
    value,
    unit,
    published,
    source,
    url,
    note: { id: row.note_id ?? '', en: row.note_en ?? '' },
  }
}

/** `63.*` is all of the province, `` all of Indonesia. */
function regionOf(catalog: Catalog, code: string): Labelled {
  const province = catalog.regions.get(code.replace('.*', ''))
  if (!province) return { key: code, label: { id: 'Indonesia', en: 'Indonesia' } }
  return code.endsWith('.*')
    ? { key: code, label: { id: province.name, en: province.short_name } }
    : labelled(catalog, 'region', code)
}

async function ours(edition: Edition, catalog: Catalog, claim: ClaimRow): Promise<number | null> {
  const where = whereOf(catalog, claim.region)
  if (!where || !KPIS.some(({ id }) => id === claim.kpi)) return null
  const question: Question = { from: claim.period_from, to: claim.period_to, by: [], where, edition: null }
  const answer = (await ask(edition, [claim.kpi], question)).get(claim.kpi)?.[0]
  return answer?.value ?? null
}

/** null: an edition of one province cannot say. */
function whereOf({ province, regions }: Catalog, code: string): Question['where'] | null {
  if (code === `${province}.*`) return {}
  return regions.has(code) ? { region: [code] } : null
}
