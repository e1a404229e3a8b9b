// A page is read before it is used: its scripts are fetched with it and begin once it is painted.
const SCRIPT = /<script src="([^"]+)"(?=[^>]* async)[^>]*><\/script>/g
const NONCE = /<script[^>]* nonce="([^"]+)"/
const END = '</body>'

/** A page nobody looks at is never painted: there the scripts begin at once. */
const begin = (sources) => `(() => {
  const begin = () => {
    for (const src of ${JSON.stringify(sources)}) document.head.append(Object.assign(document.createElement('script'), { src }))
  }
  if (document.hidden) begin()
  else requestAnimationFrame(() => setTimeout(begin))
})()`

/**
 * The same page, its asynchronous scripts begun after the first paint, where they would come between its parts being read and
 * shown. HTML as Next writes it, with a nonce; any other is returned as it is.
 */
export function beginLate(html) {
  const [, nonce] = NONCE.exec(html) ?? []
  const sources = [...html.matchAll(SCRIPT)].map(([, src]) => src)
  const end = html.lastIndexOf(END)
  if (!nonce || sources.length === 0 || end < 0) return html
  const soon = (src) => `<link rel="preload" as="script" fetchpriority="low" nonce="${nonce}" href="${src}">`
  const shown = html.slice(0, end).replace(SCRIPT, (_, src) => soon(src))
  return `${shown}<script nonce="${nonce}">${begin(sources)}</script>${html.slice(end)}`
}
