import { UserError } from '#lib/errors'
import { compareEditions } from '#lib/ingest/changes'
import { stageLoad } from '#lib/ingest/import'
import { buildEdition } from '#lib/warehouse/build'
import { storedLoads } from '#lib/warehouse/store'
import type { Call, Message, Reply, TaskName, Tasks } from './import/task'

/** The child process of `rapor import`: calls and replies on the IPC channel, one call at a time, until it is closed. */

type Work = { [N in TaskName]: (request: Tasks[N]['request']) => Promise<Tasks[N]['answer']> }

const tell = (message: Message) => void process.send?.(message)

const WORK: Work = {
  stage: ({ config, reference, path, flags, dir }) =>
    stageLoad(path, flags, {
      reference,
      dir,
      limits: config.limits,
      progress: tell,
      loaded: loadedIn(config.store),
    }),
  build: ({ config, reference }) => buildEdition(config, { reference, progress: tell }),
  compare: compareEditions,
}

const loadedIn = (store: string) => (sha256: string) =>
  storedLoads(store).find(({ manifest }) => manifest.sha256 === sha256)?.manifest ?? null

async function reply<N extends TaskName>({ task, request }: Call<N>): Promise<Reply<N>> {
  try {
    return { answer: await WORK[task](request) }
  } catch (error) {
    if (error instanceof UserError)
      return { fault: { code: error.code, message: error.message, ...(error.hint && { hint: error.hint }) } }
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// Work is over, or the parent was killed and leaves nobody to work for.
process.on('disconnect', () => process.exit())
process.on('message', async (call: Call) => tell(await reply(call)))
