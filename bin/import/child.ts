import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { UserError } from '#lib/errors'
import { bundle } from '../bundle.mjs'
import { OFFLINE, ROOT } from '../setup.mjs'
import { bundleFolder } from './bundle-folder'
import type { Call, Message, Progress, Reply, TaskName, Tasks } from './task'

export interface Limits {
  /** The task that is to come first. */
  first: TaskName
  /** JavaScript heap; the database has a cap of its own. */
  heapMb: number
  /** For one task. */
  seconds: number
}

/** A child process that does one task after another; a new one takes over where one was ended. */
export interface Child {
  /** Starts the process before its first task, so that it is ready when there is one. */
  warm(): void
  /** The task's UserError is ours; being killed, out of memory or out of time is one too, and ends this process only. */
  run<N extends TaskName>(call: Call<N>, progress?: (progress: Progress) => void): Promise<Tasks[N]['answer']>
  close(): void
}

/** Starts with the first task at the latest. SIGINT and SIGTERM end the child with us. */
export function openChild(limits: Limits): Child {
  let child: Promise<Running> | null = null
  const started = () => {
    child ??= start(limits)
    return child
  }
  return {
    warm: () => void started(),
    async run(call, progress = () => {}) {
      const outcome = await work(await started(), { call, progress, seconds: limits.seconds })
      if ('reply' in outcome) return settle(outcome.reply)
      child = null
      throw unanswered(outcome.end, limits)
    },
    close() {
      void child?.then(({ process }) => process.connected && process.disconnect())
      child = null
    },
  }
}

interface Running {
  process: ChildProcess
  ended: Promise<End>
}

interface End {
  code: number | null
  signal: NodeJS.Signals | null
  complaint: string
}

async function start({ first, heapMb }: Limits): Promise<Running> {
  const heap = [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=4']
  const child = spawn(process.execPath, [...heap, ...(await workerProgram()), first], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, ...OFFLINE },
  })
  return { process: child, ended: endOf(child) }
}

/** In a bundle the worker lies beside us and is of the same sources; else it is made, or run as it is written. */
async function workerProgram(): Promise<string[]> {
  const folder = bundleFolder() ?? (await bundle())
  if (folder !== null) return [join(folder, 'worker.mjs')]
  return ['--import', import.meta.resolve('tsx'), join(ROOT, 'bin', 'worker.ts')]
}

async function endOf(child: ChildProcess): Promise<End> {
  const stop = () => child.kill('SIGKILL')
  const interrupted = (signal: NodeJS.Signals) => process.exit(signal === 'SIGINT' ? 130 : 143)
  process.prependOnceListener('exit', stop).once('SIGINT', interrupted).once('SIGTERM', interrupted)
  const complaint = child.stderr ? text(child.stderr) : ''
  const [code, signal] = await once(child, 'exit')
  process.off('exit', stop).off('SIGINT', interrupted).off('SIGTERM', interrupted)
  return { code, signal, complaint: await complaint }
}

interface Job<N extends TaskName> {
  call: Call<N>
  progress(progress: Progress): void
  seconds: number
}

/** What came first: the reply, or the end of the process. */
async function work<N extends TaskName>(
  { process: child, ended }: Running,
  job: Job<N>,
): Promise<{ reply: Reply<N> } | { end: End }> {
  const timer = setTimeout(() => child.kill('SIGTERM'), job.seconds * 1000)
  const insist = setTimeout(() => child.kill('SIGKILL'), (job.seconds + 5) * 1000)
  const { replied, listen } = listener(job)
  child.on('message', listen)
  // A child that is gone already says so by its end.
  child.send(job.call, () => {})
  try {
    return await Promise.race([replied, ended.then((end) => ({ end }))])
  } finally {
    child.off('message', listen)
    clearTimeout(timer)
    clearTimeout(insist)
  }
}

function listener<N extends TaskName>({ progress }: Job<N>) {
  let answer = (_reply: { reply: Reply<N> }) => {}
  const replied = new Promise<{ reply: Reply<N> }>((resolve) => {
    answer = resolve
  })
  const listen = (message: Message<N>) => {
    if (typeof message === 'object') answer({ reply: message })
    else progress(message)
  }
  return { replied, listen }
}

function settle<N extends TaskName>(reply: Reply<N>): Tasks[N]['answer'] {
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
