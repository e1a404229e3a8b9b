import { openApi } from '../../open-api'
import { respond } from '../../respond'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) =>
  respond(request, async () => {
    const body = openApi()
    return { tag: JSON.stringify(body), body: async () => body }
  })
