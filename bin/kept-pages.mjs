// A page is a function of its address and of the editions: what was rendered once is sent again as it is.
import { gunzipSync, gzipSync } from 'node:zlib'

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
 * `capacity`: bytes kept at most; what was not asked for longest goes first. `finish(html)`: a page as it is kept.
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
    record(response, (sent) => {
      if (stamp() !== now || !isWhole(request, response, sent)) return
      const body = finished(response, sent, finish)
      const headers = { ...response.getHeaders(), 'content-length': body.length }
      delete headers['transfer-encoding']
      kept.set(key, { headers, body })
    })
    return handle(request, response)
  }
}

/** The one packing that Next sends. */
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

function finished(response, sent, finish) {
  if (!String(response.getHeader('content-type')).startsWith('text/html')) return sent
  if (!response.hasHeader('content-encoding')) return Buffer.from(finish(String(sent)))
  return gzipSync(finish(String(gunzipSync(sent))))
}

function isWhole(request, response, body) {
  if (response.statusCode !== 200 || response.hasHeader('set-cookie')) return false
  const encoding = response.getHeader('content-encoding')
  // `*` is answered packed too, but is no reader who asked for it.
  if (encoding && !(encoding === 'gzip' && takesGzip(request))) return false
  return FILE.test(request.url) || !FAULT.test(String(encoding ? gunzipSync(body) : body))
}

/** Calls `done` with all bytes once they are sent; never when the reader has gone away. */
function record(response, done) {
  const parts = []
  const { write, end } = response
  const note = (chunk, encoding) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) parts.push(Buffer.from(chunk, encoding))
  }
  response.write = (chunk, ...rest) => {
    note(chunk, rest[0])
    return write.call(response, chunk, ...rest)
  }
  response.end = (chunk, ...rest) => {
    note(chunk, rest[0])
    return end.call(response, chunk, ...rest)
  }
  // What is ended after its reader has gone may finish too, cut off as it is.
  response.once('finish', () => response.destroyed || done(Buffer.concat(parts)))
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
