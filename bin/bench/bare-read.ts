import { openWriter } from '#lib/db/writer'
import { HEADER, NEEDED } from './rows'

/** What DuckDB alone needs to read the needed columns of a CSV as text: the yardstick. */
const [file = ''] = process.argv.slice(2)
const quoted = (text: string, mark: string) => mark + text.replaceAll(mark, mark + mark) + mark
const all = HEADER.map((name) => `${quoted(name, "'")}: 'VARCHAR'`).join(', ')
const needed = NEEDED.map((name) => quoted(name, '"')).join(', ')

const db = await openWriter({ path: ':memory:' })
await db.run(`CREATE TABLE staged AS SELECT ${needed} FROM read_csv(${quoted(file, "'")},
  delim = ',', quote = '"', escape = '"', header = true, auto_detect = false, columns = {${all}})`)
const [row] = await db.all<{ n: number }>('SELECT count(*) AS n FROM staged')
process.stdout.write(String(row?.n))
db.close()
