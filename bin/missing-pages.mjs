// Next leaves a page that is not there to the browser's scripts: here it is sent as one that can be read without them.
import { holdBack } from './held-answer.mjs'

const PAGE = /^\/(?!(api|_next|theme)(?=[/?]|$))/

/**
 * Wraps a request handler. `read(language, cookie)` resolves to the page that says so, as `{ policy, body }`; its status is 404
 * wherever it is sent. An address that cannot be decoded is not there either.
 */
export function tellMissing(handle, read) {
  return (request, response) => {
    const { method, url, headers } = request
    if (method !== 'GET' || !PAGE.test(url) || headers.rsc) return handle(request, response)
    const language = /^\/en(?=[/?]|$)/.test(url) ? 'en' : 'id'
    if (!isReadable(url)) request.url = `/${language}/-`
    holdBack(response, async (made, send) => {
      const page =
        response.statusCode === 404 ? await read(language, headers.cookie ?? '').catch(() => null) : null
      if (page?.policy) {
        response.setHeader('content-security-policy', page.policy)
        response.removeHeader('content-encoding')
      }
      send(page?.policy ? page.body : made)
    })
    return handle(request, response)
  }
}

function isReadable(url) {
  try {
    return decodeURIComponent(url.replace(/\?.*/, '')) !== null
  } catch {
    return false
  }
}
