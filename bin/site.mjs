// Serves the built app: `node bin/site.mjs HOST PORT [cold]`. Next's own server, with pages kept in front of it.
import { readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import next from 'next'
import { keepPages } from './kept-pages.mjs'
import { beginLate } from './late-scripts.mjs'
import { tellMissing } from './missing-pages.mjs'
import { readAhead } from './read-ahead.mjs'
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

/** Set by what asks for pages ahead: only others are readers. */
const AHEAD = 'x-read-ahead'
let lastAsked = 0

const app = next({ dev: false, dir: ROOT, hostname, port: Number(port) })
await app.prepare()
const answer = keepPages(tellMissing(app.getRequestHandler(), readMissing), {
  stamp,
  capacity: CAPACITY,
  finish: beginLate,
})
const server = createServer((request, response) => {
  if (!request.headers[AHEAD]) lastAsked = Date.now()
  return answer(request, response)
})
server.listen(Number(port), hostname)

/** What is said of a page that is not there. */
async function readMissing(language, cookie) {
  const headers = { cookie, [AHEAD]: '1' }
  const page = await fetch(`http://${hostname}:${port}/${language}/404`, { headers })
  return { policy: page.headers.get('content-security-policy'), body: Buffer.from(await page.arrayBuffer()) }
}

const LOOK_MS = 5000
const CALM_MS = 1000
let ready = ''

/** As a reader asks; what cannot be read is the first reader's to see. */
const ask = (path) =>
  fetch(`http://${hostname}:${port}${path}`, { headers: { 'accept-encoding': 'gzip', [AHEAD]: '1' } })
    .then((response) => response.text())
    .catch(() => '')

/** Waits until no reader has asked for a while; false when the edition is another by then. */
async function calm() {
  do await sleep(CALM_MS / 10)
  while (Date.now() - lastAsked < CALM_MS)
  return stamp() === ready
}

/** Waits until no table of counts is in the making. */
async function settled() {
  let health
  do {
    await sleep(CALM_MS / 4)
    health = await ask('/api/health')
  } while (/"making":[1-9]/.test(health))
}

/** A new edition is read before its first reader comes; `cold` leaves it to the readers. */
function lookForNews() {
  const now = stamp()
  if (cold || now === ready) return
  ready = now
  readAhead({ ask, settled, calm })
}

server.once('listening', lookForNews)
setInterval(lookForNews, LOOK_MS).unref()

for (const signal of ['SIGTERM', 'SIGINT'])
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 2000).unref()
  })
