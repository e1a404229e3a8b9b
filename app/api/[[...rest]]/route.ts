import { UserError } from '#lib/errors'
import { refuse } from '../respond'

export const dynamic = 'force-dynamic'

/** Every address below `/api` that nothing else answers: programs are told in JSON. */
export const GET = (request: Request) =>
  refuse(
    new UserError(
      'unknown_address',
      `nothing answers at this address: ${new URL(request.url).pathname}`,
      'see /api/v1/openapi.json',
    ),
  )

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT }
