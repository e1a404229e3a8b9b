import {
  DuckDBDateValue,
  type DuckDBPreparedStatement,
  type DuckDBResultReader,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api'

/** What leaves the database: BIGINT and DECIMAL as number, DATE as `YYYY-MM-DD`, TIMESTAMP as `YYYY-MM-DD HH:MM:SS`. */
export type Value = string | number | boolean | null | Value[]
export type Row = Record<string, Value>
export type Param = string | number | boolean | null

export function toValue(value: DuckDBValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof DuckDBDateValue || value instanceof DuckDBTimestampValue) return value.toString()
  if ('items' in value && Array.isArray(value.items)) return value.items.map(toValue)
  return Number(value.toString())
}

export function toRows<T extends Row>(reader: DuckDBResultReader): T[] {
  const names = reader.deduplicatedColumnNames()
  return reader.getRows().map((row) => {
    const out: Row = {}
    row.forEach((value, i) => {
      out[names[i] as string] = toValue(value)
    })
    return out as T
  })
}

export function bind(statement: DuckDBPreparedStatement, params: readonly Param[]): void {
  params.forEach((param, i) => {
    if (param === null) statement.bindNull(i + 1)
    else if (typeof param === 'string') statement.bindVarchar(i + 1, param)
    else if (typeof param === 'boolean') statement.bindBoolean(i + 1, param)
    else if (Number.isInteger(param)) statement.bindBigInt(i + 1, BigInt(param))
    else statement.bindDouble(i + 1, param)
  })
}
