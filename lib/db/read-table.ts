import type { DuckDBResult } from '@duckdb/node-api'
import { toValue } from '#lib/db/rows'
import { makeTable, type Table } from '#lib/db/table'

/** All rows by columns, read piece by piece so that others get their turn; null where there are more than `most`. */
export async function toTable(result: DuckDBResult, most: number): Promise<Table | null> {
  const maker = makeTable(result.deduplicatedColumnNames())
  let rows = 0
  for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
    rows += chunk.rowCount
    if (rows > most) return null
    for (let i = 0; i < chunk.columnCount; i++) {
      const vector = chunk.getColumnVector(i)
      maker.add(i, chunk.rowCount, (row) => toValue(vector.getItem(row)))
    }
  }
  return maker.finish()
}
