import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { scratchFolder, sweepScratch } from '#lib/warehouse/scratch'

const tmp = mkdtempSync(join(tmpdir(), 'rapor-scratch-test-'))
afterEach(() => rmSync(tmp, { recursive: true, force: true }))

/** State and start time of a process. */
function statOf(pid: string): [state: string, started: string] {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return [fields[0] ?? '', fields[19] ?? '']
}

test('folders of the living stay, those of the dead go, also of one whose end nobody has asked for', async () => {
  const ours = scratchFolder(tmp)
  // A shell that has become `sleep` does not ask for the child it had.
  const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const [pid] = String(await once(parent.stdout, 'data').then(([line]) => line)).split('\n')
    await vi.waitFor(() => expect(statOf(String(pid))[0]).toBe('Z'))
    mkdirSync(join(tmp, `${pid}-${statOf(String(pid))[1]}-00000000`))
    mkdirSync(join(tmp, '4194305-1-00000000')) // above the highest id of a process
    sweepScratch(tmp)
    expect(readdirSync(tmp).map((name) => join(tmp, name))).toEqual([ours])
  } finally {
    parent.kill()
  }
})
