/**
 * Holds an answer back until its maker has ended it: then `done(body, send)` is called, and `send(body)` sends it. An answer that
 * its maker gives up is never sent.
 */
export function holdBack(response, done) {
  const parts = []
  const { writeHead, end } = response
  const note = (chunk, encoding) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) parts.push(Buffer.from(chunk, encoding))
  }
  response.flushHeaders = () => {}
  response.writeHead = (status, ...more) => {
    response.statusCode = status
    const headers = more.find((it) => typeof it === 'object') ?? {}
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    return response
  }
  response.write = (chunk, ...more) => {
    note(chunk, more[0])
    const written = more.find((it) => typeof it === 'function')
    if (written) process.nextTick(written)
    return true
  }
  response.end = (...more) => {
    note(...more)
    const ended = more.find((it) => typeof it === 'function')
    if (ended) response.once('finish', ended)
    // What answered may be remembered for long, and its parts with it.
    done(Buffer.concat(parts.splice(0)), (body) => {
      if (body.length > 0) response.setHeader('content-length', body.length)
      writeHead.call(response, response.statusCode)
      end.call(response, body)
    })
    return response
  }
}
