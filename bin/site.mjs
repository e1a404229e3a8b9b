// Serves the built app: `node bin/site.mjs HOST PORT [cold]`. Next's own server, with pages kept in front of it.
import { readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { keepPages } from './kept-pages.mjs'
import { ROOT } from './setup.mjs'

const CAPACITY = 64 * 1024 * 1024
const [hostname, port, cold] = process.argv.slice(2)
const store = process.env.RAPOR_STORE || join(ROOT, 'data', 'store')
const reference = process.env.RAPOR_REFERENCE || join(ROOT, 'data', 'reference')

/** A store that cannot be read is for the page to tell; the site goes on. */
function orElse(otherwise, look) {
  try {
    return look()
  } catch {
    return otherwise
  }
}

function stampOf(path) {
  const stat = orElse(undefined, () => statSync(path, { throwIfNoEntry: false }))
  return stat ? `${path} ${stat.ino} ${stat.mtimeMs} ${stat.size}` : path
}

/** Which edition is published, every edition there is, and the operator's map: a page is made of nothing else. */
function stamp() {
  const editions = join(store, 'editions')
  const ids = orElse([], () => readdirSync(editions))
  const files = ids.map((id) => join(editions, id, 'warehouse.duckdb'))
  const maps = ['map.geojson', 'map.topojson'].map((name) => join(reference, name))
  return [join(store, 'current.json'), ...files, ...maps].map(stampOf).join('\n')
}

const app = next({ dev: false, dir: ROOT, hostname, port: Number(port) })
await app.prepare()
const server = createServer(keepPages(app.getRequestHandler(), { stamp, capacity: CAPACITY }))
server.listen(Number(port), hostname)

/** The pages that are opened first, as a reader of them asks; `cold` leaves them to the readers. */
const FIRST = ['', '/dasbor', '/dasbor/kabupaten', '/dasbor/kategori', '/dasbor/waktu', '/dasbor/instansi']
const LOOK_MS = 5000
let ready = ''

/** A new edition is read before its first reader comes. What cannot be read is that reader's to see. */
async function readAhead() {
  const now = stamp()
  if (cold || now === ready) return
  ready = now
  for (const path of FIRST)
    await fetch(`http://${hostname}:${port}/id${path}`, { headers: { 'accept-encoding': 'gzip' } })
      .then((response) => response.arrayBuffer())
      .catch(() => {})
}

server.once('listening', readAhead)
setInterval(readAhead, LOOK_MS).unref()

for (const signal of ['SIGTERM', 'SIGINT'])
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 2000).unref()
  })
