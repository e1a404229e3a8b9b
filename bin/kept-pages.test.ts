import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { keepPages } from './kept-pages.mjs'

let close = async () => {}
afterEach(() => close())

/** A site whose pages count how often they were made; `state` may be changed while it runs. */
async function site(handle: RequestListener, capacity = 10_000, finish?: (html: string) => string) {
  const state = { stamp: 'a', made: 0 }
  const counting: RequestListener = (request, response) => {
    state.made += 1
    response.setHeader('x-made', state.made)
    handle(request, response)
  }
  const keeping = keepPages(counting, { stamp: () => state.stamp, capacity, finish })
  const server = createServer(keeping).listen(0, '127.0.0.1')
  await once(server, 'listening')
  close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
    close = async () => {}
  }
  const { port } = server.address() as AddressInfo
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const request = get({ host: '127.0.0.1', port, path, headers, method })
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    const bytes = await buffer(response)
    return { made: Number(response.headers['x-made']), body: String(bytes), bytes, response }
  }
  return { ask, state }
}

const page: RequestListener = ({ url }, response) => {
  response.setHeader('content-type', 'text/html')
  response.write('halaman ')
  response.end(url)
}

test('a page is made once and sent again, byte by byte and header by header', async () => {
  const { ask } = await site(page)
  const [first, again] = [await ask('/id/dasbor?from=2024-01-01'), await ask('/id/dasbor?from=2024-01-01')]
  expect(again.body).toBe('halaman /id/dasbor?from=2024-01-01')
  expect([first.made, again.made]).toEqual([1, 1])
  expect(again.response.headers['content-type']).toBe('text/html')
})

test.each([
  ['another address', '/id/dasbor?from=2023-01-01', {}],
  ['another theme', '/id/dasbor', { cookie: 'theme=dark' }],
  ['the change from another page', '/id/dasbor', { rsc: '1', 'next-router-state-tree': 'x' }],
  ['another encoding', '/id/dasbor', { 'accept-encoding': 'gzip' }],
])('%s is a page of its own', async (_, path, headers) => {
  const { ask, state } = await site(page)
  await ask('/id/dasbor')
  await ask(path, headers)
  await ask(path, headers)
  expect(state.made).toBe(2)
})

test.each([
  ['what another cookie may show', '/id/dasbor', { cookie: 'theme=dark; session=1' }, 'GET'],
  ['what is no page', '/api/health', {}, 'GET'],
  ['what merely begins like a page', '/identitas', {}, 'GET'],
  ['what is sent in', '/id/dasbor', {}, 'POST'],
])('%s is not kept', async (_, path, headers, method) => {
  const { ask, state } = await site(page)
  await ask(path, headers, method)
  await ask(path, headers, method)
  expect(state.made).toBe(2)
})

const answers = (status: number, headers: Record<string, string>, body: string | Buffer): RequestListener => {
  return (_, response) => response.writeHead(status, headers).end(body)
}

test.each([
  ['another status', answers(500, {}, 'rusak')],
  ['a cookie', answers(200, { 'set-cookie': 'a=b' }, 'halaman')],
  ['a fault after a good beginning', answers(200, {}, '1:E{"digest":"42"}')],
  ['a packing it cannot look into', answers(200, { 'content-encoding': 'br' }, 'halaman')],
])('an answer with %s is not kept', async (_, handle) => {
  const { ask, state } = await site(handle)
  await ask('/id', { 'accept-encoding': 'gzip, br' })
  await ask('/id', { 'accept-encoding': 'gzip, br' })
  expect(state.made).toBe(2)
})

test('a page is asked for plain, and sent packed to who takes that alone', async () => {
  const asked: unknown[] = []
  const { ask } = await site(({ headers }, response) => {
    asked.push(headers['accept-encoding'])
    response.setHeader('content-type', 'text/html')
    response.end('halaman')
  })
  const sent = async (takes: string) => {
    const { bytes, response } = await ask('/id', { 'accept-encoding': takes })
    expect(response.headers['content-length']).toBe(String(bytes.length))
    return response.headers['content-encoding'] ? String(gunzipSync(bytes)) : bytes.length
  }
  for (const takes of ['*', '', 'gzip;q=0']) expect(await sent(takes)).toBe('halaman'.length)
  for (const _ of ['made', 'kept']) expect(await sent('gzip, br')).toBe('halaman')
  expect(asked).toEqual([undefined, undefined])
})

test('a picture is sent as it is', async () => {
  const { ask } = await site(answers(200, { 'content-type': 'font/woff2' }, 'huruf'))
  const { body, response } = await ask('/_next/static/a.woff2', { 'accept-encoding': 'gzip' })
  expect([body, response.headers['content-encoding']]).toEqual(['huruf', undefined])
})

test('an answer without content stays so', async () => {
  const { ask } = await site(answers(304, { etag: '"a"' }, ''))
  const { body, response } = await ask('/_next/static/a.js', { 'accept-encoding': 'gzip' })
  expect([response.statusCode, response.headers.etag, body]).toEqual([304, '"a"', ''])
})

test('a page whose reader left before its end is not kept', async () => {
  const { ask, state } = await site((request, response) => {
    response.setHeader('content-length', 7)
    if (state.made > 1) return response.end('halaman')
    response.once('close', () => response.end())
    response.write('hala', () => request.socket.destroy())
  })
  await ask('/id').catch(() => null)
  expect((await ask('/id')).body).toBe('halaman')
})

test('browsers that take the same packing are sent the same page', async () => {
  const { ask, state } = await site(page)
  await ask('/id', { 'accept-encoding': 'gzip' })
  await ask('/id', { 'accept-encoding': 'gzip, deflate, br, zstd' })
  expect(state.made).toBe(1)
})

test('a file of the build is packed once for every reader, whatever it says', async () => {
  const { ask, state } = await site(answers(200, {}, '"digest":"42"'))
  await ask('/_next/static/chunks/a.js', { cookie: 'theme=dark' })
  const { body } = await ask('/_next/static/chunks/a.js', { cookie: 'session=1' })
  expect([state.made, body]).toEqual([1, '"digest":"42"'])
})

test('a page is finished before it is sent, and only a page', async () => {
  const shout = (html: string) => html.replace('halaman', 'HALAMAN')
  const sent = async (handle: RequestListener, path: string) => {
    const { ask } = await site(handle, 10_000, shout)
    const { bytes } = await ask(path, { 'accept-encoding': 'gzip' })
    await close()
    return String(gunzipSync(bytes))
  }
  const html = { 'content-type': 'text/html; charset=utf-8' }
  expect(await sent(answers(200, html, 'halaman'), '/id')).toBe('HALAMAN')
  expect(await sent(answers(200, html, 'å ≥ 98 % – ▲'), '/id')).toBe('å ≥ 98 % – ▲')
  expect(await sent(answers(500, html, 'rusak'), '/id')).toBe('rusak')
  expect(await sent(answers(200, { 'content-type': 'text/css' }, 'a{}'), '/_next/static/a.css')).toBe('a{}')
})

test('all pages are made anew when what they are made of changes', async () => {
  const { ask, state } = await site(page)
  await ask('/id')
  state.stamp = 'b'
  expect((await ask('/id')).made).toBe(2)
  expect((await ask('/id')).made).toBe(2)
})

test('a page that was overtaken while it was made is not kept', async () => {
  const overtaken: { stamp?: string } = {}
  const { ask, state } = await site((_, response) => {
    Object.assign(state, overtaken)
    response.end('halaman')
  })
  overtaken.stamp = 'b'
  await ask('/id')
  expect((await ask('/id')).made).toBe(2)
})

test('of more pages than there is room for, those not asked for longest go', async () => {
  const { ask, state } = await site((_, response) => response.end('x'.repeat(400)), 1000)
  for (const path of ['/id/a', '/id/b', '/id/a', '/id/c', '/id/a']) await ask(path)
  expect(state.made).toBe(3)
  await ask('/id/b')
  expect(state.made).toBe(4)
})

test('a page may be small and its address long', async () => {
  const { ask, state } = await site((_, response) => response.end('x'), 1000)
  const long = `/id?cari=${'x'.repeat(400)}`
  for (const path of [`${long}a`, `${long}b`, `${long}c`, `${long}a`]) await ask(path)
  expect(state.made).toBe(4)
})
