import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { tellMissing } from './missing-pages.mjs'

let close = () => {}
afterEach(() => close())

/** A site that has `/id` alone; `seen` are the addresses that it was asked for. */
async function site(seen: (string | undefined)[] = []) {
  const handle: RequestListener = ({ url }, response) => {
    seen.push(url)
    const there = url === '/id'
    response.writeHead(there ? 200 : 404, { 'content-type': 'text/html' }).end(there ? 'beranda' : '')
  }
  const read = async (language: string) => ({ policy: 'nonce', body: Buffer.from(`tidak ada (${language})`) })
  const server = createServer(tellMissing(handle, read)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  close = () => server.close()
  const { port } = server.address() as AddressInfo
  return async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
    return [answer.status, await answer.text(), answer.headers.get('content-security-policy')]
  }
}

test('a page that is there is sent as it is', async () => {
  expect(await (await site())('/id')).toEqual([200, 'beranda', null])
})

test.each([
  ['/id/tidak-ada', 'id'],
  ['/en/not-there?from=2024-01-01', 'en'],
  ['/foo', 'id'],
  ['/english', 'id'],
])('%s is told in words, under its own policy', async (path, language) => {
  expect(await (await site())(path)).toEqual([404, `tidak ada (${language})`, 'nonce'])
})

test('an address that cannot be decoded is not there', async () => {
  const seen: string[] = []
  expect(await (await site(seen))('/en/%E0%A4%A')).toEqual([404, 'tidak ada (en)', 'nonce'])
  expect(seen).toEqual(['/en/-'])
})

test('answers to programs stay what they are', async () => {
  const ask = await site()
  for (const path of ['/api/nope', '/_next/static/nope.js', '/theme']) expect((await ask(path))[1]).toBe('')
  expect((await ask('/id/tidak-ada', { rsc: '1' }))[1]).toBe('')
})
