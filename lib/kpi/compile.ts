import type { Param } from '#lib/db/rows'
import type { Limit } from '#lib/kpi/catalog'
import { scanFor } from '#lib/kpi/derived'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import { asKey, withKeys } from '#lib/kpi/keys'
import type { Kpi } from '#lib/kpi/kpi'
import { DIMENSIONS, type Question } from '#lib/kpi/question'

/** Names of the columns that hold one indicator's cells; see `answerOf` for what becomes of them. */
export interface Columns {
  numerator: string
  denominator?: string
  statistic?: string
  /** Upper bound beside `statistic`. */
  most?: string
  of?: string
  has?: string
  notDue?: string
}

export interface Compiled {
  sql: string
  params: Param[]
  /** By indicator. The columns of the split are `k0`, `k1`. */
  columns: Map<string, Columns>
}

/** Pure: one SELECT at exactly the asked grain, all indicators in one scan, every value bound. */
export function compile(kpis: readonly Kpi[], question: Question, limits: readonly Limit[]): Compiled {
  const aggregates = new Aggregates()
  const columns = new Map(kpis.map((kpi) => [kpi.id, columnsOf(kpi, aggregates)]))
  const split = question.by.map((id, i) => `${DIMENSION_INFO[id].column} AS k${i}`)
  const { conditions, params } = filter(question)
  const lines = [
    `SELECT ${[...split, ...aggregates.list()].join(',\n  ')}`,
    `FROM ${scanFor(aggregates.list().join(' '), limits)}`,
    conditions.length > 0 && `WHERE ${conditions.join('\n  AND ')}`,
    split.length > 0 && `GROUP BY ${split.map((_, i) => `k${i}`).join(', ')}`,
  ]
  return { sql: withKeys(lines.filter(Boolean).join('\n')), params, columns }
}

/** A column of the reports for which `of` is true. */
export interface Measured {
  column: string
  of: string
}

/** What is made of its known values; a number is a quantile, 0..1. */
export type Statistic = 'count' | 'sum' | number

/** Says in which column stands what an indicator is answered from. */
export interface Naming {
  /** The number of reports for which `where` is true. */
  count(where: string): string
  of(measured: Measured, statistic: Statistic): string
}

/** Collects aggregates, each once. */
class Aggregates implements Naming {
  private readonly names = new Map<string, string>()

  /** Half again as quick as `count(*) FILTER (WHERE ...)`. */
  count(where: string): string {
    return this.name(where === 'true' ? 'count(*)' : `count_if(${where})`)
  }

  of(measured: Measured, statistic: Statistic): string {
    return this.name(statisticOf(measured, statistic))
  }

  private name(sql: string): string {
    const name = this.names.get(sql) ?? `c${this.names.size}`
    this.names.set(sql, name)
    return name
  }

  /** At least one: a SELECT must say something. */
  list(): string[] {
    if (this.names.size === 0) this.count('true')
    return [...this.names].map(([sql, name]) => `${sql} AS ${name}`)
  }
}

function statisticOf({ column, of }: Measured, statistic: Statistic): string {
  const sql =
    typeof statistic === 'number' ? `quantile_cont(${column}, ${statistic})` : `${statistic}(${column})`
  return of === 'true' ? sql : `${sql} FILTER (WHERE ${of})`
}

export function columnsOf(kpi: Kpi, naming: Naming): Columns {
  const { coverage, notDue } = kpi
  return {
    ...measureColumns(kpi, naming),
    ...(coverage && {
      of: naming.count(coverage.of),
      has: naming.count(both(coverage.of, coverage.has)),
    }),
    ...(notDue && { notDue: naming.count(notDue) }),
  }
}

function measureColumns({ measure }: Kpi, naming: Naming): Columns {
  switch (measure.kind) {
    case 'count':
    case 'per_population':
      return { numerator: naming.count(measure.of) }
    case 'ratio':
      return {
        numerator: naming.count(both(measure.denominator, measure.numerator)),
        denominator: naming.count(measure.denominator),
      }
    case 'mean':
      return { numerator: naming.of(measure, 'sum'), denominator: naming.of(measure, 'count') }
    case 'quantile':
      return { numerator: naming.of(measure, 'count'), statistic: naming.of(measure, measure.at) }
    case 'bounds': {
      const { least, most, of } = measure
      return {
        numerator: naming.count(both(of, `${most} IS NOT NULL`)),
        statistic: naming.of({ column: least, of }, 0.5),
        most: naming.of({ column: most, of }, 0.5),
      }
    }
  }
}

const both = (a: string, b: string) => (a === 'true' ? b : b === 'true' ? a : `(${a}) AND (${b})`)

/** The question as conditions over `facts`, values bound. */
export function filter(question: Question): { conditions: string[]; params: Param[] } {
  const conditions: string[] = []
  const params: Param[] = []
  if (question.from) conditions.push('received >= CAST(? AS DATE)')
  if (question.to) conditions.push('received < CAST(? AS DATE)')
  params.push(...[question.from, question.to].filter((date) => date !== null))
  for (const id of DIMENSIONS) {
    const keys = question.where[id]
    if (!keys || keys.length === 0) continue
    const { column } = DIMENSION_INFO[id]
    conditions.push(`${column} IN (${keys.map(() => asKey(column)).join(', ')})`)
    params.push(...keys.map(DIMENSION_INFO[id].toParam))
  }
  return { conditions, params }
}
