import { createHash } from 'node:crypto'
import { explain, QueryError, UserError } from '#lib/errors'

/** A resource that never changes while its `tag` stays the same: an edition and a question. */
export interface Resource {
  tag: string
  /** Headers of a body that is text as it stands; without them it is sent as JSON. */
  file?: Record<string, string>
  body(): Promise<unknown>
}

const HEADERS = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' }

/** JSON, or a file, with an ETag; 304 when the caller has it already. Every fault ends as `{error: {code, message}}`, never as a stack. */
export async function respond(request: Request, find: () => Promise<Resource>): Promise<Response> {
  try {
    const { tag, file, body } = await find()
    const headers = { ...HEADERS, ETag: etag(tag), ...file }
    if (request.headers.get('if-none-match') === headers.ETag)
      return new Response(null, { status: 304, headers })
    return file ? new Response(String(await body()), { headers }) : Response.json(await body(), { headers })
  } catch (error) {
    return refuse(error)
  }
}

const etag = (tag: string) => `"${createHash('sha256').update(tag).digest('base64url').slice(0, 27)}"`

export function refuse(error: unknown): Response {
  const status = statusOf(error)
  if (status === 500) console.error(error instanceof QueryError ? `${error.message}\n${error.sql}` : error)
  const code = error instanceof UserError ? error.code : 'internal'
  return Response.json({ error: { code, message: explain(error) } }, { status, headers: HEADERS })
}

/** Codes that do not mean "your question is wrong". */
const STATUS: Record<string, number> = {
  host: 421,
  no_edition: 503,
  outdated_edition: 503,
  busy: 503,
  unknown_address: 404,
  unknown_kpi: 404,
  unknown_report: 404,
  unknown_edition: 404,
}

function statusOf(error: unknown): number {
  return error instanceof UserError ? (STATUS[error.code] ?? 400) : 500
}
