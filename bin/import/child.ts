import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { UserError } from '#lib/errors'
import type { Call, Progress, Reply, TaskName, Tasks } from './task'

export interface Limits {
  /** JavaScript heap; the database has a cap of its own. */
  heapMb: number
  seconds: number
}

const WORKER = join(import.meta.dirname, '..', 'worker.ts')

/**
 * Runs one task in a child process. Its UserError is ours; being killed, out of memory or out of time is one too.
 * SIGINT and SIGTERM end the child with us.
 */
export async function runTask<N extends TaskName>(
  call: Call<N>,
  limits: Limits,
  progress: (progress: Progress) => void = () => {},
): Promise<Tasks[N]['answer']> {
  const child = start(limits)
  child.on('message', (message: Progress) => progress(message))
  child.stdin?.on('error', () => {})
  child.stdin?.end(JSON.stringify(call))
  const [output, complaint, [code, signal]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    guarded(child, limits.seconds),
  ])
  return settle<N>(output, { code, signal, complaint }, limits)
}

const textOf = async (stream: Readable | null) => (stream ? text(stream) : '')

function start({ heapMb }: Limits): ChildProcess {
  const loader = ['--import', import.meta.resolve('tsx')]
  const heap = [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=4']
  return spawn(process.execPath, [...heap, ...loader, WORKER], {
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  })
}

type Ending = [code: number | null, signal: NodeJS.Signals | null]

async function guarded(child: ChildProcess, seconds: number): Promise<Ending> {
  const stop = () => child.kill('SIGKILL')
  const timer = setTimeout(() => child.kill('SIGTERM'), seconds * 1000)
  const insist = setTimeout(stop, (seconds + 5) * 1000)
  process.once('exit', stop)
  const interrupted = (signal: NodeJS.Signals) => process.exit(signal === 'SIGINT' ? 130 : 143)
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    return (await once(child, 'exit')) as Ending
  } finally {
    clearTimeout(timer)
    clearTimeout(insist)
    process.off('exit', stop).off('SIGINT', interrupted).off('SIGTERM', interrupted)
  }
}

interface End {
  code: number | null
  signal: NodeJS.Signals | null
  complaint: string
}

function settle<N extends TaskName>(output: string, end: End, limits: Limits): Tasks[N]['answer'] {
  const line = output.trim()
  if (line === '') throw unanswered(end, limits)
  const reply: Reply<N> = JSON.parse(line)
  if ('answer' in reply) return reply.answer
  if ('fault' in reply) throw new UserError(reply.fault.code, reply.fault.message, reply.fault.hint)
  throw new Error(reply.broken)
}

/** No reply: the system or one of our caps ended the child. */
function unanswered({ code, signal, complaint }: End, { heapMb, seconds }: Limits): Error {
  if (/heap out of memory|heap limit|Cannot allocate memory|bad_alloc/i.test(complaint) || code === 134)
    return new UserError(
      'out_of_memory',
      `the file needs more memory than the import may use: ${heapMb} MB`,
      'split the export by period and load the parts',
    )
  if (signal === 'SIGTERM')
    return new UserError('too_slow', `stopped after ${seconds} seconds`, 'split the export by period')
  if (signal !== null)
    return new UserError(
      'killed',
      `the import process was ended from outside: ${signal}`,
      'free some memory, then try again: nothing was stored',
    )
  return new Error(`the import process ended with code ${code}: ${complaint}`)
}
