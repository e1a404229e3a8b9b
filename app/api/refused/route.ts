import { UserError } from '#lib/errors'
import { refuse } from '../respond'

export const dynamic = 'force-dynamic'

/** Where next.config.js sends requests for other host names: a page elsewhere may have pointed its own at this machine. */
export const GET = () => refuse(new UserError('host', 'this server answers to localhost and 127.0.0.1 only'))

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT }
