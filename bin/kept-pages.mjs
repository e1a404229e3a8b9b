// A page is a function of its address and of the editions: what was rendered once is sent again as it is.
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import { holdBack } from './held-answer.mjs'

const pack = promisify(gzip)
/** For the one who waits for a page: in a third of the time, a sixth larger. */
const FAST = { level: constants.Z_BEST_SPEED }

const PAGE = /^\/(id|en)(?=[/?]|$)/
/** Files of the build, named by what is in them: Next packs them anew for every reader. */
const FILE = /^\/_next\/static\//
/** Whoever has other cookies may be shown what nobody else may see. */
const OPEN_TO_ALL = /^(theme=\w+)?$/
/** Next streams: a fault may follow a good status. */
const FAULT = /\\?"digest\\?":|data-dgst=/
/** What an answer may differ by, beside its address. */
const DIFFER = [
  'host',
  'cookie',
  'rsc',
  'next-url',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
]

/**
 * Wraps a request handler. `stamp()` names the state of everything the pages are made of; when it changes, all is forgotten.
 * `capacity`: bytes kept at most; what was not asked for longest goes first. `finish(html)`: a page as it is sent,
 * a character for each of its bytes.
 */
export function keepPages(handle, { stamp, capacity, finish = (html) => html }) {
  const kept = createPages(capacity)
  let state = ''
  return (request, response) => {
    if (!isKeepable(request)) return handle(request, response)
    const now = stamp()
    if (now !== state) kept.clear()
    state = now
    const key = keyOf(request)
    const page = kept.get(key)
    if (page) return response.writeHead(200, page.headers).end(page.body)
    const packs = takesGzip(request)
    // Asked for plain, a page is looked into and packed once.
    delete request.headers['accept-encoding']
    holdBack(response, async (made, send) => {
      const keeps = isWhole(request, response, made) && stamp() === now
      const body = keeps ? finished(response, made, finish) : made
      const packing = packs && isPackable(response, body)
      if (packing) response.setHeader('content-encoding', 'gzip')
      const keep = (body) => {
        if (keeps && now === state) kept.set(key, { headers: headersOf(response, body), body })
        return body
      }
      const level = FILE.test(request.url) ? {} : FAST
      send(keep(packing ? await pack(body, level) : body))
      if (keeps && packing && level === FAST) keep(await pack(body))
    })
    return handle(request, response)
  }
}

/** The one packing that is sent. */
const takesGzip = ({ headers }) =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers['accept-encoding'] ?? '')

function isKeepable({ method, url, headers }) {
  return method === 'GET' && (FILE.test(url) || (PAGE.test(url) && OPEN_TO_ALL.test(headers.cookie ?? '')))
}

/** Files are the same for every reader. */
function keyOf(request) {
  const { url, headers } = request
  const differing = FILE.test(url) ? ['host'] : DIFFER
  return [url, takesGzip(request), ...differing.map((name) => headers[name])].join('\n')
}

/** Nothing is gained on pictures and fonts. */
function isPackable(response, { length }) {
  const type = String(response.getHeader('content-type'))
  return length > 0 && !response.hasHeader('content-encoding') && /^text\/|javascript|json|svg/.test(type)
}

const headersOf = (response, { length }) => ({ ...response.getHeaders(), 'content-length': length })

function finished(response, made, finish) {
  const isPage = String(response.getHeader('content-type')).startsWith('text/html')
  return isPage ? Buffer.from(finish(made.toString('latin1')), 'latin1') : made
}

/** What is ended after its reader has gone may be cut off. */
function isWhole(request, response, made) {
  if (response.destroyed || response.statusCode !== 200 || response.hasHeader('set-cookie')) return false
  if (response.hasHeader('content-encoding')) return false
  return FILE.test(request.url) || !FAULT.test(made.toString('latin1'))
}

function createPages(capacity) {
  const pages = new Map()
  let bytes = 0
  /** An address with its headers may be longer than its page. */
  const sizeOf = (key) => (pages.has(key) ? key.length + pages.get(key).body.length : 0)
  const drop = (key) => {
    bytes -= sizeOf(key)
    pages.delete(key)
  }
  return {
    get(key) {
      const page = pages.get(key)
      if (page) pages.delete(key)
      if (page) pages.set(key, page)
      return page
    },
    set(key, page) {
      drop(key)
      pages.set(key, page)
      bytes += sizeOf(key)
      for (const oldest of pages.keys()) if (bytes > capacity) drop(oldest)
    },
    clear() {
      pages.clear()
      bytes = 0
    },
  }
}
