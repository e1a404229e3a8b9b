import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Run {
  /** Wall time. */
  seconds: number
  /** Peak resident memory of the largest process, MB; null where /proc is absent. */
  megabytes: number | null
  stdout: string
}

/** Runs a program to its end and watches it and its children; throws when it fails. */
export async function runProgram(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Run> {
  const start = performance.now()
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const watch = watchMemory(child.pid ?? 0)
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  const code = await new Promise<number>((done) => child.on('close', (status) => done(status ?? 1)))
  const peaks = watch.stop()
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: exit ${code}\n${stderr()}${stdout()}`)
  const peak = Math.max(0, ...peaks.values())
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: peak ? peak / 1024 : null,
    stdout: stdout(),
  }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const parts: string[] = []
  stream.on('data', (part) => parts.push(String(part)))
  return () => parts.join('')
}

export interface MemoryWatch {
  /** Peak resident memory in kB of each process seen. */
  stop(): Map<number, number>
}

/** Watches a process and all below it. */
export function watchMemory(pid: number): MemoryWatch {
  const peaks = new Map<number, number>()
  const timer = setInterval(() => note(pid, peaks), 20)
  return {
    stop() {
      clearInterval(timer)
      return peaks
    },
  }
}

/** The highest VmHWM (kB) of a process and all below it so far. */
function note(root: number, peaks: Map<number, number>): void {
  for (const pid of family(root)) {
    const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
    peaks.set(pid, Math.max(peaks.get(pid) ?? 0, kilobytes))
  }
}

function family(pid: number): number[] {
  const children = tasks(pid).flatMap((task) => read(`/proc/${pid}/task/${task}/children`).split(' '))
  return [pid, ...children.filter(Boolean).map(Number).flatMap(family)]
}

function tasks(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Runs `work` n times; the run whose wall time is the median. */
export const median = async (n: number, work: () => Promise<Run>): Promise<Run> =>
  (await medians(n, [work]))[0] as Run

/** The same of several works, each once in every round: what the machine does meanwhile happens to all of them. */
export async function medians(n: number, works: readonly (() => Promise<Run>)[]): Promise<Run[]> {
  const runs = works.map((): Run[] => [])
  for (let round = 0; round < n; round++) for (const [i, work] of works.entries()) runs[i]?.push(await work())
  return runs.map((of) => of.sort((a, b) => a.seconds - b.seconds)[Math.floor((n - 1) / 2)] as Run)
}
