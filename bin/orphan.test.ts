import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { ROOT } from './setup.mjs'

const SETUP = JSON.stringify(join(ROOT, 'bin', 'setup.mjs'))
/** Starts a program that runs for ever and prints its process id. */
const LAUNCHER = `
  const { runNode } = await import(${SETUP})
  await runNode(['-e', 'console.log(process.pid); setInterval(() => {}, 1000)'])`

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('what a killed launcher started does not stay', async () => {
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', LAUNCHER])
  const [printed] = await once(launcher.stdout, 'data')
  const pid = Number(printed)
  expect(isAlive(pid)).toBe(true)
  launcher.kill('SIGKILL')
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 30_000, interval: 100 })
})
