import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A new folder under `tmp`, named by this process, so that a later one can tell whether its maker still lives. */
export function scratchFolder(tmp: string): string {
  const folder = join(tmp, `${process.pid}-${startOf(process.pid)}-${randomBytes(4).toString('hex')}`)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Removes what dead processes left behind. */
export function sweepScratch(tmp: string): void {
  if (!existsSync(tmp)) return
  for (const name of readdirSync(tmp))
    if (!makerLives(name)) rmSync(join(tmp, name), { recursive: true, force: true })
}

function makerLives(name: string): boolean {
  const [pid, started] = name.split('-').map(Number)
  return pid !== undefined && pid > 0 && isAlive(pid) && startOf(pid) === started
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Start time of a process in clock ticks since boot: a process id alone is given out again. 0 where unknown, and for one that has
 * ended though nobody has asked for its end yet.
 */
function startOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 0 : Number(fields[19])
  } catch {
    return 0
  }
}
