import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

const ROOT = resolve(import.meta.dirname, '..')

/** Runs `rapor ... --json` on the store of the running server; resolves to its one JSON object. */
export async function rapor<T>(...args: string[]): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/rapor.mjs', ...args, '--json'], {
    cwd: ROOT,
    maxBuffer: 1 << 26,
    env: { ...process.env, RAPOR_STORE: process.env.E2E_STORE },
  })
  return JSON.parse(stdout) as T
}
