import { UserError } from '#lib/errors'
import type { Call, Message, Reply, TaskName, Work } from './import/task'

/**
 * The child process of `rapor import`: calls and replies on the IPC channel, one call at a time, until it is closed. The
 * task that is to come first is named when it starts, so that its program is loaded by then.
 */

const tell = (message: Message) => void process.send?.(message)

/** What reads files does not load the database, and what builds does not load the readers. */
const WORK: { [N in TaskName]: () => Promise<Work<N>> } = {
  stage: async () => (await import('./import/reading')).stage,
  prepare: async () => (await import('./import/building')).prepare,
  build: async () => (await import('./import/building')).build,
  compare: async () => (await import('./import/building')).compare,
}

async function reply<N extends TaskName>({ task, request }: Call<N>): Promise<Reply<N>> {
  try {
    const work = await WORK[task]()
    return { answer: await work(request, tell) }
  } catch (error) {
    if (error instanceof UserError)
      return { fault: { code: error.code, message: error.message, ...(error.hint && { hint: error.hint }) } }
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const isTask = (name = ''): name is TaskName => Object.hasOwn(WORK, name)
const first = process.argv[2]
// If it cannot be loaded, the call will say so.
if (isTask(first)) WORK[first]().catch(() => {})

// Work is over, or the parent was killed and leaves nobody to work for.
process.on('disconnect', () => process.exit())
process.on('message', async (call: Call) => tell(await reply(call)))
