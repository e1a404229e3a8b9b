import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { ROOT } from './bench'

const PORT = 21_000 + (process.pid % 9_000)
const HOST = '127.0.0.1'

/** An answer as it came over the line: packed. */
export interface Sent {
  /** Milliseconds until the last byte. */
  ms: number
  body: Buffer
  packed: boolean
}

export interface Site {
  url: string
  /** Asks like a browser; follows no redirect, and throws when there is no page. */
  ask(path: string): Promise<Sent>
  /** Waits until no table of counts is in the making. */
  settled(): Promise<void>
}

/** Serves a store with the built app while `work` asks. */
export async function withSite<T>(store: string, work: (site: Site) => Promise<T>): Promise<T> {
  const server = spawn(process.execPath, [join(ROOT, 'bin/site.mjs'), HOST, String(PORT), 'cold'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', RAPOR_STORE: store, UV_THREADPOOL_SIZE: '16' },
    stdio: 'ignore',
  })
  try {
    await untilUp(server)
    return await work({ url: `http://${HOST}:${PORT}`, ask, settled })
  } finally {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
  }
}

async function untilUp(server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const up = await ask('/icon.svg').catch(() => null)
    if (up) return
    await sleep(100)
  }
  throw new Error('the site did not start')
}

async function settled(): Promise<void> {
  while (/"making":[1-9]/.test(textOf(await ask('/api/health')))) await sleep(100)
}

/** A page as it was before it was packed. */
export const textOf = ({ body, packed }: Sent) => String(packed ? gunzipSync(body) : body)

function ask(path: string): Promise<Sent> {
  const start = performance.now()
  return new Promise((done, fail) => {
    const headers = { 'accept-encoding': 'gzip' }
    const asked = request({ host: HOST, port: PORT, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part)).on('error', fail)
      response.on('end', () => {
        if (response.statusCode !== 200) return fail(new Error(`${path}: ${response.statusCode}`))
        const packed = response.headers['content-encoding'] === 'gzip'
        done({ ms: performance.now() - start, body: Buffer.concat(parts), packed })
      })
    })
    asked.on('error', fail).end()
  })
}
