import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Bench, type Line, ROOT } from './bench'

const PATHS = ['/id', '/id/dasbor', '/id/dasbor/kabupaten/63.08']
const PORT = 21_000 + (process.pid % 9_000)

/** Server time of pages: the first answer of a fresh server (cold) and the median of later ones (warm). */
export async function timePages(bench: Bench, store: string, rows: number): Promise<Line[]> {
  bench.progress(`pages at ${rows} reports`)
  const server = await startServer(store)
  try {
    const lines: Line[] = []
    for (const path of PATHS) lines.push(...(await timePage(path, rows, bench.quick ? 5 : 20)))
    return lines
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}

async function startServer(store: string): Promise<ChildProcess> {
  const next = join(ROOT, 'node_modules/next/dist/bin/next')
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(PORT)], {
    cwd: ROOT,
    env: { ...process.env, RAPOR_STORE: store, UV_THREADPOOL_SIZE: '16', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  })
  for (let i = 0; i < 300 && !(await answers()); i++) await sleep(100)
  return server
}

const answers = () =>
  fetch(`http://127.0.0.1:${PORT}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

async function timePage(path: string, rows: number, n: number): Promise<Line[]> {
  const cold = await time(path)
  const warm: number[] = []
  for (let i = 0; i < n; i++) warm.push(await time(path))
  warm.sort((a, b) => a - b)
  const line = (kind: string, seconds: number) => ({
    what: `${path} ${kind}, ${rows} reports`,
    seconds,
    megabytes: null,
  })
  return [line('cold', cold), line('warm', warm[Math.floor(n / 2)] ?? cold)]
}

async function time(path: string): Promise<number> {
  const start = performance.now()
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`)
  await response.text()
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return (performance.now() - start) / 1000
}
