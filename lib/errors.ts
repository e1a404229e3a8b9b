/** Something the caller can mend. Shown as one line: what is wrong, where, what to do. CLI exit code 2, HTTP 4xx. */
export class UserError extends Error {
  override name = 'UserError'
  constructor(
    readonly code: string,
    message: string,
    readonly hint?: string,
  ) {
    super(message)
  }
}

/** A statement that failed: ours to mend. Carries its SQL for the log; no user ever sees it. CLI exit code 1, HTTP 500. */
export class QueryError extends Error {
  override name = 'QueryError'
  constructor(
    message: string,
    readonly sql: string,
  ) {
    super(message)
  }
}

/** One line for people: `message - hint`. */
export function explain(error: unknown): string {
  if (error instanceof UserError) return error.hint ? `${error.message} - ${error.hint}` : error.message
  return 'internal error; the details are in the log'
}
