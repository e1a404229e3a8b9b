import { type Catalog, labelOf, readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { isSpokenOf, readCoverage } from '#lib/reports/coverage'
import { askFigures, type FigureGrid } from '#lib/reports/figures'
import type { RegionRow, RegionRows } from '#lib/reports/region-row'

type Figures = RegionRow['figures']

/** The row of one code. */
export function regionRow(catalog: Catalog, code: string, figures: Figures): RegionRow {
  const region = catalog.regions.get(code)
  const label = labelOf(catalog, 'region', code)
  const kind = kindOf(catalog, code)
  const tile = region && region.tile_x !== null && region.tile_y !== null
  return {
    code,
    name: kind === 'unmapped' || kind === 'province_government' ? label.id : (region?.name ?? label.id),
    short_name: kind === 'unmapped' ? label.id : (region?.short_name ?? code),
    label_en: label.en,
    type: region ? (region.type as RegionRow['type']) : 'unmapped',
    kind,
    population: region?.population ?? null,
    tile: tile ? { x: region.tile_x as number, y: region.tile_y as number } : null,
    figures,
    sparkline: [],
    in_burst: [],
  }
}

function kindOf({ regions, province }: Catalog, code: string): RegionRow['kind'] {
  if (code === province) return 'province_government'
  const region = regions.get(code)
  if (!region) return 'unmapped'
  return region.home ? 'region' : 'other_province'
}

/** Rows of a split by region; `kpis` must hold `volume`. */
export async function regionRows(
  edition: Edition,
  kpis: readonly string[],
  question: Question,
): Promise<RegionRows> {
  const catalog = await readCatalog(edition)
  const grid = await askFigures(edition, kpis, { ...question, by: ['region'] })
  const rows = [...grid].map(([code, figures]) => regionRow(catalog, code, figures))
  const ofKind = (kind: RegionRow['kind']) => rows.filter((row) => row.kind === kind)
  const regions = ofKind('region')
  const isKnown = ({ code, figures }: RegionRow) => catalog.isLoaded(code) || figures.volume?.value !== 0
  return {
    regions,
    province_government: ofKind('province_government').find(isKnown) ?? null,
    other_provinces: ofKind('other_province'),
    unmapped: ofKind('unmapped')[0] ?? null,
    ...quietOnes(catalog, regions),
  }
}

/** Silent, or never heard of. */
function quietOnes({ isLoaded }: Catalog, regions: readonly RegionRow[]) {
  const quiet = regions.filter(({ figures }) => figures.volume?.value === 0).map(({ code }) => code)
  return { silent: quiet.filter(isLoaded), not_loaded: quiet.filter((code) => !isLoaded(code)) }
}

const VOLUMES = ['volume', 'volume_without_bursts']

/** What a trend of volume is drawn from; `rows` hold the figures of each month, undefined without reports; no zero where `isKnown` denies it. */
export function monthlyVolumes(
  rows: readonly (Figures | undefined)[],
  isKnown: (i: number) => boolean = () => true,
): Pick<RegionRow, 'sparkline' | 'in_burst'> {
  const all = rows.map((row) => row?.volume?.value ?? 0)
  const without = rows.map((row) => row?.volume_without_bursts?.value ?? 0)
  return {
    sparkline: all.map((n, i) => (n > 0 || isKnown(i) ? n : null)),
    in_burst: all.map((n, i) => n - (without[i] ?? 0)),
  }
}

/** Reports by region and month, for `withSparklines`. */
export const askVolumes = (edition: Edition, question: Question): Promise<FigureGrid> =>
  askFigures(edition, VOLUMES, { ...question, by: ['region', 'month'] })

/** The same rows with their reports a month, aligned with `months`. */
export async function withSparklines(
  edition: Edition,
  rows: RegionRows,
  { volumes, months }: { volumes: FigureGrid; months: readonly string[] },
): Promise<RegionRows> {
  const coverage = await readCoverage(edition)
  const isKnown = ({ code, kind }: RegionRow, month = '') =>
    kind === 'unmapped' || isSpokenOf(coverage(code), month)
  const draw = (row: RegionRow): RegionRow => ({
    ...row,
    ...monthlyVolumes(
      months.map((month) => volumes.get(`${row.code}|${month}`)),
      (i) => isKnown(row, months[i]),
    ),
  })
  return {
    regions: rows.regions.map(draw),
    province_government: rows.province_government && draw(rows.province_government),
    other_provinces: rows.other_provinces.map(draw),
    unmapped: rows.unmapped && draw(rows.unmapped),
    silent: rows.silent,
    not_loaded: rows.not_loaded,
  }
}
