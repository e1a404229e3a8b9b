// A page is a function of its address and of the editions: what was rendered once is sent again as it is.
import { gunzipSync } from 'node:zlib'

const PAGE = /^\/(id|en)(?=[/?]|$)/
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
 * `capacity`: bytes kept at most; what was not asked for longest goes first.
 */
export function keepPages(handle, { stamp, capacity }) {
  const kept = createPages(capacity)
  let state = ''
  return (request, response) => {
    if (!isKeepable(request)) return handle(request, response)
    const now = stamp()
    if (now !== state) kept.clear()
    state = now
    const key = [request.url, takesGzip(request), ...DIFFER.map((name) => request.headers[name])].join('\n')
    const page = kept.get(key)
    if (page) return response.writeHead(200, page.headers).end(page.body)
    record(response, (body) => {
      const headers = { ...response.getHeaders(), 'content-length': body.length }
      delete headers['transfer-encoding']
      if (stamp() === now && isWhole(request, response, body)) kept.set(key, { headers, body })
    })
    return handle(request, response)
  }
}

/** The one packing that Next sends. */
const takesGzip = ({ headers }) =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers['accept-encoding'] ?? '')

function isKeepable({ method, url, headers }) {
  return method === 'GET' && PAGE.test(url) && OPEN_TO_ALL.test(headers.cookie ?? '')
}

function isWhole(request, response, body) {
  if (response.statusCode !== 200 || response.hasHeader('set-cookie')) return false
  const encoding = response.getHeader('content-encoding')
  // `*` is answered packed too, but is no reader who asked for it.
  if (encoding && !(encoding === 'gzip' && takesGzip(request))) return false
  return !FAULT.test(String(encoding ? gunzipSync(body) : body))
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
