import { DuckDBInstance } from '@duckdb/node-api'
export const dynamic = 'force-dynamic'
export default async function Page() {
  const i = await DuckDBInstance.create(':memory:')
  const c = await i.connect()
  const r = await c.runAndReadAll('select 42::int as a')
  return <p>{String(r.getRows()[0])}</p>
}
