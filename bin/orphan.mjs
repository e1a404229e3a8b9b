// Loaded first (`node --import`): ends this process when the one that started it is gone. Nobody can pass SIGKILL on.
import { readFileSync } from 'node:fs'
import process from 'node:process'

const CHECK_MS = 1000
const parent = process.ppid
const behind = parentBehindShell()

setInterval(() => {
  if (process.ppid !== parent || parentBehindShell() !== behind) process.exit(1)
}, CHECK_MS).unref()

/** npm starts us through a shell that outlives it: then npm's process id, else null. Linux only. */
function parentBehindShell() {
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8')
    const [, name, ppid] = /\((.*)\) \S (\d+)/.exec(stat) ?? []
    return process.env.npm_lifecycle_event && /^(da|ba)?sh$/.test(name) ? Number(ppid) : null
  } catch {
    return null
  }
}
