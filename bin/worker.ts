import { text } from 'node:stream/consumers'
import { UserError } from '#lib/errors'
import { compareEditions } from '#lib/ingest/changes'
import { stageLoad } from '#lib/ingest/import'
import { readReference } from '#lib/reference/read'
import { buildEdition } from '#lib/warehouse/build'
import { storedLoads } from '#lib/warehouse/store'
import type { Call, Progress, Reply, TaskName, Tasks } from './import/task'

/** The child process of `rapor import`: one call on stdin, one reply on stdout, progress on the IPC channel. */

type Work = { [N in TaskName]: (request: Tasks[N]['request']) => Promise<Tasks[N]['answer']> }

const tell = (progress: Progress) => void process.send?.(progress)

const WORK: Work = {
  async stage({ config, path, flags, dir }) {
    const reference = await readReference(config.reference)
    return stageLoad(path, flags, { reference, dir, progress: tell, loaded: loadedIn(config.store) })
  },
  build: ({ config }) => buildEdition(config, { progress: tell }),
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

// A parent that was killed leaves nobody to work for.
process.on('disconnect', () => process.exit(1))

const call: Call = JSON.parse(await text(process.stdin))
process.stdout.write(`${JSON.stringify(await reply(call))}\n`)
process.disconnect?.()
