// A page is read before it is used: what makes it answer to clicks is sent for last and begins once the page is painted.
const SCRIPT = /<script src="([^"]+)"(?=[^>]* async)[^>]*><\/script>/g
const AHEAD = /<link rel="preload" as="script"[^>]*>/g
const NONCE = /<script[^>]* nonce="([^"]+)"/
const END = '</body>'

const preload = (src, nonce) =>
  `<link rel="preload" as="script" fetchpriority="low" nonce="${nonce}" href="${src}">`

/** A page nobody looks at is never painted: there the scripts begin at once. What is far from the window is laid out in the frame after. */
const begin = (sources) => `(() => {
  const begin = () => {
    for (const src of ${JSON.stringify(sources)}) document.head.append(Object.assign(document.createElement('script'), { src }))
    setTimeout(() => document.querySelector('[data-still]')?.toggleAttribute('data-laid-out', true))
  }
  if (document.hidden) begin()
  else requestAnimationFrame(() => setTimeout(begin))
})()`

/**
 * The same page, its asynchronous scripts begun after the first paint: before it they would take the line, and come between the
 * page being read and being shown. HTML as Next writes it, with a nonce; any other is returned as it is.
 */
export function beginLate(html) {
  const [, nonce] = NONCE.exec(html) ?? []
  const sources = [...html.matchAll(SCRIPT)].map(([, src]) => src)
  const end = html.lastIndexOf(END)
  if (!nonce || sources.length === 0 || end < 0) return html
  const shown = html.slice(0, end).replace(SCRIPT, '').replace(AHEAD, '')
  const ahead = sources.map((src) => preload(src, nonce)).join('')
  return `${shown}${ahead}<script nonce="${nonce}">${begin(sources)}</script>${html.slice(end)}`
}
