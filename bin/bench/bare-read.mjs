// What DuckDB alone needs to read the needed columns of a CSV as text: the yardstick. Plain JavaScript, which starts at once.
import { DuckDBInstance } from '@duckdb/node-api'

const [file = '', header = '[]', needed = '[]'] = process.argv.slice(2)
const quoted = (text, mark) => mark + text.replaceAll(mark, mark + mark) + mark
const all = JSON.parse(header).map((name) => `${quoted(name, "'")}: 'VARCHAR'`)
const kept = JSON.parse(needed).map((name) => quoted(name, '"'))

const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
const connection = await instance.connect()
await connection.run(`CREATE TABLE staged AS SELECT ${kept.join(', ')} FROM read_csv(${quoted(file, "'")},
  delim = ',', quote = '"', escape = '"', header = true, auto_detect = false, columns = {${all.join(', ')}})`)
const count = await connection.runAndReadAll('SELECT count(*) FROM staged')
process.stdout.write(String(count.getRows()[0]?.[0]))
