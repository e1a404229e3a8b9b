import { type Fault, fault } from '#lib/reference/fault'
import { fold, TABLES, type TableName, type Tables } from '#lib/reference/schemas'
import type { SlaRule } from '#lib/reference/tables'

/** Rows of every table, and the line each of them stands on. */
export interface Sheet {
  tables: Tables
  lines: { [Name in TableName]: number[] }
}

/** What no single cell shows: doubled keys, unknown codes, ranges that overlap, a decision nobody offered. */
export function checkTables(sheet: Sheet): Fault[] {
  return [
    ...doubledKeys(sheet),
    ...regionShape(sheet),
    ...unknownRegions(sheet),
    ...sharedTiles(sheet),
    ...categoryDecisions(sheet),
    ...statusClosers(sheet),
    ...targetValues(sheet),
    ...ruleRanges(sheet),
    ...claimPeriods(sheet),
    ...aliasTraps(sheet),
  ]
}

type Row<Name extends TableName> = Tables[Name][number]

/** Asks every row of a table; `problem` gives column and words, or null. */
function each<Name extends TableName>(
  { tables, lines }: Sheet,
  name: Name,
  problem: (row: Row<Name>, index: number) => [column: string, what: string] | null,
): Fault[] {
  return tables[name].flatMap((row, i) => {
    const found = problem(row, i)
    return found ? [fault(TABLES[name].file, lines[name][i] ?? 0, ...found)] : []
  })
}

function doubledKeys(sheet: Sheet): Fault[] {
  return (Object.keys(TABLES) as TableName[]).flatMap((name) => doubledKeysOf(sheet, name))
}

function doubledKeysOf<Name extends TableName>(sheet: Sheet, name: Name): Fault[] {
  const first = new Map<string, number>()
  return each(sheet, name, (row, i) => {
    const key = TABLES[name].key(row)
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, sheet.lines[name][i] ?? 0)
    return earlier === undefined
      ? null
      : ['', `stands already on line ${earlier}: ${key.replace('\n', ', ')}`]
  })
}

function regionShape(sheet: Sheet): Fault[] {
  const provinces = new Set(sheet.tables.regions.filter((r) => r.type === 'Provinsi').map((r) => r.code))
  return each(sheet, 'regions', ({ code, province_code, type }) => {
    if (!provinces.has(province_code)) return ['province_code', `unknown province: ${province_code}`]
    if ((type === 'Provinsi') !== (code === province_code)) return ['type', `does not fit the code: ${type}`]
    return code.startsWith(province_code) ? null : ['code', `outside province ${province_code}: ${code}`]
  })
}

function unknownRegions(sheet: Sheet): Fault[] {
  const known = new Set(['', ...sheet.tables.regions.map((r) => r.code)])
  const check = (code: string, column = 'region'): [string, string] | null =>
    known.has(code) ? null : [column, `unknown region: ${code}`]
  return [
    ...each(sheet, 'tiles', (row) => check(row.code, 'code')),
    ...each(sheet, 'holidays', (row) => check(row.region)),
    ...each(sheet, 'agencyAliases', (row) => check(row.region)),
    ...each(sheet, 'targets', (row) => check(row.region)),
    ...each(sheet, 'claims', (row) => check(row.region.replace('.*', ''))),
  ]
}

function sharedTiles(sheet: Sheet): Fault[] {
  const taken = new Map<string, string>()
  return each(sheet, 'tiles', ({ code, x, y }) => {
    const place = `${code.slice(0, 2)} ${x} ${y}`
    const owner = taken.get(place)
    taken.set(place, code)
    return owner ? ['x', `place already taken by ${owner}: ${x}, ${y}`] : null
  })
}

function categoryDecisions(sheet: Sheet): Fault[] {
  const tops = new Set(sheet.tables.categoryTree.map((node) => node.top))
  return each(sheet, 'categoryIds', ({ candidates, decided }) => {
    const unknown = candidates.find((top) => !tops.has(top))
    if (unknown !== undefined) return ['candidates', `unknown top category: ${unknown}`]
    return decided === '' || candidates.includes(decided) ? null : ['decided', `not a candidate: ${decided}`]
  })
}

function statusClosers(sheet: Sheet): Fault[] {
  return each(sheet, 'statuses', ({ bucket, closed_by }) =>
    closed_by === '' || bucket === 'completed' ? null : ['closed_by', `only for completed: ${closed_by}`],
  )
}

function targetValues(sheet: Sheet): Fault[] {
  return each(sheet, 'targets', ({ unit, value }) =>
    value < 0 || (unit === 'fraction' && value > 1) ? ['value', `out of range for ${unit}: ${value}`] : null,
  )
}

function ruleRanges(sheet: Sheet): Fault[] {
  const rules = sheet.tables.slaRules
  const classes = new Set(['', 'none', 'unknown', ...sheet.tables.classifications.map((c) => c.key)])
  return each(sheet, 'slaRules', (rule, i) => {
    if (!classes.has(rule.classification))
      return ['classification', `unknown classification: ${rule.classification}`]
    if (rule.valid_to !== '' && rule.valid_to <= rule.valid_from)
      return ['valid_to', `not after valid_from: ${rule.valid_to}`]
    const other = rules.slice(0, i).find((earlier) => overlap(earlier, rule))
    return other ? ['valid_from', `overlaps with rule ${other.id}: ${rule.valid_from}`] : null
  })
}

function overlap(a: SlaRule, b: SlaRule): boolean {
  const same = a.classification === b.classification && a.stage === b.stage && a.variant === b.variant
  const before = (end: string, start: string) => end !== '' && end <= start
  return same && !before(a.valid_to, b.valid_from) && !before(b.valid_to, a.valid_from)
}

function claimPeriods(sheet: Sheet): Fault[] {
  return each(sheet, 'claims', ({ period_from, period_to }) =>
    period_from < period_to ? null : ['period_to', `not after period_from: ${period_to}`],
  )
}

/** An alias must not claim another region's official name: `Kota Banjar` is in West Java. */
function aliasTraps(sheet: Sheet): Fault[] {
  const official = new Map(sheet.tables.regions.map((region) => [fold(region.name), region]))
  return each(sheet, 'agencyAliases', ({ alias, region }) => {
    const owner = official.get(fold(alias))
    return owner && owner.code !== region ? ['alias', `official name of ${owner.code}: ${alias}`] : null
  })
}
