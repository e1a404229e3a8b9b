import type { Writer } from '#lib/db/writer'
import type { Reference } from '#lib/reference/tables'
import { writeCalendar } from '#lib/warehouse/calendar'
import { fillTable } from '#lib/warehouse/fill'
import { TABLES } from '#lib/warehouse/schema'

/** The reference tables of an edition: regions, calendar, targets, rules and claims, in key order. */
export async function writeReferenceTables(
  writer: Writer,
  reference: Reference,
  province: string,
): Promise<void> {
  const fill = (table: keyof typeof TABLES, rows: Iterable<object>) =>
    fillTable(writer, { table, columns: TABLES[table], rows })
  await fill('regions', regionRows(reference, province))
  await writeCalendar(writer, reference)
  await fill('targets', byId(reference.targets))
  await fill('sla_rules', byId(reference.slaRules.map(ruleRow)))
  await fill('claims', byId(reference.claims))
}

function regionRows(reference: Reference, province: string): object[] {
  const tiles = new Map(reference.tiles.map((tile) => [tile.code, tile]))
  const rows = reference.regions.map((region) => ({
    ...region,
    id: region.code,
    home: region.province_code === province,
    tile_x: tiles.get(region.code)?.x,
    tile_y: tiles.get(region.code)?.y,
  }))
  return byId(rows)
}

const ruleRow = ({ limit, valid_to, ...rule }: Reference['slaRules'][number]) => ({
  ...rule,
  limit_days: limit,
  valid_to: valid_to || null,
})

function byId<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
}
