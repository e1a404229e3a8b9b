import type { Row } from '#lib/db/rows'
import { type Catalog, readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { KPIS } from '#lib/kpi/registry'
import { withoutSense } from '#lib/kpi/sense'
import type { Text } from '#lib/kpi/text'
import { buildScope, labelled } from '#lib/reports/build-scope'
import { type Agreement, agreementOf } from '#lib/reports/claims/agreement'
import type { ReportContext } from '#lib/reports/context'
import { type Coverage, coverageOf, readCoverage } from '#lib/reports/coverage'
import { rowsOf } from '#lib/reports/edition-rows'
import type { Figure, KpiCards } from '#lib/reports/figure'
import { askOneRow, cardsOf, figureIn } from '#lib/reports/figures'
import { kpiLabelled } from '#lib/reports/rules'
import type { Labelled, Scope } from '#lib/reports/scope'

/** A figure somebody published, beside ours for the same scope. */
export interface MethodClaim {
  id: string
  region: Labelled
  /** Half-open. */
  period: { from: string; to: string }
  kpi: Labelled
  /** As computed from this edition; null when it cannot be. */
  ours: number | null
  /** The same with its parts and interval; null where no indicator of this edition speaks of it. */
  figure: Figure | null
  /** Ours minus theirs, in the unit of the claim. */
  difference: number | null
  /** Why they differ, or in what sense they do not. */
  agreement: Agreement
  value: number
  unit: string
  published: string
  source: string
  url: string
  note: Text
}

export interface ClaimsReport {
  id: 'claims'
  scope: Scope
  kpis: KpiCards
  claims: MethodClaim[]
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

/** Published figures beside ours: each for its own scope and period, whatever the question filters. */
export async function runClaims({ edition }: ReportContext, question: Question): Promise<ClaimsReport> {
  const [scope, claims] = await Promise.all([
    buildScope(edition, { ...withoutSense(question), from: null, to: null, where: {} }),
    readClaims(edition),
  ])
  const kpis = cardsOf(claims.flatMap(({ figure }) => figure?.kpi ?? []))
  return { id: 'claims', scope, kpis, claims }
}

interface Context {
  edition: Edition
  catalog: Catalog
  coverage: (region: string) => Coverage | null
}

async function readClaims(edition: Edition): Promise<MethodClaim[]> {
  const [catalog, coverage, rows] = await Promise.all([
    readCatalog(edition),
    readCoverage(edition),
    rowsOf<ClaimRow>(edition, 'SELECT * FROM claims ORDER BY period_from, id'),
  ])
  return Promise.all(rows.map((row) => toClaim({ edition, catalog, coverage }, row)))
}

async function toClaim(context: Context, row: ClaimRow): Promise<MethodClaim> {
  const { id, value, unit, published, source, url } = row
  const period = { from: row.period_from, to: row.period_to }
  const figure = await figureFor(context, row)
  const ours = figure?.value ?? null
  const covered = coveredOf(context, row)
  const { cutoff, sample } = context.edition.manifest
  return {
    id,
    region: regionOf(context.catalog, row.region),
    period,
    kpi: kpiLabelled(row.kpi),
    ours,
    figure,
    difference: ours === null ? null : ours - value,
    agreement: agreementOf({ value, unit }, figure, { covered, sample, later: cutoff >= period.to }),
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

/** null: an edition of one province cannot say. */
async function figureFor({ edition, catalog }: Context, claim: ClaimRow): Promise<Figure | null> {
  const where = whereOf(catalog, claim.region)
  if (!where || !KPIS.some(({ id }) => id === claim.kpi)) return null
  const question: Question = { from: claim.period_from, to: claim.period_to, by: [], where, edition: null }
  return figureIn(await askOneRow(edition, [claim.kpi], question), claim.kpi)
}

function whereOf({ province, regions }: Catalog, code: string): Question['where'] | null {
  if (code === `${province}.*`) return {}
  return regions.has(code) ? { region: [code] } : null
}

/** How much of the claim's scope the loads speak of; a province wholly only when each of its regions is. */
function coveredOf({ catalog, coverage }: Context, claim: ClaimRow): 'whole' | 'part' | 'none' {
  const period = { from: claim.period_from, to: claim.period_to }
  const codes = claim.region === `${catalog.province}.*` ? catalog.home : [claim.region]
  const found = new Set(codes.map((code) => coverageOf(coverage(code), period)))
  const [only] = found
  return found.size === 1 && only ? only : 'part'
}
