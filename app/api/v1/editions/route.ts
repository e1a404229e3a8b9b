import { readConfig } from '#lib/config'
import { listEditions, readPointer } from '#lib/warehouse/store'
import { respond } from '../../respond'

export const dynamic = 'force-dynamic'

/** `{current, editions}`, newest first: each id can be asked for by `edition=`. */
export const GET = (request: Request) =>
  respond(request, async () => {
    const { store } = readConfig()
    const body = { current: readPointer(store), editions: listEditions(store) }
    return { tag: JSON.stringify(body), body: async () => body }
  })
